package org.keptword.tests.container.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.agenda.AgendaLine;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.read.FullResponse;
import org.keptword.reports.prep.PrepFor;
import org.keptword.reports.prep.PrepHomework;
import org.keptword.reports.prep.PrepReport;
import org.keptword.reports.prep.PrepReport.Agreement;
import org.keptword.reports.prep.PrepReport.Outcome;
import org.keptword.sessions.HoldSession;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;

/** What a report says where sessions with both and sessions with one follow each other, and of work that cannot be done now. */
class PrepBetweenIT extends PrepFixture {

    @Test
    void whatSomebodyBringsWaitsForASessionWithThatPerson() throws Exception {
        Couple couple = atWork(practice());
        hold(couple, 60 * 72, null, List.of());
        ResponseId brought = handIn(couple.ana(), give(couple.ana(), ONCE), leadUp("For our session", true));
        earlier(couple, brought, 60 * 48);
        holdWith(couple, couple.tom(), 60 * 24, List.of());

        assertEquals(List.of(brought), brought(couple, plan(couple, inAnHour())));
        assertEquals(List.of(brought), brought(couple, planWith(couple, couple.ana())));
        assertEquals(List.of(), brought(couple, planWith(couple, couple.tom())));
        holdWith(couple, couple.ana(), 60, List.of());
        assertEquals(List.of(), brought(couple, plan(couple, inAnHour())), "it had its session");
    }

    @Test
    void whatWasAgreedWithSomebodyWaitsForASessionWithThatPerson() throws Exception {
        Couple couple = atWork(practice());
        Client ana = couple.ana();
        Client tom = couple.tom();
        SessionId joint = hold(
                couple,
                60 * 72,
                null,
                List.of(
                        new HoldSession.Agreed(null, Set.of(), "of both"),
                        new HoldSession.Agreed(ONCE, Set.of(ana.participant()), "of ana"),
                        new HoldSession.Agreed(null, Set.of(tom.participant()), "of tom")));
        ResponseId came = handIn(ana, assigned(ana), leadUp("Done", false));
        earlier(couple, came, 60 * 48);
        SessionId alone = holdWith(
                couple, tom, 60 * 24, List.of(new HoldSession.Agreed(null, Set.of(tom.participant()), "of tom alone")));

        List<Agreement> both =
                report(couple, plan(couple, inAnHour()), PrepFor.COUNSELOR).agreements();
        assertEquals(
                List.of("of both", "of ana", "of tom alone"),
                both.stream().map(Agreement::words).toList());
        assertEquals(
                List.of(joint, joint, alone),
                both.stream().map(one -> one.in().id()).toList());
        assertEquals(Outcome.HANDED_IN, both.get(1).outcome());
        assertEquals(
                List.of("of both", "of ana"),
                report(couple, planWith(couple, ana), PrepFor.COUNSELOR).agreements().stream()
                        .map(Agreement::words)
                        .toList());
        PrepReport toms = report(couple, planWith(couple, tom), PrepFor.COUNSELOR);
        assertEquals(
                List.of("of tom alone"),
                toms.agreements().stream().map(Agreement::words).toList());
    }

    @Test
    void whoStayedAwayFromASessionWithBothWasToldNothingInIt() throws Exception {
        Couple couple = atWork(practice());
        Client ana = couple.ana();
        Client tom = couple.tom();
        hold(
                couple,
                60 * 72,
                null,
                List.of(
                        new HoldSession.Agreed(null, Set.of(ana.participant()), "of ana"),
                        new HoldSession.Agreed(null, Set.of(tom.participant()), "of tom")));
        ResponseId anas = handIn(ana, give(ana, ONCE), leadUp("For our session", true));
        ResponseId toms = handIn(tom, give(tom, ONCE), leadUp("For our session", true));
        earlier(couple, anas, 60 * 48);
        earlier(couple, toms, 60 * 48);
        holdWithout(couple, tom, 60 * 24, List.of(new HoldSession.Agreed(null, Set.of(), "without him")));

        SessionId next = plan(couple, inAnHour());
        assertEquals(List.of(toms), brought(couple, next), "only she had her session");
        assertEquals(
                List.of("of tom", "without him"),
                report(couple, next, PrepFor.COUNSELOR).agreements().stream()
                        .map(Agreement::words)
                        .toList());
        assertEquals(List.of(toms), brought(couple, planWith(couple, tom)));
        assertEquals(List.of(), brought(couple, planWith(couple, ana)));
        hold(couple, 60, null, List.of());
        assertEquals(List.of(), brought(couple, next), "now he was there");
    }

