package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.keptword.cases.participants.ParticipantService;
import org.keptword.web.shell.Shell;

/** The form that records a consent, or that it was taken back. */
@Named
@RequestScoped
public class ConsentBacking {

    @Inject
    SafetyBacking page;

    @Inject
    ParticipantService participants;

    @Inject
    Shell shell;

    private LocalDate givenOn;

    @PostConstruct
    void load() {
        givenOn = shell.dates().today();
    }

    public void record() {
        participants.recordConsent(page.id(), page.getWho().id(), givenOn);
        page.done("cases.consent.done", page.getWho().name());
    }

    public void withdraw() {
        participants.withdrawConsent(page.id(), page.getWho().id());
        page.done("cases.consent.withdrawn-done", page.getWho().name());
    }

    public LocalDate getGivenOn() {
        return givenOn;
    }

    public void setGivenOn(LocalDate givenOn) {
        this.givenOn = givenOn;
    }
}
