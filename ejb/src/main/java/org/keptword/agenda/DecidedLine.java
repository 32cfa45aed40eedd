package org.keptword.agenda;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.form.LocalizedText;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/**
 * What was decided about a line, as the layout reads it.
 *
 * @param session for which it was decided
 * @param exercise the title of the exercise it is about
 * @param words the counselor's own or those of a promise, or null
 * @param first the earlier session it was kept for first
 */
public record DecidedLine(
        UUID id,
        int version,
        SessionLine session,
        Topic topic,
        String mark,
        LineOrigin origin,
        Optional<ParticipantId> whom,
        Optional<LocalizedText> exercise,
        @Nullable String words,
        LineState state,
        boolean onTable,
        int place,
        Optional<SessionId> first) {}
