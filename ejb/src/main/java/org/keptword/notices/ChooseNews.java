package org.keptword.notices;

import java.time.LocalTime;
import java.util.Objects;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.PersonId;

/**
 * Command: whether a client wants the daily mail, and when.
 *
 * @param person whom the page was shown to
 * @param at on the person's clock, from 07:00 and before 22:00; at night is refused
 */
public record ChooseNews(PersonId person, boolean mails, LocalTime at) {

    public ChooseNews {
        Objects.requireNonNull(person);
        if (at == null || MailHours.isNight(at)) {
            throw new DomainRefusal("refusal.notices.night");
        }
    }
}
