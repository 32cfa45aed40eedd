package org.keptword.tests.container.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.reports.prep.PrepFor;
import org.keptword.reports.prep.PrepHomework;
import org.keptword.reports.prep.PrepReport;
import org.keptword.sessions.calendar.PlanningService;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.pages.Copies;
import org.keptword.tests.harness.ClockBound;
import org.keptword.tests.harness.Suite;

/** Bad days of a report: a first one, one while answers come in, one about very many, one whose session moved to another day. */
class PrepDayIT extends PrepFixture {

    private static final int MANY = 300;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Copies copies;

    @Inject
    private PlanningService planning;

    @Test
    void beforeTheFirstSessionNothingIsInvented() throws Exception {
        Couple couple = atWork(practice());
        SessionId next = plan(couple, Instant.now().plusSeconds(3600));

        for (PrepFor whom : List.of(PrepFor.COUNSELOR, PrepFor.TABLE, ANA, TOM)) {
            PrepReport report = report(couple, next, whom);
            assertEquals(Optional.empty(), report.last());
            assertEquals(1, report.session().place());
            assertTrue(report.isBare(), report::toString);
        }
        assertEquals(3, report(couple, next, PrepFor.COUNSELOR).suggestions().size());
    }

    @Test
    void aReportSeesOneStateWhileAnswersAreHandedIn() throws Exception {
        Couple couple = atWork(practice());
        SessionId next = plan(couple, Instant.now().plusSeconds(3600));
        List<AssignmentId> given = many(couple.ana(), 20);
        Future<?> writing = threads.submit(() -> {
            for (AssignmentId one : given) {
                handIn(couple.ana(), one, leadUp("I shouted", true));
            }
            return null;
        });

        List<Integer> seen = new ArrayList<>();
        while (!writing.isDone()) {
            PrepReport report = report(couple, next, PrepFor.COUNSELOR);
            PrepHomework ana = report.work().get(0);
            assertEquals(
                    ana.handedInCount(), ana.brought().size(), "what is counted is in full, and the other way round");
            assertEquals(
                    ana.handedInCount(),
                    report.strands().orElseThrow().people().get(0).words().get(0));
            seen.add(ana.handedInCount());
        }
        writing.get();
        assertEquals(
                20,
                report(couple, next, PrepFor.COUNSELOR).work().get(0).brought().size());
        assertEquals(seen.stream().sorted().toList(), seen);
    }

    @Test
    @Tag(Suite.THOROUGH)
    void threeHundredMarkedAnswersAreAllThere() throws Exception {
        Couple couple = atWork(practice());
        SessionId next = plan(couple, Instant.now().plusSeconds(3600));
        int nth = 0;
        for (AssignmentId one : many(couple.ana(), MANY)) {
            handIn(couple.ana(), one, leadUp("Words " + nth++, true));
        }

        Instant begun = Instant.now();
        PrepReport report = report(couple, next, PrepFor.COUNSELOR);
        Duration took = Duration.between(begun, Instant.now());

        assertEquals(MANY, report.work().get(0).brought().size());
        assertTrue(report.toString().contains("Words 299"));
        ClockBound.within(Duration.ofSeconds(5), took, "a report of " + MANY + " answers");
    }

    @Test
    void aSessionMovedPastMidnightTakesItsReportAlong() throws Exception {
        Couple couple = atWork(practice());
        hold(couple, 60 * 24, "A calm hour", List.of());
        SessionId next =
                plan(couple, today().plusDays(1).atTime(23, 30).atZone(ZONE).toInstant());
        handIn(couple.ana(), give(couple.ana(), ONCE), leadUp("I shouted", true));
        PrepReport before = report(couple, next, PrepFor.COUNSELOR);
        int version = version(couple, next);

        as(
                couple.counselor(),
                () -> planning.move(new PlanningService.MoveSession(
                        next, version, false, today().plusDays(2), LocalTime.of(0, 30), 50, null)));

        PrepReport after = report(couple, next, PrepFor.COUNSELOR);
        assertEquals(
                before.session().startsAt().plus(Duration.ofHours(1)),
                after.session().startsAt());
        assertEquals(before.session().place(), after.session().place());
        assertEquals(before.work(), after.work());
        assertEquals(before.last(), after.last());
    }

    private int version(Couple couple, SessionId id) throws Exception {
        return ((Number) database.rows(
                                couple.practice().id(), "select version from keptword.session where id = ?", id.value())
                        .get(0))
                .intValue();
    }

    /** So many exercises given, all of them the same. */
    private List<AssignmentId> many(Client client, int count) throws Exception {
        AssignmentId first = give(client, ONCE);
        copies.of(
                client.practice().id(),
                "assignment",
                "t.id = '" + first + "'",
                count - 1,
                "'idempotency_key', gen_random_uuid()");
        return database
                .rows(
                        client.practice().id(),
                        "select id from keptword.assignment where exercise = ? and participant_id = ?",
                        ONCE,
                        client.participant().value())
                .stream()
                .map(id -> new AssignmentId(java.util.UUID.fromString(id.toString())))
                .toList();
    }
}
