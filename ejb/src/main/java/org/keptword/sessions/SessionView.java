package org.keptword.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;

/**
 * One session with what the counselor keeps about it.
 *
 * @param came who came, once it was held
 * @param reason why it was called off, or null
 * @param withdrawnAt when a record that it was held was withdrawn last; empty while none was
 * @param withdrawnReason why, or null
 */
public record SessionView(
        SessionLine line,
        List<Attended> came,
        List<AgreedLine> agreed,
        @Nullable String reason,
        Optional<Instant> withdrawnAt,
        @Nullable String withdrawnReason) {

    /** Whether one participant came. */
    public record Attended(ParticipantId participant, boolean came) {}

    /**
     * One agreement.
     *
     * @param exercise the exercise, or null for words alone
     * @param title the title of the exercise, empty for words alone
     * @param participant for whom, or empty
     * @param words the words, or null
     * @param promise the promise it was made into, if it is one
     */
    public record AgreedLine(
            UUID id,
            @Nullable String exercise,
            Optional<LocalizedText> title,
            Optional<ParticipantId> participant,
            @Nullable String words,
            Optional<PromiseId> promise) {}

    public SessionView {
        came = List.copyOf(came);
        agreed = List.copyOf(agreed);
    }
}
