package org.keptword.tests.container.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.access.HandOverService;
import org.keptword.access.joining.StaffService;
import org.keptword.access.presence.OwnPresence;
import org.keptword.access.presence.PresenceService;
import org.keptword.access.presence.WorkingWeek;
import org.keptword.cases.CaseService;
import org.keptword.safety.LateFlagService;
import org.keptword.shared.Actor;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.NotFound;
import org.keptword.shared.Role;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.Suite;

/** Acts that decide who reaches a counselor's cases wait for each other: none lets somebody in whom the other one keeps out. */
@Tag(Suite.ANY_DAY)
class AccessRaceIT extends AbsenceFixture {

    private static final CaseService.OpenCase NEW_CASE =
            new CaseService.OpenCase(CaseMode.INDIVIDUAL, Aim.UNDECIDED, "Jo", null, null);
    private static final Instant LATER = Instant.now().plus(Duration.ofDays(5));

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private LockWaits waits;

    @Inject
    private StaffService staff;

    @Inject
    private HandOverService handing;

    @Inject
    private LateFlagService late;

    private Couple couple;
    private Actor counselor;
    private Actor supervisor;
    private Actor manager;
    private Actor cover;
    private Actor next;

    @BeforeEach
    void aCaseWithColleagues() throws Exception {
        couple = atWork(practice());
        counselor = couple.counselor();
        supervisor = couple.practice().supervisor();
        manager = couple.practice().manager();
        cover = couple.practice().colleague();
        next = person(couple.practice().id(), Role.COUNSELOR, "Nils");
    }

    @Test
    void aCaseThatIsOpenedWhileItsSupervisionEndsIsNotReadAlong() throws Exception {
        AtomicReference<CaseId> opened = new AtomicReference<>();
        inTurn(
                counselor,
                () -> opened.set(cases.open(NEW_CASE)),
                manager,
                () -> staff.supervise(supervisor.person(), Set.of()));
        for (CaseId one : List.of(opened.get(), couple.caseId())) {
            assertThrows(NotFound.class, () -> as(supervisor, () -> safety.view(one)));
            assertEquals(0, entries(one, supervisor));
        }
    }

    @Test
    void aCaseThatIsOpenedWhileItsSupervisionBeginsIsReadAlong() throws Exception {
        Actor another = person(couple.practice().id(), Role.SUPERVISOR, "Saul");
        AtomicReference<CaseId> opened = new AtomicReference<>();
        inTurn(
                counselor,
                () -> opened.set(cases.open(NEW_CASE)),
                manager,
                () -> staff.supervise(another.person(), Set.of(counselor.person())));
        as(another, () -> safety.view(opened.get()));
        assertEquals(1, entries(opened.get(), another));
    }

    @Test
    void aCoverWhoIsNamedWhileTheCaseChangesHandsReachesItNoMore() throws Exception {
        PresenceService.SetAbsence away = absence(counselor, 0, 5, cover.person());
        inTurn(counselor, () -> presence.set(away), manager, this::handOver);
        assertReachesNothing(cover);
    }

    @Test
    void aCoverIsNotNamedForACaseThatHasJustChangedHands() throws Exception {
        PresenceService.SetAbsence away = absence(counselor, 0, 5, cover.person());
        inTurn(manager, this::handOver, counselor, () -> presence.set(away));
        assertReachesNothing(cover);
    }

    @Test
    void aColleagueWhoGetsAFlagWhileTheCaseChangesHandsReachesItNoMore() throws Exception {
        waitingFlag();
        inTurn(job(), () -> late.goOn(LATER), manager, this::handOver);
        assertReachesNothing(cover);
    }

    @Test
    void aFlagOfACaseThatHasJustChangedHandsIsLeftForTheNextLook() throws Exception {
        waitingFlag();
        AtomicInteger escalated = new AtomicInteger(-1);
        doesTogether(manager, () -> {
            handOver();
            Future<?> look = threads.submit(() -> {
                does(job(), () -> escalated.set(late.goOn(LATER)));
                return null;
            });
            look.get(Patience.ANSWER.toSeconds(), TimeUnit.SECONDS); // it does not wait for an act that may hang
        });
        assertEquals(0, escalated.get());
        assertReachesNothing(cover);
        assertEquals(1, (int) as(job(), () -> late.goOn(LATER)), "the next look asks whose case it is now");
        assertReachesNothing(cover);
    }

    /** A report that nobody acknowledges, and the colleague who gets what waits too long. */
    private void waitingFlag() throws Exception {
        does(
                counselor,
                () -> presence.setWeek(new PresenceService.SetWeek(
                        counselor.person(), OwnPresence.NOTHING_SAID, WorkingWeek.USUAL, Optional.of(cover.person()))));
        report(couple.ana(), "no", "At my door");
    }

    private void handOver() {
        handing.handOver(new HandOverService.HandOver(counselor.person(), next.person(), Set.of(couple.caseId())));
    }

    private Actor job() {
        return Actor.job(couple.practice().id(), "late-flags");
    }

    private void assertReachesNothing(Actor who) throws Exception {
        assertThrows(NotFound.class, () -> as(who, () -> safety.view(couple.caseId())));
        assertEquals(0, entries(couple.caseId(), who));
        as(next, () -> safety.view(couple.caseId()));
    }

    /** How many entries of the caseload let somebody reach a case now or later. */
    private long entries(CaseId of, Actor who) throws Exception {
        return database.count(
                couple.practice().id(),
                "select count(*) from keptword.caseload where case_id = ? and person_id = ? and (until is null or until > now())",
                of.value(),
                who.personValue());
    }

    /** Keeps the transaction of the first act open until the second one waits for it, and lets both come to their end. */
    private void inTurn(Actor one, Deed first, Actor other, Deed second) throws Exception {
        CountDownLatch acted = new CountDownLatch(1);
        CountDownLatch ends = new CountDownLatch(1);
        Future<?> begun = threads.submit(() -> {
            doesTogether(one, () -> {
                first.run();
                acted.countDown();
                if (!ends.await(Patience.ANSWER.toSeconds(), TimeUnit.SECONDS)) {
                    throw new IllegalStateException("The test did not let it end");
                }
            });
            return null;
        });
        try {
            assertTrue(acted.await(Patience.ANSWER.toSeconds(), TimeUnit.SECONDS));
            Future<?> later = threads.submit(() -> {
                does(other, second);
                return null;
            });
            waits.until(later);
            ends.countDown();
            begun.get(Patience.ANSWER.toSeconds(), TimeUnit.SECONDS);
            later.get(Patience.ANSWER.toSeconds(), TimeUnit.SECONDS);
        } finally {
            ends.countDown();
        }
    }
}
