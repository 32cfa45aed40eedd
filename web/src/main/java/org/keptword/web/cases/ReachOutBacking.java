package org.keptword.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.cases.safety.SafetyService;
import org.keptword.shared.ParticipantId;

/** What the counselor decides about a participant's reaching out. */
@Named
@RequestScoped
public class ReachOutBacking {

    @Inject
    SafetyBacking page;

    @Inject
    SafetyService safety;

    private String reason;

    /** Records the no a participant told of as the contact state. */
    public void recordNo(ParticipantId who, String name) {
        safety.recordNo(page.id(), who);
        page.done("cases.contact.done", name);
    }

    /** Lets reaching out go on, or says that the no was none, as the open form says. */
    public void decide() {
        ParticipantId who = page.getWho().id();
        if (isReopening()) {
            safety.reopenReachOut(page.id(), who, reason);
            page.done("cases.reach.reopened", page.getWho().name());
        } else {
            safety.dismissNo(page.id(), who, reason);
            page.done("cases.reach.dismissed");
        }
    }

    /** Whether the open form is about a rest, and not about a no. */
    public boolean isReopening() {
        return "reopen".equals(page.getChange());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
