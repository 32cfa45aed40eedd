package org.keptword.agenda.internal;

import java.util.Optional;
import org.keptword.agenda.LineContent;
import org.keptword.agenda.LineOrigin;
import org.keptword.agenda.Topic;
import org.keptword.shared.ParticipantId;

/**
 * A suggested agenda line.
 *
 * @param mark the numbers it stands for: with others it is suggested anew, even where it was dropped or talked about
 */
record LineSuggestion(
        Topic topic,
        String mark,
        LineOrigin origin,
        Optional<ParticipantId> whom,
        LineContent matter,
        String address) {}
