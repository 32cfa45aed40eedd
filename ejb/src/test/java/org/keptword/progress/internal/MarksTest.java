package org.keptword.progress.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keptword.guide.GuideDefinition;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.CaseAssignments;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.CaseProgress.Mark.Kind;
import org.keptword.progress.SessionAxis;
import org.keptword.promises.RestKind;
import org.keptword.promises.read.Promises.History.Rest;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;

/** Phase changes, setbacks and pauses on the axis. */
class MarksTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final ParticipantId ANA = new ParticipantId(Ids.newId());
    private static final ParticipantId TOM = new ParticipantId(Ids.newId());
    private static final List<SessionLine> HELD = Meetings.weekly(4, NOW);
    private static final SessionAxis AXIS = Axes.of(HELD, SessionAxis.Span.ALL, Optional.empty(), NOW);
    private static final GuideDefinition GUIDE = new GuideDefinition(
            "guide",
            text("guide"),
            Stream.of("first", "second", "third", "last").map(MarksTest::phase).toList(),
            List.of(),
            Optional.empty(),
            Optional.empty());

    private static LocalizedText text(String name) {
        return new LocalizedText(name, name);
    }

    private static GuideDefinition.Phase phase(String name) {
        List<String> exercises = name.equals("last") ? List.of(name, Marks.SETBACK) : List.of(name);
        GuideDefinition.Step step =
                new GuideDefinition.Step(name, text(name), text(name), exercises, List.of(), List.of());
        return new GuideDefinition.Phase(name, text(name), text(name), List.of(step));
    }

    /** Work of a phase given so many days after a session, or before the first when 0. */
    private static CaseAssignment given(String exercise, int session, int days) {
        Instant at = session == 0
                ? HELD.get(0).startsAt().minus(Duration.ofHours(20))
                : HELD.get(session - 1).startsAt().plus(Duration.ofDays(days));
        return CaseAssignments.assigned(ANA, exercise, at).made();
    }

    private static List<String> phases(CaseAssignment... pieces) {
        Marks marks = new Marks(GUIDE);
        marks.work(List.of(pieces), HELD);
        return marks.on(AXIS).stream()
                .map(mark -> mark.kind() + " "
                        + mark.phase().map(LocalizedText::english).orElse(""))
                .toList();
    }

    private static List<CaseProgress.Mark> rests(Rest... rests) {
        Marks marks = new Marks(GUIDE);
        marks.work(
                List.of(CaseAssignments.assigned(ANA, "first", day(1000))
                        .gated(true)
                        .made()),
                HELD);
        marks.rests(List.of(rests));
        return marks.on(AXIS);
    }

    private static Instant day(int ago) {
        return NOW.minus(Duration.ofDays(ago));
    }

    @Test
    void aPhaseBeginsOnceWhereWorkOfItIsFirstGiven() {
        assertEquals(
                List.of("PHASE_BEGUN first", "PHASE_BEGUN second"),
                phases(given("first", 0, 0), given("first", 1, 1), given("second", 1, 2), given("second", 2, 1)));
    }

    @Test
    void goingBackAndOnAgainIsMarkedWhereOnlyEarlierWorkWasGiven() {
        assertEquals(
                List.of("PHASE_BEGUN first", "PHASE_BEGUN third", "PHASE_BACK first", "PHASE_ON third"),
                phases(given("first", 0, 0), given("third", 1, 1), given("first", 2, 1), given("third", 3, 1)));
        assertEquals(
                List.of("PHASE_BEGUN first", "PHASE_BEGUN third"),
                phases(given("first", 0, 0), given("third", 1, 1), given("first", 2, 1), given("third", 2, 2)),
                "earlier work beside later work is no way back");
    }

    @Test
    void givingASetbackLogIsNoStepForward() {
        assertEquals(List.of("PHASE_BEGUN first"), phases(given("first", 0, 0), given(Marks.SETBACK, 2, 1)));
    }

    @Test
    void aSetbackStandsWhereItWasWrittenDown() {
        Instant assigned = given(Marks.SETBACK, 2, 1).assignedAt();
        Instant at = assigned.plus(Duration.ofDays(2));
        CaseAssignment written = CaseAssignments.assigned(TOM, Marks.SETBACK, assigned)
                .reviewed(at, Optional.empty())
                .made();
        Marks marks = new Marks(GUIDE);
        marks.work(List.of(written), HELD);
        assertEquals(
                List.of(new CaseProgress.Mark(Kind.SETBACK, at, Optional.empty(), Optional.of(TOM), Optional.empty())),
                marks.on(AXIS));
    }

    @Test
    void jointWorkPausesOnceForBothAndNamesNobody() {
        List<CaseProgress.Mark> marks = rests(
                new Rest(RestKind.GATE, ANA, day(20), Optional.of(day(10))),
                new Rest(RestKind.GATE, TOM, day(20).plusMillis(3), Optional.of(day(10))),
                new Rest(RestKind.GATE, TOM, day(5), Optional.empty()));
        assertEquals(
                List.of(
                        new CaseProgress.Mark(
                                Kind.JOINT_WORK_PAUSED,
                                day(20),
                                Optional.of(day(10)),
                                Optional.empty(),
                                Optional.empty()),
                        new CaseProgress.Mark(
                                Kind.JOINT_WORK_PAUSED, day(5), Optional.empty(), Optional.empty(), Optional.empty())),
                marks);
    }

    @Test
    void beforeAnyJointWorkWasGivenNothingPaused() {
        Marks marks = new Marks(GUIDE);
        marks.work(List.of(given("first", 0, 0)), HELD);
        marks.rests(List.of(new Rest(RestKind.GATE, ANA, day(20), Optional.of(day(10)))));
        assertEquals(
                List.of(Kind.PHASE_BEGUN),
                marks.on(AXIS).stream().map(CaseProgress.Mark::kind).toList());
    }

    @Test
    void aSpacePlanAndTheCounselorsRestLookAlike() {
        List<CaseProgress.Mark> marks = rests(
                new Rest(RestKind.SPACE, ANA, day(20), Optional.of(day(12))),
                new Rest(RestKind.COUNSELOR, ANA, day(14), Optional.of(day(10))),
                new Rest(RestKind.PARTICIPANT, TOM, day(8), Optional.empty()));
        assertEquals(
                List.of(Kind.PROMISES_RESTED, Kind.PARTICIPANT_PAUSED),
                marks.stream().map(CaseProgress.Mark::kind).toList());
        assertEquals(Optional.of(day(10)), marks.get(0).until());
    }

    @Test
    void whatWasOverBeforeTheAxisBeginsIsNotOnIt() {
        assertEquals(List.of(), rests(new Rest(RestKind.GATE, ANA, day(300), Optional.of(day(200)))));
        assertEquals(
                1,
                rests(new Rest(RestKind.GATE, ANA, day(300), Optional.empty())).size());
        assertEquals(List.of(), rests(new Rest(RestKind.GATE, ANA, day(5), Optional.of(day(5)))), "no time at all");
    }
}
