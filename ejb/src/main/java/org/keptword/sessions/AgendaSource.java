package org.keptword.sessions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/** What stands on the agenda of a session, told by the feature above that keeps agendas. */
public interface AgendaSource {

    /** What was kept for a session and not talked about yet, in its order; two statements at most. */
    List<AgendaTopic> open(SessionId session, Permit permit);

    /**
     * A line on the agenda of a session that was not talked about yet, as the form for a session just held names it.
     *
     * @param kind what it is: safety, piece, own, promise, difference, late or point
     * @param rule the rule of a talking point, or empty
     * @param title the exercise it is about
     * @param words the counselor's own or those of a promise, or null
     */
    record AgendaTopic(
            UUID id,
            String kind,
            String rule,
            Optional<ParticipantId> whom,
            Optional<LocalizedText> title,
            @Nullable String words) {}
}
