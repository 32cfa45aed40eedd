package org.keptword.sessions;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.ParticipantId;

/**
 * A line on the agenda of a session that was not talked about yet, as the form for a session just held names it.
 *
 * @param kind what it is: safety, piece, own, promise, difference, late or point
 * @param rule the rule of a talking point, or empty
 * @param title the exercise it is about
 * @param words the counselor's own or those of a promise, or null
 */
public record AgendaTopic(
        UUID id,
        String kind,
        String rule,
        Optional<ParticipantId> whom,
        Optional<LocalizedText> title,
        @Nullable String words) {}