    @Test
    void aSessionWithOneLooksBackToTheLastWithThisOneAndKeepsItsNumber() throws Exception {
        Couple couple = atWork(practice());
        SessionId joint = hold(couple, 60 * 72, null, List.of());
        holdWith(couple, couple.tom(), 60 * 24, List.of());

        PrepReport report = report(couple, planWith(couple, couple.ana()), PrepFor.COUNSELOR);

        assertEquals(Optional.of(joint), report.last().map(PrepReport.Meeting::id));
        assertEquals(3, report.session().place(), "of the case");
    }

    @Test
    void whatCannotBeDoneNowIsNotCalledOpen() throws Exception {
        Couple couple = atWork(practice());
        give(couple.ana(), "contact-log");
        give(couple.ana(), ONCE);
        SessionId next = plan(couple, inAnHour());
        for (PrepFor whom : List.of(PrepFor.COUNSELOR, ANA)) {
            assertEquals(2, open(couple, next, whom).size(), whom.toString());
        }
        UUID before = safety(couple.practice(), couple.caseId())
                .people()
                .get(0)
                .contact()
                .orElseThrow()
                .id();
        contact(couple.ana(), Contact.LEGAL_ORDER, before);
        for (PrepFor whom : List.of(PrepFor.COUNSELOR, ANA)) {
            assertEquals(1, open(couple, next, whom).size(), "acts towards the other are no open work, " + whom);
        }
        does(
                couple.counselor(),
                () -> participants.become(couple.caseId(), couple.ana().participant(), ParticipantState.PAUSED));
        assertEquals(List.of(), open(couple, next, PrepFor.COUNSELOR));
    }

    @Test
    void onTheAgendaOfASessionWithOneStandsNothingOfTheOthersFlag() throws Exception {
        Couple couple = atWork(practice());
        report(couple.tom(), "no", CANARY + "report");

        assertEquals(List.of(), safetyLines(couple, planWith(couple, couple.ana())));
        assertEquals(1, safetyLines(couple, planWith(couple, couple.tom())).size());
        assertEquals(1, safetyLines(couple, plan(couple, inAnHour())).size());
    }

    private List<AgendaLine> safetyLines(Couple couple, SessionId id) throws Exception {
        return report(couple, id, PrepFor.COUNSELOR).agenda().stream()
                .filter(line -> line.origin() == AgendaLine.Origin.SAFETY)
                .toList();
    }

    private List<LocalizedText> open(Couple couple, SessionId id, PrepFor whom) throws Exception {
        return report(couple, id, whom).work().get(0).open().stream()
                .map(PrepHomework.Open::title)
                .toList();
    }

    private List<ResponseId> brought(Couple couple, SessionId id) throws Exception {
        return as(couple.counselor(), () -> prep.read(id, PrepFor.COUNSELOR, false)).report().work().stream()
                .flatMap(work -> work.brought().stream())
                .map(PrepHomework.InFull::work)
                .map(FullResponse::id)
                .toList();
    }

    private AssignmentId assigned(Client client) throws Exception {
        return new AssignmentId(database.id(
                client.practice().id(),
                "select id from keptword.assignment where participant_id = ? and exercise = ?",
                client.participant().value(),
                ONCE));
    }

    /** A session planned with both, to which one did not come. */
    private SessionId holdWithout(Couple couple, Client away, int minutesAgo, List<HoldSession.Agreed> agreed)
            throws Exception {
        Client there = away.equals(couple.ana()) ? couple.tom() : couple.ana();
        HoldSession command = new HoldSession(
                UUID.randomUUID(),
                couple.caseId(),
                Optional.of(plan(couple, inAnHour())),
                Instant.now().minusSeconds(60L * minutesAgo),
                50,
                Set.of(there.participant()),
                null,
                agreed,
                Optional.empty());
        return as(couple.counselor(), () -> sessions.hold(command));
    }

    private SessionId holdWith(Couple couple, Client one, int minutesAgo, List<HoldSession.Agreed> agreed)
            throws Exception {
        HoldSession command = new HoldSession(
                UUID.randomUUID(),
                couple.caseId(),
                Optional.of(planWith(couple, one)),
                Instant.now().minusSeconds(60L * minutesAgo),
                50,
                Set.of(one.participant()),
                null,
                agreed,
                Optional.empty());
        return as(couple.counselor(), () -> sessions.hold(command));
    }

    /** Lets a piece have been handed in so many minutes ago. */
    private void earlier(Couple couple, ResponseId id, int minutes) throws Exception {
        database.run(
                couple.practice().id(),
                "update keptword.response set handed_in_at = now() - ? * interval '1 minute' where id = ?",
                minutes,
                id.value());
    }

    private static Instant inAnHour() {
        return Instant.now().plusSeconds(3600);
    }
}
