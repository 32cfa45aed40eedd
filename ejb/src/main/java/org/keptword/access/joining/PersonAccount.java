package org.keptword.access.joining;

import java.util.List;
import java.util.Set;
import org.keptword.access.people.PersonLine;
import org.keptword.shared.PersonId;
import org.keptword.shared.Role;

/**
 * One person of the practice and the account, for the manager. Names, states and counts, nothing of any case.
 *
 * @param accountBehind whether the sign-in service has not been told yet that the person is disabled
 * @param self whether it is the manager who asks
 * @param lastManager whether nobody else of the practice could manage it
 * @param waiting what waits with a counselor
 * @param supervises whose cases a supervisor reads along
 * @param counselors whose cases could be read along, by name
 */
public record PersonAccount(
        PersonLine person,
        boolean accountBehind,
        boolean self,
        boolean lastManager,
        WaitingCounts waiting,
        Set<PersonId> supervises,
        List<Counselor> counselors) {

    /** A counselor to choose. */
    public record Counselor(PersonId id, String name) {}

    public PersonAccount {
        supervises = Set.copyOf(supervises);
        counselors = List.copyOf(counselors);
    }

    /** Whether the person may sign in. */
    public boolean isActive() {
        return person.state() == PersonLine.State.ACTIVE;
    }

    /** Whether the manager may put the person out. */
    public boolean mayBeDisabled() {
        return isActive() && !self && !lastManager;
    }

    /** Whether the manager hands over a new sign-in: a client gets it from the counselor. */
    public boolean mayBeRenewed() {
        return isActive() && !self && person.role() != Role.CLIENT;
    }

    /**
     * Counts of what waits for one person.
     *
     * @param openCases cases of the counselor in which work goes on
     * @param sessions sessions planned
     */
    public record WaitingCounts(long openCases, long sessions) {

        static final WaitingCounts NOTHING = new WaitingCounts(0, 0);

        /** Whether a colleague has to take something over. */
        public boolean isAnything() {
            return openCases > 0 || sessions > 0;
        }
    }
}
