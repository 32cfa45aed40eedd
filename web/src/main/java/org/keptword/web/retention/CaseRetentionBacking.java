package org.keptword.web.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.keptword.retention.ErasureLine;
import org.keptword.retention.ErasurePreview;
import org.keptword.retention.ErasureService;
import org.keptword.retention.HoldService;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.ReasonForm;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.LocalizedTexts;

/** How a case is kept, for its staff, and what becomes of a proposal to erase. */
@Named
@RequestScoped
public class CaseRetentionBacking {

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

    @Inject
    Shell shell;

    private final ReasonForm form = new ReasonForm();

    public HoldService.CaseRetention getView() {
        return reading.of(HoldService.CaseRetention.class, () -> holds.records(route.caseId()));
    }

    public void approve() {
        erasures.approve(pending());
        redirect.saying("records.erasure.approved").again();
    }

    public void decline() {
        erasures.decline(pending(), form.reason);
        redirect.saying("records.erasure.declined").again();
    }

    public void withdraw() {
        erasures.withdraw(pending());
        redirect.saying("records.erasure.withdrawn").again();
    }

    /** What approving would delete, in a sentence with its counts; empty where nothing is pending. */
    public String getConsequence() {
        LocalizedTexts t = shell.speech();
        return getView().preview().map(preview -> consequence(preview, t)).orElse("");
    }

    private static String consequence(ErasurePreview preview, LocalizedTexts t) {
        String counts = t.list(preview.counts().stream()
                .map(one -> t.say("records.kind", one.kind(), one.count()))
                .toList());
        return counts.isEmpty() ? t.get("records.case.approve-nothing") : t.with("records.case.approve-text", counts);
    }

    private UUID pending() {
        return getView().pending().map(ErasureLine::id).orElseThrow(NotFound::new);
    }

    public ReasonForm getForm() {
        return form;
    }
}
