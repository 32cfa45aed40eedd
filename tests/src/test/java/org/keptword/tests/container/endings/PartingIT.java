package org.keptword.tests.container.endings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.SafetyView;
import org.keptword.homework.answer.ResponseStatus;
import org.keptword.homework.assign.CaseOverview;
import org.keptword.homework.assign.PreviewAssignment;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.keep.PromisePage;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.ResponseId;
import org.keptword.sharing.CaseSharing;

/** When one of a couple pauses or leaves, what is joint stops both ways, and coming back opens nothing by itself. */
class PartingIT extends EndingFixture {

    private static final List<ParticipantState> APART = List.of(ParticipantState.PAUSED, ParticipantState.LEFT);

    @Test
    void promisesToThePartnerEndUncountedOnBothSidesAndThoseForOneselfGoOn() throws Exception {
        for (ParticipantState apart : APART) {
            Couple couple = atWork(practice());
            PromiseId his = promise(couple.tom(), "I make the coffee", PromiseTerms.Beneficiary.PARTNER);
            PromiseId hers = promise(couple.ana(), "I text when late", PromiseTerms.Beneficiary.PARTNER);
            PromiseId own = promise(couple.tom(), "Sleep by eleven", PromiseTerms.Beneficiary.ONESELF);

            become(couple.ana(), apart);

            for (PromiseId ended : List.of(his, hers)) {
                assertEquals(
                        List.of("ENDED"),
                        database.rows(
                                couple.practice().id(),
                                "select state from keptword.promise where id = ?",
                                ended.value()));
            }
            PromisePage page = as(couple.tom().actor(), promises::page);
            assertEquals(
                    List.of(own),
                    page.running().stream().map(PromisePage.Line::id).toList());
            assertEquals(
                    0L,
                    database.count(
                            couple.practice().id(),
                            "select count(*) from keptword.promise_outcome where case_id = ?",
                            couple.caseId().value()));
        }
    }

    @Test
    void sealedTextsGoBackUnreadToTheirWriters() throws Exception {
        for (ParticipantState apart : APART) {
            Couple couple = atWork(practice());
            ResponseId one = sealed(couple.ana(), "Canary of Ana");
            sealed(couple.tom(), "Canary of Tom");
            askBoth(couple, one);

            become(couple.ana(), apart);

            CaseSharing list = as(couple.counselor(), () -> sharing.ofCase(couple.caseId()));
            assertEquals(
                    2L,
                    database.count(
                            couple.practice().id(),
                            "select count(*) from keptword.share where case_id = ? and state = 'WITHDRAWN'",
                            couple.caseId().value()),
                    list::toString);
            assertEquals(
                    1L,
                    database.count(
                            couple.practice().id(),
                            "select count(*) from keptword.share_exchange where case_id = ? and ended_at is not null"
                                    + " and opened_at is null",
                            couple.caseId().value()));
            assertFalse(as(couple.tom().actor(), shares::page).toString().contains("Canary of Ana"));
            assertEquals(List.of(), as(couple.tom().actor(), shares::page).asks());
        }
    }

    @Test
    void theOtherGoesOnOnlyUnderAnAgreementGivenAnew() throws Exception {
        for (ParticipantState apart : APART) {
            Couple couple = atWork(practice());
            AssignmentId before = give(couple.tom(), "own-life");

            become(couple.ana(), apart);

            assertEquals(
                    ResponseStatus.OPEN,
                    as(couple.tom().actor(), () -> portal.exercise(before, Optional.empty()))
                            .status(),
                    "what was given before goes on");
            assertRefused("refusal.homework.noConsent", () -> give(couple.tom(), ONCE));
            CaseOverview.NextStep next = as(
                            couple.counselor(),
                            () -> homework.plan(new PreviewAssignment(
                                    couple.caseId(), PreviewAssignment.Scope.EVERYTHING, null, Optional.empty())))
                    .work()
                    .next();
            assertEquals(CaseOverview.NextStep.Kind.RECORD_CONSENT, next.kind());
            assertTrue(who(couple, 1).consents().get(0).lapsed());

            does(
                    couple.counselor(),
                    () -> participants.recordConsent(
                            couple.caseId(), couple.tom().participant(), today()));

            give(couple.tom(), ONCE);
        }
    }

    @Test
    void comingBackOpensNothingByItself() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId joint = give(couple.tom(), "shared-time");
        become(couple.ana(), ParticipantState.PAUSED);
        assertTrue(paused(couple.tom(), joint));

        become(couple.ana(), ParticipantState.ACTIVE);

        assertFalse(safety(couple.practice(), couple.caseId()).gate().isOpen());
        assertTrue(paused(couple.tom(), joint), "until the counselor opens it");
        SafetyView.Who ana = who(couple, 0);
        assertEquals(Contact.PAUSED, ana.contact().orElseThrow().state());
        contact(couple.ana(), Contact.OPEN, ana.contact().orElseThrow().id());
        assertFalse(paused(couple.tom(), joint));
    }

    private boolean paused(Client client, AssignmentId id) throws Exception {
        return as(client.actor(), () -> portal.exercise(id, Optional.empty()))
                .heading()
                .paused();
    }

    private SafetyView.Who who(Couple couple, int which) throws Exception {
        return safety(couple.practice(), couple.caseId()).people().get(which);
    }

    private ResponseId sealed(Client client, String words) throws Exception {
        return seen(
                client,
                handIn(
                        client,
                        give(client, "two-views"),
                        "{\"the-matter\": {\"topic\": \"Evenings\"}, \"mine\": {\"my-view\": \"" + words
                                + "\"}, \"theirs\": {\"their-view\": \"Guess\"}}"));
    }

    private void askBoth(Couple couple, ResponseId one) throws Exception {
        askWhole(couple, one);
        assertEquals(
                2L,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.share where case_id = ? and exchange_id is not null",
                        couple.caseId().value()));
    }
}
