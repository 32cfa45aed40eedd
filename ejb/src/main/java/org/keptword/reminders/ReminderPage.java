package org.keptword.reminders;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keptword.shared.PersonId;

/**
 * The reminders of a client, as the client sees them.
 *
 * @param person whom it is shown to
 * @param active whether they are on
 * @param choice what was chosen last, also where they are off; empty where nothing ever was
 * @param next when the next one may come; empty where they are off
 * @param safe the ways that can be chosen, with where they lead in a form that gives nothing away; notifications are among them once a
 *     browser was added
 * @param devices the browsers that get notifications, by what is kept of their tokens
 * @param pushKey the public key with which a browser asks its push service for an address
 * @param seenByOthers whether a contact sheet says that somebody else sees the client's phone or mailbox
 */
public record ReminderPage(
        PersonId person,
        boolean active,
        Optional<ReminderChoice> choice,
        Optional<Instant> next,
        Map<ReminderChannel, String> safe,
        List<String> devices,
        String pushKey,
        boolean seenByOthers) {

    public ReminderPage {
        safe = Map.copyOf(safe);
        devices = List.copyOf(devices);
    }

    /** Whether what was chosen can be sent now. */
    public boolean reaches() {
        return choice.filter(one -> safe.containsKey(one.channel())).isPresent();
    }
}
