package org.keptword.agenda.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keptword.agenda.internal.AgendaFacts.ANA;
import static org.keptword.agenda.internal.AgendaFacts.TODAY;
import static org.keptword.agenda.internal.AgendaFacts.TOM;
import static org.keptword.agenda.internal.AgendaFacts.topics;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.agenda.AgendaLine;
import org.keptword.agenda.AgendaSources;
import org.keptword.agenda.CaseAgendas;
import org.keptword.agenda.Topic;
import org.keptword.cases.CaseLine;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.homework.read.CaseHomework;
import org.keptword.homework.read.CaseResponse;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.read.PromiseConcerns;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.ResponseId;

class AgendaLayoutTest {

    private final AgendaFacts facts = new AgendaFacts();

    @Test
    void everySourceIsSuggestedWithItsOriginAndWhatItComesFrom() {
        facts.held(1);
        facts.held(5);
        SessionLine next = facts.planned(11);
        facts.seeSafety = true;
        CaseResponse brought = facts.piece(ANA, 6, true);
        CaseResponse marked = facts.piece(TOM, 6, false);
        PromiseConcerns.UnrepairedPromise promise = facts.notKept(TOM, PromiseTerms.Beneficiary.PARTNER, 2);
        facts.differences.add(new PromiseConcerns.NoticeDifference(TOM, Optional.empty(), 4, 1, 2, 1));
        facts.points.add(new AgendaSources.AgendaPoint(Topic.point("fewer", ANA), ANA, "1/5", false));
        facts.work(ANA, TODAY.minusDays(1), 1);

        List<AgendaLine> lines = facts.of(next);

        assertEquals(
                List.of(AgendaLine.Origin.values()),
                lines.stream().map(AgendaLine::origin).toList());
        assertTrue(lines.stream().allMatch(AgendaLine::isSuggested));
        assertEquals("/cases/" + AgendaFacts.CASE + "/safety", lines.get(0).address());
        assertEquals("/review/" + brought.id(), lines.get(1).address());
        assertEquals(Topic.response(marked.id()), lines.get(2).topic());
        assertEquals(Topic.promise(promise.id()), lines.get(3).topic());
        assertEquals(
                new AgendaLine.Content.Differs(Optional.empty(), Optional.of(AgendaFacts.at(1)), 4, 1, 2, 1),
                lines.get(4).matter());
        assertEquals(
                AgendaLine.Content.Late.How.MOVED_AND_PASSED,
                ((AgendaLine.Content.Late) lines.get(6).matter()).how());
    }

    @Test
    void aMarkCountsFromTheLastSessionItsAuthorWasIn() {
        facts.held(3);
        facts.session(7, SessionLine.State.HELD, ANA);
        SessionLine next = facts.planned(11);
        facts.piece(ANA, 6, true);
        CaseResponse toms = facts.piece(TOM, 6, true);
        facts.piece(TOM, 2, true);
        facts.piece(TOM, null, true);

        assertEquals(List.of(Topic.response(toms.id())), topics(facts.of(next)));
    }

    @Test
    void aSessionSomebodyStayedAwayFromIsNoneThisOneWasIn() {
        facts.held(3);
        facts.heldWithout(7, TOM);
        SessionLine next = facts.planned(11);
        facts.piece(ANA, 6, true);
        CaseResponse toms = facts.piece(TOM, 6, true);

        assertEquals(List.of(Topic.response(toms.id())), topics(facts.of(next)));
    }

    @Test
    void aSessionWithOneOfTwoHoldsNothingOfTheOther() {
        SessionLine both = facts.held(3);
        facts.own(both, null, AgendaLine.State.KEPT);
        facts.row(both, Topic.difference(ANA), AgendaLine.Origin.DIFFERENCE, ANA, "", AgendaLine.State.KEPT);
        CaseAgendas.DecidedLine late = facts.row(
                both, Topic.promise(promiseOf(ANA)), AgendaLine.Origin.NOT_KEPT, ANA, "1", AgendaLine.State.KEPT);
        facts.row(both, Topic.promise(promiseOf(TOM)), AgendaLine.Origin.NOT_KEPT, TOM, "1", AgendaLine.State.KEPT);
        SessionLine anas = facts.session(11, SessionLine.State.PLANNED, ANA);
        CaseResponse brought = facts.piece(ANA, 6, true);
        facts.piece(TOM, 6, true);
        facts.notKept(TOM, PromiseTerms.Beneficiary.ONESELF, 2);
        facts.differences.add(new PromiseConcerns.NoticeDifference(ANA, Optional.empty(), 4, 1, 2, 1));
        facts.points.add(new AgendaSources.AgendaPoint(Topic.point("gap", ANA), ANA, "1", true));
        facts.points.add(new AgendaSources.AgendaPoint(Topic.point("fall", TOM), TOM, "1", false));

        assertEquals(List.of(Topic.response(brought.id()), late.topic()), topics(facts.of(anas)));
    }

