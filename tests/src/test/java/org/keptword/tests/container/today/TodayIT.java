package org.keptword.tests.container.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.access.practice.NoteSettingsService;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.cases.safety.SetContactState;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.review.QueueView;
import org.keptword.homework.review.SaveReview;
import org.keptword.homework.review.SendReview;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.keep.PromiseService;
import org.keptword.safety.FlagKind;
import org.keptword.safety.FlagService;
import org.keptword.sessions.calendar.PlanSession;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.NoteService;
import org.keptword.sessions.notes.SignNote;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.CoupleFixture;
import org.keptword.today.TodayService;
import org.keptword.today.TodayView;

class TodayIT extends CoupleFixture {

    @Inject
    private TodayService today;

    @Inject
    private PromiseService promises;

    @Inject
    private NoteService notes;

    @Inject
    private NoteSettingsService noteSettings;

    @Test
    void theCountsAreThoseOfTheQueueAfterEveryAct() throws Exception {
        Couple couple = atWork(practice());
        agrees(couple, 0, 0);
        AssignmentId work = give(couple.ana(), ONCE);
        ResponseId first = handIn(couple.ana(), work, leadUp("I shouted", false));
        agrees(couple, 1, 0);
        ResponseId second = handedIn(couple.tom(), "I left");
        agrees(couple, 2, 0);
        SendReview.SentReview sent = send(couple.counselor(), first, "Thank you", SendReview.ReviewOutcome.SENT);
        agrees(couple, 1, 0);
        Actor counselor = couple.counselor();
        as(counselor, () -> feedback.undo(counselor.person(), sent.feedback()));
        agrees(couple, 2, 0);
        send(counselor, first, "Say more", SendReview.ReviewOutcome.RETURNED);
        settle(couple.practice());
        agrees(couple, 1, 0);
        handIn(couple.ana(), work, leadUp("I shouted and left", false));
        agrees(couple, 2, 0);
        send(counselor, second, "", SendReview.ReviewOutcome.SEEN);
        agrees(couple, 1, 0);
        report(couple.tom(), "yes", "By chance");
        agrees(couple, 2, 1);
        FlagService.FlagLine flag =
                as(counselor, () -> flags.page(couple.caseId()).flags()).get(0);
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
            List<QueueView.Item> queue = as(reader, reviews::queue).items();
            assertEquals(waiting, queue.size(), reader.name());
            assertEquals(waiting, (int) as(reader, reviews::count), reader.name());
            assertEquals(waiting, day.queue().waiting(), reader.name());
            assertEquals(
                    queue.stream().findFirst().map(QueueView.Item::lead),
                    day.queue().first());
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
    void aMeetingWithOneOfTwoCountsThisOnesWorkAlone() throws Exception {
        Couple couple = atWork(practice());
        PlanSession alone =
                new PlanSession(couple.caseId(), Optional.of(couple.ana().participant()), Instant.now(), 50, null);
        as(couple.counselor(), () -> sessions.plan(alone));
        handedIn(couple.ana(), "I shouted");
        handedIn(couple.tom(), "I left");

        TodayView day = as(couple.counselor(), today::today);

        assertEquals(2, day.queue().waiting());
        assertEquals(1, day.queue().nearest());
        assertEquals(1, day.sessions().get(0).toReview());
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
        does(counselor, () -> screenings.record(couple.caseId(), screening));
        UUID before = safety(couple.practice(), couple.caseId())
                .people()
                .get(0)
                .contact()
                .orElseThrow()
                .id();
        SetContactState order = new SetContactState(
                couple.ana().participant(),
                before,
                Contact.LEGAL_ORDER,
                SetContactState.BoundParty.OTHER,
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

    /** As if a client had come so many days ago, with everything given then. */
    private void cameAgo(Client client, int days) throws Exception {
        for (String statement : List.of(
                "update keptword.participant set since = now() - ? * interval '1 day' where id = ?",
                "update keptword.assignment set assigned_at = now() - ? * interval '1 day' where participant_id = ?")) {
            database.run(
                    client.practice().id(),
                    statement,
                    days,
                    client.participant().value());
        }
    }

    private List<TodayView.QuietCard> quiet(Couple couple) throws Exception {
        return as(couple.counselor(), today::today).quiet();
    }

    @Test
    void aClientIsQuietAfterTwoWeeksWithoutAnEntry() throws Exception {
        Couple couple = atWork(practice());
        Client ana = couple.ana();
        cameAgo(ana, 40);
        assertEquals(List.of(), quiet(couple), "nothing was given");
        AssignmentId work = give(ana, ONCE);
        give(couple.tom(), ONCE);
        assertEquals(List.of(), quiet(couple), "given just now");
        cameAgo(ana, 20);
        cameAgo(couple.tom(), 13);
        TodayView.QuietCard card = quiet(couple).get(0);
        assertEquals(1, quiet(couple).size());
        assertEquals(List.of(ana.participant(), 20, false), List.of(card.participant(), card.days(), card.isLonger()));
        cameAgo(ana, 200);
        assertTrue(quiet(couple).get(0).isLonger());
        database.run(
                couple.practice().id(),
                "update keptword.participant set state = 'PAUSED' where id = ?",
                ana.participant().value());
        assertEquals(List.of(), quiet(couple), "who pauses is not quiet");
        database.run(
                couple.practice().id(),
                "update keptword.participant set state = 'ACTIVE' where id = ?",
                ana.participant().value());
        as(ana.actor(), () -> answers.save(draft(ana, work, 0, "page", "{}")));
        assertEquals(List.of(), quiet(couple), "began to write");
    }

    @Test
    void whatAClientKeepsIsNoEntryAndWhatIsSaidAboutAPromiseIsOne() throws Exception {
        Couple couple = atWork(practice());
        Client ana = couple.ana();
        AssignmentId work = give(ana, ONCE);
        does(
                ana.actor(),
                () -> answers.disclose(work, Optional.empty(), ana.actor().person(), Disclosure.SELF));
        handIn(ana, work, leadUp("canary", false));
        cameAgo(ana, 30);
        assertEquals(1, quiet(couple).size());
        say(ana, promise(ana, "I walk", PromiseTerms.Beneficiary.ONESELF), OutcomeKind.KEPT);
        assertEquals(List.of(), quiet(couple));
    }

    @Test
    void openWorkPastItsDayIsNamedWithHowMuchAndSinceWhen() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId done = give(couple.ana(), ONCE);
        give(couple.ana(), "timeline");
        give(couple.ana(), "support");
        give(couple.tom(), "triggers", AssignmentRequest.Placement.QUEUE);
        database.run(
                couple.practice().id(),
                "update keptword.assignment set due_on = current_date - case exercise when 'support' then 5 else 3 end"
                        + " where case_id = ?",
                couple.caseId().value());
        handIn(couple.ana(), done, leadUp("I shouted", false));
        List<TodayView.BehindCard> behind = as(couple.counselor(), today::today).behind();
        assertEquals(1, behind.size());
        TodayView.Behind ana = behind.get(0).people().get(0);
        assertEquals(List.of(1, 2), List.of(behind.get(0).people().size(), ana.assignments()));
        assertTrue(ana.oldest().isBefore(today().minusDays(3)));
    }

    @Test
    void aSupervisorSeesHowTheSupervisedStandAndNobodyElseDoes() throws Exception {
        Practice practice = practice();
        Couple couple = atWork(practice);
        Couple other = atWork(practice);
        SessionId begun = hold(couple, 60 * 24 * 2, "A calm hour", List.of());
        SessionId signed = hold(other, 60, "Another", List.of());
        Actor counselor = practice.counselor();
        does(practice.manager(), () -> noteSettings.cosign(true));
        does(counselor, () -> notes.sign(new SignNote(signed, NoteOf.SESSION, 0, Set.of())));
        report(couple.tom(), "yes", "By chance");
        CaseId waiting = individual(practice);
        database.run(
                practice.id(),
                "update keptword.cases set opened_at = now() - interval '60 days' where id = ?",
                waiting.value());

        List<TodayView.Supervised> lines =
                as(practice.supervisor(), today::today).supervised();

        assertEquals(1, lines.size());
        TodayView.Supervised carla = lines.get(0);
        assertEquals(counselor.name(), carla.name());
        assertEquals(List.of(1, 1), List.of(carla.unsigned(), carla.toCosign()));
        assertEquals(begun, carla.oldest().orElseThrow().session());
        assertEquals(signed, carla.oldestToCosign().orElseThrow().session());
        assertEquals(List.of(1, 1), List.of(carla.flags(), carla.toReview()));
        assertEquals(List.of(3, 2, 0), List.of(carla.cases(), carla.active(), carla.withoutSession()));
        database.run(
                practice.id(),
                "update keptword.session set starts_at = now() - interval '31 days' where id = ?",
                begun.value());
        assertEquals(
                1, as(practice.supervisor(), today::today).supervised().get(0).withoutSession());
        for (Actor nobody : List.of(counselor, practice.colleague())) {
            assertEquals(List.of(), as(nobody, today::today).supervised());
        }
    }

    private void covers(Couple couple, String until) throws Exception {
        Practice practice = couple.practice();
        database.run(
                practice.id(),
                "insert into keptword.caseload (id, practice_id, case_id, person_id, relation, since, until, for_id)"
                        + " values (gen_random_uuid(), ?, ?, ?, 'COVER', now(), " + until + ", ?)",
                practice.id().value(),
                couple.caseId().value(),
                practice.colleague().personValue(),
                practice.counselor().personValue());
    }

    @Test
    void aSessionBegunBeforeMidnightStandsThereUntilItIsOver() throws Exception {
        Couple couple = atWork(practice());
        Instant now = Instant.now();
        int hour = now.atOffset(ZoneOffset.UTC).getHour();
        ZoneId afterMidnight = ZoneId.of(hour <= 12 ? "Etc/GMT+" + hour : "Etc/GMT-" + (24 - hour));
        Instant midnight = now.truncatedTo(ChronoUnit.HOURS);
        SessionId running = plan(couple, now.plusSeconds(3600));
        SessionId over = plan(couple, now.plusSeconds(3600));
        begins(couple, running, midnight.minusSeconds(300), 95);
        begins(couple, over, midnight.minusSeconds(3600), 50);

        assertEquals(List.of(running), listed(couple, afterMidnight));
        assertEquals(
                List.of(over, running),
                listed(couple, ZoneOffset.ofTotalSeconds((hour <= 12 ? -hour : 24 - hour) * 3600 - 2 * 3600)),
                "where the day is two hours from over");
        begins(couple, running, midnight.minusSeconds(300), 5);
        assertEquals(List.of(), listed(couple, afterMidnight), "it ended on the day it began");
    }

    private void begins(Couple couple, SessionId id, Instant at, int minutes) throws Exception {
        database.run(
                couple.practice().id(),
                "update keptword.session set starts_at = ?, minutes = ? where id = ?",
                at.atOffset(ZoneOffset.UTC),
                minutes,
                id.value());
    }

    /** The meetings of the day of somebody who lives by another clock. */
    private List<SessionId> listed(Couple couple, ZoneId zone) throws Exception {
        Actor there = couple.counselor();
        Actor here = new Actor(
                there.person(), there.practice(), there.role(), there.name(), there.locale(), zone, there.theme());
        return as(here, today::today).sessions().stream()
                .map(TodayView.Meeting::id)
                .toList();
    }

    @Test
    void whoMayNotBeSafeComesBeforeAnOlderReport() throws Exception {
        Practice practice = practice();
        Couple calm = atWork(practice);
        Couple urgent = atWork(practice);
        Couple both = atWork(practice);
        report(calm.tom(), "yes", "By chance");
        report(both.ana(), "yes", "By chance");
        report(urgent.ana(), "no", "He is outside");
        report(both.ana(), "unsure", "He came back");
        for (Actor reader : List.of(practice.counselor(), practice.supervisor())) {
            List<TodayView.FlagCard> cards = as(reader, today::today).flags();
            assertEquals(
                    List.of(urgent.caseId(), both.caseId(), calm.caseId()),
                    cards.stream().map(TodayView.FlagCard::caseId).toList());
            assertEquals(
                    List.of(true, true, false),
                    cards.stream().map(TodayView.FlagCard::urgent).toList());
        }
        FlagService.SafetyPage page = as(practice.counselor(), () -> flags.page(both.caseId()));
        assertEquals(
                List.of(FlagKind.NOT_SAFE_NOW, FlagKind.CONTACT_HAPPENED),
                page.open().stream().map(FlagService.FlagLine::kind).toList());
        assertEquals(
                page.open().get(0).raisedAt(),
                as(practice.counselor(), today::today).flags().get(1).since(),
                "since the urgent one");
    }

    @Test
    void aCoveredCaseSaysForWhomItIsAndALateFlagThatItWaits() throws Exception {
        Couple couple = atWork(practice());
        report(couple.tom(), "yes", "By chance");
        covers(couple, "now() + interval '2 days'");
        Actor cover = couple.practice().colleague();
        assertEquals(
                couple.counselor().name(),
                as(cover, today::today)
                        .flags()
                        .get(0)
                        .of()
                        .covered()
                        .orElseThrow()
                        .name());
        assertEquals(
                Optional.empty(),
                as(couple.counselor(), today::today).flags().get(0).of().covered());
        assertFalse(as(cover, today::today).flags().get(0).late());
        database.run(
                couple.practice().id(),
                "update keptword.risk_flag set gone_on_at = now() where case_id = ?",
                couple.caseId().value());
        assertTrue(as(couple.counselor(), today::today).flags().get(0).late());
        assertTrue(as(cover, today::today).flags().get(0).late());
    }
}
