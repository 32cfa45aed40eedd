package org.keptword.tests.container.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.Bound;
import org.keptword.cases.Contact;
import org.keptword.cases.RecordScreening;
import org.keptword.cases.ScreeningResult;
import org.keptword.cases.StateContact;
import org.keptword.homework.QueueItem;
import org.keptword.homework.ReviewOutcome;
import org.keptword.homework.SaveReview;
import org.keptword.homework.SentReview;
import org.keptword.safety.FlagLine;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.ResponseId;
import org.keptword.tests.container.CoupleRoom;
import org.keptword.today.TodayService;
import org.keptword.today.TodayView;

class TodayIT extends CoupleRoom {

    @Inject
    private TodayService today;

    @Test
    void theCountsAreThoseOfTheQueueAfterEveryAct() throws Exception {
        Couple couple = atWork(practice());
        agrees(couple, 0, 0);
        AssignmentId work = give(couple.ana(), ONCE);
        ResponseId first = handIn(couple.ana(), work, leadUp("I shouted", false));
        agrees(couple, 1, 0);
        ResponseId second = handedIn(couple.tom(), "I left");
        agrees(couple, 2, 0);
        SentReview sent = send(couple.counselor(), first, "Thank you", ReviewOutcome.SENT);
        agrees(couple, 1, 0);
        Actor counselor = couple.counselor();
        as(counselor, () -> feedback.undo(counselor.person(), sent.feedback()));
        agrees(couple, 2, 0);
        send(counselor, first, "Say more", ReviewOutcome.RETURNED);
        settle(couple.practice());
        agrees(couple, 1, 0);
        handIn(couple.ana(), work, leadUp("I shouted and left", false));
        agrees(couple, 2, 0);
        send(counselor, second, "", ReviewOutcome.SEEN);
        agrees(couple, 1, 0);
        report(couple.tom(), "yes", "By chance");
        agrees(couple, 2, 1);
        FlagLine flag = as(counselor, () -> flags.page(couple.caseId()).flags()).get(0);
        does(counselor, () -> flags.acknowledge(flag.id(), "Called"));
        agrees(couple, 2, 0);
        AssignmentId other = give(couple.tom(), "timeline");
        as(couple.tom().actor(), () -> answers.save(draft(couple.tom(), other, 0, "page", "{}")));
        agrees(couple, 2, 0);
        does(
                couple.ana().actor(),
                () -> answers.takeBack(
                        work, Optional.empty(), couple.ana().actor().person()));
        agrees(couple, 1, 0);
    }

    /** Whoever reads the case has the same numbers on all three pages, and nobody else has any. */
    private void agrees(Couple couple, int waiting, int flagged) throws Exception {
        Practice practice = couple.practice();
        for (Actor reader : List.of(practice.counselor(), practice.supervisor())) {
            TodayView day = as(reader, today::today);
            List<QueueItem> queue = as(reader, reviews::queue).items();
            assertEquals(waiting, queue.size(), reader.name());
            assertEquals(waiting, (int) as(reader, reviews::count), reader.name());
            assertEquals(waiting, day.queue().waiting(), reader.name());
            assertEquals(
                    queue.stream().findFirst().map(QueueItem::lead), day.queue().first());
            assertEquals(flagged, day.flags().size(), reader.name());
            assertEquals(waiting == 0 && flagged == 0, day.isQuiet(), reader.name());
            assertEquals(reader.equals(practice.counselor()), day.mayWork());
        }
        TodayView colleague = as(practice.colleague(), today::today);
        assertTrue(colleague.isQuiet() && colleague.sessions().isEmpty());
    }

    @Test
    void aMeetingOfTheDaySaysHowMuchOfItsCaseIsToRead() throws Exception {
        Couple couple = atWork(practice());
        Couple others = atWork(couple.practice());
        plan(couple, Instant.now());
        handedIn(couple.ana(), "I shouted");
        handedIn(couple.tom(), "I left");
        handedIn(others.ana(), "I lied");
        for (Actor reader :
                List.of(couple.practice().counselor(), couple.practice().supervisor())) {
            TodayView day = as(reader, today::today);
            assertEquals(3, day.queue().waiting());
            assertEquals(2, day.queue().nearest());
            assertEquals(2, day.sessions().get(0).toReview());
            assertEquals(TodayView.Prep.TO_REVIEW, day.sessions().get(0).prep());
        }
    }

    @Test
    void whatAClientKeepsToOneselfIsNotEvenCounted() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId work = give(couple.ana(), ONCE);
        does(
                couple.ana().actor(),
                () -> answers.disclose(
                        work, Optional.empty(), couple.ana().actor().person(), Disclosure.SELF));
        handIn(couple.ana(), work, leadUp("I shouted", false));
        plan(couple, Instant.now());
        agrees(couple, 0, 0);
        TodayView day = as(couple.counselor(), today::today);
        assertEquals(TodayView.Prep.NOTHING_YET, day.sessions().get(0).prep());
    }

    @Test
    void nothingIsQuotedAndNothingOfTheSafetyPageIsNamed() throws Exception {
        Couple couple = atWork(practice());
        Actor counselor = couple.counselor();
        plan(couple, Instant.now());
        ResponseId response = handedIn(couple.ana(), "canary-answer");
        as(
                counselor,
                () -> feedback.save(
                        new SaveReview(counselor.person(), response, 1, reply(-1, "canary-reply", "canary-private"))));
        report(couple.ana(), "no", "canary-report");
        RecordScreening screening = new RecordScreening(
                couple.tom().participant(),
                ScreeningResult.DANGER,
                today(),
                true,
                true,
                true,
                "canary-finding",
                null,
                null);
        does(counselor, () -> safety.screen(couple.caseId(), screening));
        UUID before = safety(couple.practice(), couple.caseId())
                .people()
                .get(0)
                .contact()
                .orElseThrow()
                .id();
        StateContact order = new StateContact(
                couple.ana().participant(),
                before,
                Contact.LEGAL_ORDER,
                Bound.OTHER,
                "canary-ground",
                true,
                today(),
                null,
                null,
                List.of());
        does(counselor, () -> safety.stateContact(couple.caseId(), order));
        for (Actor reader : List.of(counselor, couple.practice().supervisor())) {
            String day = as(reader, today::today).toString();
            assertTrue(day.contains(couple.caseId().toString()), day);
            assertEquals(1, as(reader, today::today).flags().size());
            for (String word : List.of(
                    "canary", "NOT_SAFE", "CONTACT_HAPPENED", "DANGER", "LEGAL", "SCREENING", "HURT", "shouted")) {
                assertFalse(day.contains(word), () -> word + " in " + day);
            }
        }
    }
}
