package org.keptword.web.retention;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.keptword.retention.CaseRetention;
import org.keptword.retention.ErasureLine;
import org.keptword.retention.ErasureService;
import org.keptword.retention.HoldLine;
import org.keptword.retention.HoldService;
import org.keptword.shared.CaseId;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageForm;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/** How a case is kept, for its staff: holds, and what is proposed to be erased. */
@Named
@ViewScoped
public class CaseRetentionBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    HoldService holds;

    @Inject
    ErasureService erasures;

    @Inject
    CurrentRoute route;

    @Inject
    PageReading reading;

    @Inject
    Redirect redirect;

    private CaseId id;
    private final Form form = new Form();

    @PostConstruct
    void load() {
        id = route.caseId();
    }

    public CaseRetention getView() {
        return reading.of(CaseRetention.class, () -> holds.records(id));
    }

    /** The hold that stands, or null. */
    public HoldLine getHold() {
        return getView().hold().orElse(null);
    }

    /** The request of which something can still come, or null. */
    public ErasureLine getPending() {
        return getView().pending().orElse(null);
    }

    public void place() {
        holds.place(id, form.reason);
        done("records.hold.placed");
    }

    public void lift() {
        holds.lift(Optional.ofNullable(getHold()).map(HoldLine::id).orElseThrow(NotFound::new), form.reason);
        done("records.hold.lifted");
    }

    public void approve() {
        erasures.approve(pending());
        done("records.erasure.approved");
    }

    public void decline() {
        erasures.decline(pending(), form.reason);
        done("records.erasure.declined");
    }

    public void withdraw() {
        erasures.withdraw(pending());
        done("records.erasure.withdrawn");
    }

    private UUID pending() {
        return Optional.ofNullable(getPending()).map(ErasureLine::id).orElseThrow(NotFound::new);
    }

    private void done(String key) {
        redirect.saying(key).again();
    }

    public Form getForm() {
        return form;
    }

    /** What is typed. */
    public static class Form implements PageForm {
        private static final long serialVersionUID = 1L;

        public String reason;
    }
}
