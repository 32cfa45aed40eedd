package org.keptword.web.retention;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.keptword.retention.CaseRetentionDetail;
import org.keptword.retention.ErasureLine;
import org.keptword.retention.ErasureService;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/** How one case is kept, for a manager, and what is proposed to be erased after its preview. */
@Named
@ViewScoped
public class CaseFileBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ErasureService erasures;

    @Inject
    CurrentRoute route;

    @Inject
    PageReading reading;

    @Inject
    Redirect redirect;

    private ParticipantId whom;
    private boolean asked;
    private final ErasureForm form = new ErasureForm();

    @PostConstruct
    void load() {
        String of = route.parameter("of");
        asked = of != null;
        whom = of == null || of.equals("all")
                ? null
                : Ids.parse(of).map(ParticipantId::new).orElseThrow(NotFound::new);
    }

    public CaseRetentionDetail getView() {
        return reading.of(CaseRetentionDetail.class, () -> erasures.onFile(route.caseId(), Optional.ofNullable(whom)));
    }

    /** Whether a preview was asked for and there is one. */
    public boolean isPreviewed() {
        return asked && getView().preview().isPresent();
    }

    public void propose() {
        erasures.propose(form.command(getView()));
        redirect.saying("records.erasure.proposed").again();
    }

    public void withdraw() {
        erasures.withdraw(getView().pending().map(ErasureLine::id).orElseThrow(NotFound::new));
        redirect.saying("records.erasure.withdrawn").again();
    }

    public ErasureForm getForm() {
        return form;
    }
}
