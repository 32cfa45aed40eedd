package org.keptword.notices;

import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.PersonId;

/**
 * Command: where a member of the staff gets mails, and whether a digest comes in the morning. The address is typed twice: a mail says nothing,
 * so that a wrong one gives nothing away, and typing it twice keeps most wrong ones out.
 *
 * @param person whom the page was shown to
 * @param address empty for no mails at all
 * @param again the address once more
 * @param digestAt on the person's clock
 */
public record ChooseStaffMail(
        PersonId person, @Nullable String address, @Nullable String again, boolean digest, LocalTime digestAt) {

    public ChooseStaffMail {
        Objects.requireNonNull(person);
        address = address == null ? "" : address.strip();
        again = again == null ? "" : again.strip();
        if (digestAt == null) {
            throw new DomainRefusal("refusal.notices.noTime");
        }
        if (!address.equals(again)) {
            throw new DomainRefusal("refusal.notices.notTheSame");
        }
    }
}
