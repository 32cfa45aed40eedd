package org.keptword.homework.internal.assign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.assign.AssignmentPreview;
import org.keptword.homework.assign.CaseOverview;
import org.keptword.homework.assign.CaseOverview.NextStep.Kind;
import org.keptword.homework.internal.assign.NextStepPolicy.ParticipantSituation;
import org.keptword.homework.internal.assign.NextStepPolicy.Queued;
import org.keptword.homework.internal.assign.NextStepPolicy.ToRead;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Ids;
import org.keptword.shared.ResponseId;

class NextStepPolicyTest {

    private static final Queued WAITING =
            new Queued(new AssignmentId(Ids.newId()), new LocalizedText("next", "siguiente"));
    private static final ToRead WORK = new ToRead(3, Optional.of(new ResponseId(Ids.newId())));
    private static final ParticipantSituation BUSY =
            new ParticipantSituation("T.", Optional.empty(), false, Optional.of(WAITING));
    private static final ParticipantSituation IDLE =
            new ParticipantSituation("M.", Optional.empty(), true, Optional.empty());
    private static final ParticipantSituation IDLE_WITH_QUEUE =
            new ParticipantSituation("M.", Optional.empty(), true, Optional.of(WAITING));
    private static final ParticipantSituation UNCONSENTED =
            new ParticipantSituation("M.", Optional.of(AssignmentPreview.Obstacle.NO_CONSENT), true, Optional.empty());
    private static final ParticipantSituation LEFT =
            new ParticipantSituation("M.", Optional.of(AssignmentPreview.Obstacle.LEFT), true, Optional.empty());

    @Test
    void a_missing_consent_comes_before_everything() {
        CaseOverview.NextStep step = NextStepPolicy.choose(true, List.of(BUSY, UNCONSENTED), false, WORK, true, true);

        assertEquals(Kind.RECORD_CONSENT, step.kind());
        assertEquals("M.", step.name());
    }

    @Test
    void an_open_flag_comes_before_work_that_came_in() {
        CaseOverview.NextStep step = NextStepPolicy.choose(true, List.of(BUSY), true, WORK, false, true);

        assertEquals(Kind.SEE_SAFETY, step.kind());
    }

    @Test
    void work_that_came_in_is_read_before_new_work_is_given() {
        CaseOverview.NextStep step = NextStepPolicy.choose(true, List.of(BUSY, IDLE), false, WORK, true, false);

        assertEquals(Kind.REVIEW, step.kind());
        assertEquals(3, step.count());
        assertEquals(WORK.first(), step.response());
    }

    @Test
    void the_safety_page_asks_before_new_work_is_given() {
        assertEquals(
                Kind.SEE_SAFETY,
                NextStepPolicy.choose(true, List.of(BUSY, IDLE), false, ToRead.NOTHING, true, true)
                        .kind());
    }

    @Test
    void who_has_nothing_to_do_gets_the_next_from_the_queue() {
        CaseOverview.NextStep step =
                NextStepPolicy.choose(true, List.of(BUSY, IDLE_WITH_QUEUE), false, ToRead.NOTHING, false, true);

        assertEquals(Kind.OPEN_NEXT, step.kind());
        assertEquals(Optional.of(WAITING.id()), step.assignment());
    }

    @Test
    void who_has_nothing_to_do_and_no_queue_is_given_something() {
        assertEquals(
                Kind.ASSIGN,
                NextStepPolicy.choose(true, List.of(BUSY, IDLE), false, ToRead.NOTHING, false, true)
                        .kind());
    }

    @Test
    void somebody_who_left_asks_for_nothing() {
        assertEquals(
                Kind.NOTHING,
                NextStepPolicy.choose(true, List.of(BUSY, LEFT), false, ToRead.NOTHING, false, true)
                        .kind());
    }

    @Test
    void a_session_is_planned_when_all_have_something_to_do() {
        assertEquals(
                Kind.PLAN_SESSION,
                NextStepPolicy.choose(true, List.of(BUSY), false, ToRead.NOTHING, false, false)
                        .kind());
    }

    @Test
    void a_closed_case_asks_for_nothing() {
        assertEquals(
                Kind.CLOSED,
                NextStepPolicy.choose(false, List.of(UNCONSENTED), false, WORK, true, false)
                        .kind());
    }
}
