package org.keptword.web.promises;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.decide.CasePromiseService;
import org.keptword.promises.decide.CasePromises;
import org.keptword.shared.ParticipantId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** A promise entered for a participant by the counselor: {@code ?enter=} names the participant. */
@Named
@ViewScoped
public class EnterPromiseBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CasePromisesBacking page;

    @Inject
    CasePromiseService promises;

    @Inject
    CurrentRoute route;

    @Inject
    Shell shell;

    @Inject
    Redirect redirect;

    private final UUID idempotencyKey = UUID.randomUUID();
    private ParticipantId whom;
    private PromiseForm form;

    @PostConstruct
    void load() {
        whom = route.asked("enter").map(ParticipantId::new).orElse(null);
        form = new PromiseForm(shell.dates().today());
        form.isFor(page.getView().partnerOpen() ? PromiseTerms.Beneficiary.PARTNER : PromiseTerms.Beneficiary.ONESELF);
    }

    public void enter() {
        promises.enter(new CasePromiseService.EnterPromise(
                route.caseId(), getWho().id(), form.terms(), form.subjects(), idempotencyKey));
        redirect.saying("promises.case.entered").again();
    }

    /** The participant a promise is entered for, or null. */
    public CasePromises.Person getWho() {
        return page.getView().people().stream()
                .filter(one -> one.entering() && one.id().equals(whom))
                .findFirst()
                .orElse(null);
    }

    /** Those a promise can be for. */
    public List<PromiseTerms.Beneficiary> getBeneficiaries() {
        return PromiseForm.beneficiaries(page.getView().partnerOpen());
    }

    public PromiseForm getForm() {
        return form;
    }
}
