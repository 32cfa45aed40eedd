package org.keptword.cases.participants;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keptword.access.joining.InvitationWay;

/** Which ways a link may go to a participant: those the contact sheet marks safe, that no partner shares. */
public final class SafeWays {

    private SafeWays() {}

    /**
     * The safe ways besides the room.
     *
     * @param others the sheets of whoever must not get the link, the partner first of all
     */
    public static Set<InvitationWay> of(ContactSheet own, List<ContactSheet> others) {
        Set<InvitationWay> safe = EnumSet.noneOf(InvitationWay.class);
        if (own.mayMail() && others.stream().noneMatch(other -> isSameMailbox(own.email(), other.email()))) {
            safe.add(InvitationWay.EMAIL);
        }
        if (others.stream().noneMatch(other -> isSamePhone(own.phone(), other.phone()))) {
            if (own.textNumber().isPresent()) {
                safe.add(InvitationWay.TEXT);
            }
            if (own.mayCall()) {
                safe.add(InvitationWay.CALL);
            }
        }
        return safe;
    }

    /** The ways that are safe on the sheet before and on the sheet after, and lead to the same mailbox and phone. */
    public static Set<InvitationWay> stillSafe(ContactSheet before, ContactSheet after, List<ContactSheet> others) {
        Set<InvitationWay> safe = of(after, others);
        if (!isSameMailbox(before.email(), after.email())) {
            safe.remove(InvitationWay.EMAIL);
        }
        if (!isSamePhone(before.phone(), after.phone())) {
            safe.removeAll(EnumSet.of(InvitationWay.TEXT, InvitationWay.CALL));
        }
        return safe;
    }

    private static boolean isSameMailbox(@Nullable String one, @Nullable String other) {
        return one != null && other != null && Objects.equals(ContactSheet.plain(one), ContactSheet.plain(other));
    }

    private static boolean isSamePhone(@Nullable String one, @Nullable String other) {
        return one != null && other != null && ContactSheet.isSamePhone(one, other);
    }
}
