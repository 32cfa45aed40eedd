package org.keptword.tests.container.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.access.Covers;
import org.keptword.access.accounts.OwnAccount;
import org.keptword.cases.caseload.CaseloadPage;
import org.keptword.cases.caseload.CounselorTitleService;
import org.keptword.homework.review.QueueView;
import org.keptword.homework.review.SendReview;
import org.keptword.sessions.notes.NoteService;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CounselorTitle;
import org.keptword.shared.NotFound;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;

/** What a cover reaches: every case of the absent counselor, and nothing before, after, or once the absence ended early. */
class CoverIT extends AbsenceFixture {

    private static final CaseloadPage.Query ALL =
            new CaseloadPage.Query(null, CaseloadPage.Query.Which.ALL, CaseloadPage.Query.Sort.NAME, false, 0, 50);

    @Inject
    private OwnAccount account;

    @Inject
    private CounselorTitleService titles;

    @Inject
    private NoteService notes;

    @Test
    void theCoverHasTheCasesForTheDaysOfTheAbsenceAndWorksInThem() throws Exception {
        Couple couple = atWork(practice());
        Actor cover = couple.practice().colleague();
        AssignmentId given = give(couple.ana(), ONCE);
        ResponseId work = handIn(couple.ana(), given, leadUp("canary-answer", false));
        reachesNothing(couple, cover, work);
        away(couple.counselor(), 0, 3, cover);

        CaseloadPage.Row row = as(cover, () -> caseload.page(ALL)).rows().get(0);
        assertEquals(Optional.of(new Covers.CaseCover("Carla", Optional.of(today().plusDays(3)))), row.covered());
        QueueView queue = as(cover, reviews::queue);
        assertEquals(1, queue.total());
        assertEquals(row.covered(), queue.coveredFor(queue.items().get(0)));
        assertTrue(read(cover, work).toString().contains("canary-answer"));
        send(cover, work, "Thank you", SendReview.ReviewOutcome.SENT);
        database.run(
                couple.practice().id(),
                "insert into keptword.feedback (id, practice_id, case_id, participant_id, response_id, revision, review_id, outcome,"
                        + " sent_by, sent_at, visible_at) select gen_random_uuid(), practice_id, case_id, participant_id, response_id,"
                        + " revision, review_id, 'SEEN', sent_by, sent_at, sent_at - interval '1 second' from keptword.feedback"
                        + " where case_id = ?",
                couple.caseId().value());
        assertEquals(
                "Cosme",
                as(couple.ana().actor(), () -> portal.exercise(given, Optional.empty()))
                        .feedback()
                        .get(0)
                        .from());
        assertEquals(
                1,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.audit_entry where act = 'SEND' and reason = 'COVER' and person_id = ?",
                        cover.personValue()));
        assertEquals(
                1,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.audit_entry where object_kind = 'absence' and act = 'CREATE'"
                                + " and ? = any(object_ids) and ? = any(object_ids)",
                        couple.counselor().personValue(),
                        cover.personValue()));
        assertEquals(
                Optional.empty(),
                as(couple.counselor(), () -> caseload.page(ALL)).rows().get(0).covered());
    }

    @Test
    void theCounselorStaysAbleToWork() throws Exception {
        Couple couple = atWork(practice());
        away(couple.counselor(), 0, 3, couple.practice().colleague());
        ResponseId work = handedIn(couple.ana(), "I shouted");
        send(couple.counselor(), work, "Thank you", SendReview.ReviewOutcome.SENT);
        assertEquals(0, as(couple.practice().colleague(), reviews::queue).total());
    }

    @Test
    void beforeTheFirstDayNothingIsReached() throws Exception {
        Couple couple = atWork(practice());
        ResponseId work = handedIn(couple.ana(), "canary-answer");
        away(couple.counselor(), 1, 3, couple.practice().colleague());
        reachesNothing(couple, couple.practice().colleague(), work);
    }

    @Test
    void afterTheLastDayNothingIsReached() throws Exception {
        Couple couple = atWork(practice());
        ResponseId work = handedIn(couple.ana(), "canary-answer");
        UUID absence = away(couple.counselor(), 0, 3, couple.practice().colleague());
        assertEquals(
                1, as(couple.practice().colleague(), () -> caseload.page(ALL)).total());
        database.run(
                couple.practice().id(),
                "update keptword.caseload set since = since - interval '9 days', until = until - interval '9 days' where absence_id = ?",
                absence);
        reachesNothing(couple, couple.practice().colleague(), work);
    }

    @Test
    void endingItEarlyEndsTheCoverAtOnce() throws Exception {
        Couple couple = atWork(practice());
        Actor cover = couple.practice().colleague();
        ResponseId work = handedIn(couple.ana(), "canary-answer");
        UUID absence = away(couple.counselor(), 0, 3, cover);
        assertEquals(1, as(cover, () -> caseload.page(ALL)).total());
        does(couple.counselor(), () -> presence.end(couple.counselor().person(), absence));
        reachesNothing(couple, cover, work);
        assertEquals(List.of(), as(couple.counselor(), presence::read).absences());
    }

    @Test
    void oneCalledOffNeverBegins() throws Exception {
        Couple couple = atWork(practice());
        Actor cover = couple.practice().colleague();
        ResponseId work = handedIn(couple.ana(), "canary-answer");
        UUID absence = away(couple.counselor(), 1, 3, cover);
        does(couple.counselor(), () -> presence.end(couple.counselor().person(), absence));
        database.run(
                couple.practice().id(),
                "update keptword.caseload set since = since - interval '2 days', until = until - interval '2 days' where absence_id = ?",
                absence);
        reachesNothing(couple, cover, work);
    }

    @Test
    void anotherCoverTakesOverAtOnce() throws Exception {
        Couple couple = atWork(practice());
        Actor first = couple.practice().colleague();
        Actor second = person(couple.practice().id(), org.keptword.shared.Role.COUNSELOR, "Dora");
        ResponseId work = handedIn(couple.ana(), "canary-answer");
        UUID absence = away(couple.counselor(), 0, 3, first);
        change(couple.counselor(), absence, 5, second);
        reachesNothing(couple, first, work);
        Covers.CaseCover covered =
                as(second, () -> caseload.page(ALL)).rows().get(0).covered().orElseThrow();
        assertEquals(Optional.of(today().plusDays(5)), covered.until());
        change(couple.counselor(), absence, 5, first);
        reachesNothing(couple, second, work);
        assertEquals(1, as(first, () -> caseload.page(ALL)).total());
    }

    @Test
    void aCaseOpenedMeanwhileIsCoveredToo() throws Exception {
        Practice practice = practice();
        away(practice.counselor(), 0, 3, practice.colleague());
        assertEquals(0, as(practice.colleague(), () -> caseload.page(ALL)).total());
        couple(practice);
        individual(practice);
        assertEquals(2, as(practice.colleague(), () -> caseload.page(ALL)).total());
        assertEquals(2, as(practice.counselor(), () -> caseload.page(ALL)).total());
    }

    @Test
    void whatClientsReadNamesTheCounselorOfTheCaseToWhoeverIsShownIt() throws Exception {
        Couple couple = atWork(practice());
        Actor counselor = couple.counselor();
        Actor cover = addressedAs(couple.practice().colleague(), CounselorTitle.MASCULINE);
        prefer(counselor, CounselorTitle.FEMININE);
        away(counselor, 0, 3, couple.practice().colleague());

        assertEquals(CounselorTitle.MASCULINE, as(cover, titles::shown), "no case is opened");
        for (Actor actor : List.of(counselor, cover, couple.practice().supervisor())) {
            assertEquals(
                    CounselorTitle.FEMININE,
                    as(actor, () -> {
                        participants.nameOf(couple.caseId(), couple.ana().participant());
                        return titles.shown();
                    }),
                    actor.name());
        }
    }

    private static Actor addressedAs(Actor actor, CounselorTitle title) {
        return new Actor(
                actor.person(),
                actor.practice(),
                actor.role(),
                actor.name(),
                actor.locale(),
                actor.zone(),
                actor.theme(),
                title,
                actor.discreet());
    }

    private void prefer(Actor counselor, CounselorTitle title) throws Exception {
        as(
                counselor,
                () -> account.prefer(new OwnAccount.Preferences(Locale.ENGLISH, counselor.zone(), "AUTO", title)));
    }

    @Test
    void theDaysFollowTheCounselorIntoAnotherZone() throws Exception {
        Couple couple = atWork(practice());
        Actor counselor = couple.counselor();
        UUID absence = away(counselor, 2, 3, couple.practice().colleague());
        ZoneId auckland = ZoneId.of("Pacific/Auckland");
        as(counselor, () -> account.prefer(new OwnAccount.Preferences(Locale.ENGLISH, auckland, "AUTO")));
        assertEquals(
                List.of(today().plusDays(2).atStartOfDay(auckland).toInstant()),
                database
                        .rows(
                                couple.practice().id(),
                                "select since from keptword.caseload where absence_id = ?",
                                absence)
                        .stream()
                        .map(since -> ((java.sql.Timestamp) since).toInstant())
                        .toList());
    }

    @Test
    void aProcessNoteStaysItsAuthorsAlone() throws Exception {
        Couple couple = atWork(practice());
        Actor cover = couple.practice().colleague();
        SessionId session = hold(couple, 60, null, List.of());
        as(couple.counselor(), () -> notes.saveProcess(session, -1, "canary-process"));
        away(couple.counselor(), 0, 3, cover);
        assertFalse(as(cover, () -> sessions.read(session)).toString().contains("canary-process"));
        assertEquals("", as(cover, () -> notes.storedProcess(session)).text());
        assertEquals(List.of(), database.rows(cover, "select id from keptword.process_note"));
    }

    @Test
    void nobodyGivesOneselfOrAStrangerACover() throws Exception {
        Couple couple = atWork(practice());
        Actor thief = couple.practice().colleague();
        Actor counselor = couple.counselor();
        String insert = "insert into keptword.caseload (id, practice_id, case_id, person_id, relation, since, for_id)"
                + " values (gen_random_uuid(), ?, ?, ?, 'COVER', now(), ?)";
        for (Actor named : List.of(thief, counselor)) {
            assertThrows(
                    SQLException.class,
                    () -> database.rows(
                            thief,
                            insert,
                            thief.practice().value(),
                            couple.caseId().value(),
                            thief.personValue(),
                            named.equals(thief) ? null : counselor.personValue()));
        }
        UUID absence = away(counselor, 0, 3, thief);
        database.rows(thief, "update keptword.caseload set until = until where absence_id = ?", absence);
        for (String grab : List.of(
                "until = until + interval '1 day'",
                "until = null",
                "since = since - interval '1 day'",
                "for_id = person_id",
                "case_id = gen_random_uuid()",
                "relation = 'OWNER'")) {
            assertThrows(
                    SQLException.class,
                    () -> database.rows(
                            thief, "update keptword.caseload set " + grab + " where absence_id = ?", absence),
                    grab);
        }
        database.rows(thief, "update keptword.caseload set until = now() where absence_id = ?", absence);
        reachesNothing(couple, thief, null);
    }

    /** By no page and by no statement. */
    private void reachesNothing(Couple couple, Actor cover, ResponseId work) throws Exception {
        assertEquals(0, as(cover, () -> caseload.page(ALL)).total());
        assertEquals(0, as(cover, reviews::queue).total());
        assertThrows(NotFound.class, () -> as(cover, () -> homework.caseWork(couple.caseId())));
        assertThrows(NotFound.class, () -> as(cover, () -> flags.page(couple.caseId())));
        assertThrows(NotFound.class, () -> does(cover, () -> cases.close(agreedEnd(couple.caseId()))));
        for (String table : List.of("cases", "participant", "revision", "response", "screening", "risk_flag")) {
            assertEquals(List.of(), database.rows(cover, "select practice_id from keptword." + table), table);
        }
        if (work != null) {
            assertThrows(NotFound.class, () -> read(cover, work));
        }
    }
}