    @Test
    void whatWasKeptForASessionWithOneGoesToNoSessionWithBoth() {
        SessionLine anas = facts.session(3, SessionLine.State.HELD, ANA);
        facts.own(anas, ANA, AgendaLine.State.KEPT);
        SessionLine both = facts.planned(11);
        SessionLine again = facts.session(12, SessionLine.State.PLANNED, ANA);

        assertEquals(List.of(), facts.of(both));
        assertEquals(1, facts.of(again).size());
    }

    @Test
    void whoeverPausedOrLeftStaysOut() {
        facts.held(3);
        SessionLine next = facts.planned(11);
        facts.piece(TOM, 6, true);
        facts.notKept(TOM, PromiseTerms.Beneficiary.ONESELF, 2);
        facts.work(TOM, TODAY.minusDays(1), 1);
        facts.points.add(new AgendaSources.AgendaPoint(Topic.point("fall", TOM), TOM, "1", false));
        facts.differences.add(new PromiseConcerns.NoticeDifference(ANA, Optional.empty(), 4, 1, 2, 1));
        facts.row(next, Topic.promise(promiseOf(TOM)), AgendaLine.Origin.NOT_KEPT, TOM, "1", AgendaLine.State.KEPT);

        for (ParticipantState away : List.of(ParticipantState.PAUSED, ParticipantState.LEFT)) {
            facts.tom = away;
            assertEquals(List.of(), facts.of(next), away.name());
        }
    }

    @Test
    void whileTheAimIsToPartWellNothingIsSaidOfThePartner() {
        facts.held(3);
        SessionLine next = facts.planned(11);
        facts.aim = Aim.PART_WELL;
        facts.notKept(TOM, PromiseTerms.Beneficiary.PARTNER, 2);
        PromiseConcerns.UnrepairedPromise children = facts.notKept(TOM, PromiseTerms.Beneficiary.CHILDREN, 1);
        facts.differences.add(new PromiseConcerns.NoticeDifference(ANA, Optional.empty(), 4, 1, 2, 1));

        assertEquals(List.of(Topic.promise(children.id())), topics(facts.of(next)));
    }

    @Test
    void workItsAuthorKeepsIsNotNamedEvenWhereItWasKeptBefore() {
        SessionLine before = facts.held(3);
        SessionLine next = facts.planned(11);
        ResponseId gone = new ResponseId(Ids.newId());
        facts.row(before, Topic.response(gone), AgendaLine.Origin.BY_CLIENT, ANA, "1", AgendaLine.State.KEPT);
        facts.row(
                next,
                Topic.response(new ResponseId(Ids.newId())),
                AgendaLine.Origin.BY_CLIENT,
                ANA,
                "1",
                AgendaLine.State.KEPT);

        assertEquals(List.of(), facts.of(next));
        assertEquals(List.of(), facts.of(before));
    }

    @Test
    void whatWasNotReachedComesAgainOverSeveralSessionsAndNamesTheFirst() {
        SessionLine first = facts.held(1);
        CaseAgendas.DecidedLine kept = facts.own(first, null, AgendaLine.State.KEPT);
        facts.own(first, null, AgendaLine.State.REACHED);
        facts.own(first, null, AgendaLine.State.DROPPED);
        facts.held(3);
        SessionLine third = facts.held(5);
        CaseAgendas.DecidedLine again = facts.own(third, null, AgendaLine.State.KEPT);
        facts.rows.set(facts.rows.indexOf(again), from(again, kept));
        SessionLine next = facts.planned(11);
        SessionLine later = facts.planned(20);

        for (SessionLine one : List.of(next, later)) {
            List<AgendaLine> lines = facts.of(one);
            assertEquals(List.of(kept.topic()), topics(lines));
            assertEquals(first.id(), lines.get(0).from().orElseThrow().session());
            assertEquals(new AgendaLine.Content.Own("Own words"), lines.get(0).matter());
        }
    }

    @Test
    void aSessionThatWasMovedBehindTheOtherTakesNothingAlongThatWasNotHeldYet() {
        SessionLine moved = facts.planned(20);
        facts.own(moved, null, AgendaLine.State.KEPT);
        SessionLine next = facts.planned(11);

        assertEquals(List.of(), facts.of(next));
        assertEquals(1, facts.of(moved).size());
    }

