package org.keptword.tests.container.promises;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.cases.safety.Contact;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseRecurrence;
import org.keptword.promises.PromiseSubject;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.decide.CasePromiseService;
import org.keptword.promises.decide.CasePromises;
import org.keptword.promises.keep.MakePromise;
import org.keptword.promises.keep.PromisePage;
import org.keptword.promises.keep.PromiseService;
import org.keptword.promises.keep.RecordOutcome;
import org.keptword.shared.PromiseId;
import org.keptword.tests.container.CoupleFixture;

/** Base of the tests on promises. */
abstract class PromiseFixture extends CoupleFixture {

    @Inject
    PromiseService promises;

    @Inject
    CasePromiseService desk;

    static PromiseTerms terms(String what, PromiseTerms.Beneficiary whom, PromiseTerms.Timing timing) {
        return new PromiseTerms(
                what,
                Optional.empty(),
                whom,
                PromiseTerms.Size.SMALL,
                PromiseTerms.Horizon.SHORT,
                PromiseTerms.Kind.ACT,
                timing);
    }

    static PromiseTerms.Timing daily() {
        return PromiseTerms.Timing.recurring(PromiseRecurrence.daily(), today(), null, null);
    }

    static MakePromise making(Client client, PromiseTerms terms, Set<PromiseSubject> about) {
        return new MakePromise(
                client.actor().person(),
                client.caseId(),
                terms,
                about,
                Optional.empty(),
                Optional.empty(),
                UUID.randomUUID());
    }

    PromiseId make(Client client, String what, PromiseTerms.Beneficiary whom) throws Exception {
        MakePromise command = making(client, terms(what, whom, daily()), Set.of());
        return as(client.actor(), () -> promises.make(command));
    }

    PromiseId enter(Couple couple, Client owner, String what, PromiseTerms.Beneficiary whom) throws Exception {
        CasePromiseService.EnterPromise command = new CasePromiseService.EnterPromise(
                couple.caseId(), owner.participant(), terms(what, whom, daily()), Set.of(), UUID.randomUUID());
        return as(couple.counselor(), () -> desk.enter(command));
    }

    static RecordOutcome saying(Client client, PromiseId id, LocalDate day, OutcomeKind kind) {
        return new RecordOutcome(client.actor().person(), id, day, kind, UUID.randomUUID());
    }

    PromisePage page(Client client) throws Exception {
        return as(client.actor(), promises::page);
    }

    CasePromises list(Couple couple) throws Exception {
        return as(couple.counselor(), () -> desk.ofCase(couple.caseId()));
    }

    /** The contact of a client is closed from now on, or open again. */
    void turn(Couple couple, Client client, Contact state) throws Exception {
        UUID before = safety(couple.practice(), couple.caseId()).people().stream()
                .filter(who -> who.id().equals(client.participant()))
                .findFirst()
                .orElseThrow()
                .contact()
                .orElseThrow()
                .id();
        contact(client, state, before);
    }

    /** Lets everything about promises in a practice have happened so many days earlier. */
    void letPass(Practice practice, int days) throws Exception {
        String by = " - " + days + " * interval '1 day'";
        database.run(
                practice.id(),
                "update keptword.promise set first_on = first_on - " + days + ", over_on = over_on - " + days
                        + ", made_at = made_at" + by + ", runs_from = runs_from" + by + " where practice_id = ?",
                practice.id().value());
        database.run(
                practice.id(),
                "update keptword.promise_outcome set day = day - " + days + ", begins_at = begins_at" + by
                        + ", due_at = due_at" + by + ", said_at = said_at" + by + " where practice_id = ?",
                practice.id().value());
    }
}
