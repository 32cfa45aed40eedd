package org.keptword.homework;

import java.time.Instant;
import java.util.Optional;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.form.Answers;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;

/**
 * One revision as it was handed in, for what is made of answers in the features above.
 *
 * @param exerciseVersion the version that was asked
 * @param session the session it is the entry of, for work that comes back before each session
 */
public record HandedInAnswers(
        CaseId caseId,
        ParticipantId participant,
        ResponseId response,
        int revision,
        String exercise,
        ExerciseVersionId exerciseVersion,
        Optional<SessionId> session,
        Answers answers,
        Instant handedInAt) {}