    @Test
    void whatWasKeptForASessionCalledOffComesToTheNextWheneverItWasPlannedFor() {
        SessionLine off = facts.session(20, SessionLine.State.CANCELLED, null);
        CaseAgendas.DecidedLine kept = facts.own(off, null, AgendaLine.State.KEPT);
        SessionLine next = facts.planned(11);

        AgendaLine line = facts.of(next).get(0);

        assertEquals(kept.topic(), line.topic());
        assertEquals(Optional.empty(), line.from().orElseThrow().ordinal());
    }

    @Test
    void whatWasDroppedOrTalkedAboutComesBackOnlyWithOtherNumbers() {
        SessionLine before = facts.held(3);
        SessionLine next = facts.planned(11);
        PromiseConcerns.UnrepairedPromise promise = facts.notKept(TOM, PromiseTerms.Beneficiary.ONESELF, 2);
        String mark = new AgendaLayout(new CaseAgendas(facts.sessions, List.of()), sources(next), TODAY, ZoneOffset.UTC)
                .derived(Topic.promise(promise.id()))
                .orElseThrow()
                .mark();

        for (AgendaLine.State settled : List.of(AgendaLine.State.DROPPED, AgendaLine.State.REACHED)) {
            facts.rows.clear();
            facts.row(before, Topic.promise(promise.id()), AgendaLine.Origin.NOT_KEPT, TOM, mark, settled);
            assertEquals(List.of(), facts.of(next), settled.name());
            facts.rows.clear();
            facts.row(before, Topic.promise(promise.id()), AgendaLine.Origin.NOT_KEPT, TOM, "1/0", settled);
            assertEquals(1, facts.of(next).size(), settled.name());
        }
    }

    @Test
    void seeSafetyIsSuggestedForEachSessionWhileItIsSo() {
        SessionLine before = facts.held(3);
        SessionLine next = facts.planned(11);
        facts.row(before, Topic.SAFETY, AgendaLine.Origin.SAFETY, null, "", AgendaLine.State.REACHED);
        facts.seeSafety = true;
        assertEquals(List.of(Topic.SAFETY), topics(facts.of(next)));
        facts.seeSafety = false;
        facts.rows.clear();
        facts.row(before, Topic.SAFETY, AgendaLine.Origin.SAFETY, null, "", AgendaLine.State.KEPT);
        assertEquals(List.of(), facts.of(next));
    }

    @Test
    void whatWasDecidedStandsFirstInItsOrderAndWhatWasDroppedLast() {
        SessionLine next = facts.planned(11);
        CaseAgendas.DecidedLine dropped = facts.own(next, null, AgendaLine.State.DROPPED);
        CaseAgendas.DecidedLine first = facts.own(next, null, AgendaLine.State.KEPT);
        CaseAgendas.DecidedLine second = facts.own(next, null, AgendaLine.State.REACHED);
        CaseResponse brought = facts.piece(ANA, 6, true);

        assertEquals(
                List.of(first.topic(), second.topic(), Topic.response(brought.id()), dropped.topic()),
                topics(facts.of(next)));
    }

    @Test
    void aSessionThatIsOverIsSuggestedNothing() {
        SessionLine held = facts.held(9);
        facts.piece(ANA, 8, true);
        CaseAgendas.DecidedLine kept = facts.own(held, null, AgendaLine.State.KEPT);

        assertEquals(List.of(kept.topic()), topics(facts.of(held)));
    }

    private AgendaSources sources(SessionLine session) {
        return new AgendaSources(
                session,
                new CaseLine(
                        AgendaFacts.CASE,
                        "Ana and Tom",
                        CaseMode.COUPLE,
                        Aim.REPAIR,
                        true,
                        true,
                        List.of(new CaseLine.Who(TOM, PartnerSlot.B, "Tom", ParticipantState.ACTIVE))),
                false,
                CaseHomework.NONE,
                List.of(),
                facts.unrepaired,
                List.of());
    }

    private static PromiseId promiseOf(ParticipantId any) {
        return new PromiseId(UUID.nameUUIDFromBytes(any.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static CaseAgendas.DecidedLine from(CaseAgendas.DecidedLine later, CaseAgendas.DecidedLine first) {
        return new CaseAgendas.DecidedLine(
                later.id(),
                0,
                later.session(),
                first.topic(),
                "",
                later.origin(),
                later.whom(),
                Optional.empty(),
                later.words(),
                later.state(),
                false,
                1,
                Optional.of(first.session().id()));
    }
}
