package org.keptword.web.retention;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.keptword.retention.CaseRetentionDetail;
import org.keptword.retention.ErasureBasis;
import org.keptword.retention.ErasureLine;
import org.keptword.retention.ErasureService;
import org.keptword.retention.HoldLine;
import org.keptword.retention.HoldService;
import org.keptword.retention.ProposeErasure;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageForm;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/** How one case is kept, for a manager: holds, and what is proposed to be erased after its preview. */
@Named
@ViewScoped
public class CaseFileBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ErasureService erasures;

    @Inject
    HoldService holds;

    @Inject
    CurrentRoute route;

    @Inject
    PageReading reading;

    @Inject
    Redirect redirect;

    private CaseId id;
    private ParticipantId whom;
    private boolean asked;
    private final Form form = new Form();

    @PostConstruct
    void load() {
        id = route.caseId();
        String of = route.parameter("of");
        asked = of != null;
        whom = of == null || of.equals("all")
                ? null
                : Ids.parse(of).map(ParticipantId::new).orElseThrow(NotFound::new);
    }

    public CaseRetentionDetail getView() {
        return reading.of(CaseRetentionDetail.class, () -> erasures.onFile(id, Optional.ofNullable(whom)));
    }

    /** Whether a preview was asked for and there is one. */
    public boolean isPreviewed() {
        return asked && getView().preview().isPresent();
    }

    /** The name of whom the preview is, or null for all of the case. */
    public String getWhose() {
        return getView().nameOf(Optional.ofNullable(whom)).orElse(null);
    }

    public String nameOf(ErasureLine line) {
        return getView().nameOf(line.whom()).orElse(null);
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

    public void propose() {
        erasures.propose(new ProposeErasure(
                id,
                Optional.ofNullable(whom),
                getView().due() ? ErasureBasis.RETENTION : ErasureBasis.CLIENT_ASKED,
                getView().due() ? Optional.empty() : Optional.ofNullable(form.askedOn),
                form.reason));
        done("records.erasure.proposed");
    }

    public void withdraw() {
        erasures.withdraw(Optional.ofNullable(getPending()).map(ErasureLine::id).orElseThrow(NotFound::new));
        done("records.erasure.withdrawn");
    }

    private void done(String key) {
        redirect.saying(key).to(Route.CASE_FILE, id);
    }

    public Form getForm() {
        return form;
    }

    /** What is typed. */
    public static class Form implements PageForm {
        private static final long serialVersionUID = 1L;

        public String reason;
        public LocalDate askedOn;
    }
}
