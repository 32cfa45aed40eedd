package org.keptword.agenda.internal;

import java.util.Optional;
import org.keptword.agenda.Matter;
import org.keptword.agenda.Origin;
import org.keptword.agenda.Topic;
import org.keptword.shared.ParticipantId;

/**
 * What is worth a line now.
 *
 * @param mark the numbers it stands for: with others it is suggested anew, even where it was dropped or talked about
 */
record Derived(Topic topic, String mark, Origin origin, Optional<ParticipantId> whom, Matter matter, String address) {}
