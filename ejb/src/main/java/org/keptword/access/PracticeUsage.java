package org.keptword.access;

import java.util.List;
import java.util.UUID;
import org.keptword.shared.PersonId;
import org.keptword.shared.Role;

/**
 * The people of a practice and how it is used, for its manager: people, and numbers without anything they are counted from.
 *
 * @param people staff first, then clients, each by name
 * @param signedIn active people who signed in within the last {@value #DAYS} days
 * @param counselors by name
 * @param invited staff who have not used their code yet, by name
 */
public record PracticeUsage(
        List<PersonLine> people, int signedIn, List<OfCounselor> counselors, List<Invited> invited) {

    /** So many days are looked back. */
    public static final int DAYS = 30;

    /**
     * What one counselor does, in numbers.
     *
     * @param cases cases of the counselor in which work goes on
     * @param held sessions held within the last {@value PracticeUsage#DAYS} days
     */
    public record OfCounselor(PersonId counselor, String name, PersonState state, long cases, long held) {}

    /** Somebody who is to work here and has no account yet. */
    public record Invited(UUID id, String name, Role role, InvitationStatus standing) {}

    public PracticeUsage {
        people = List.copyOf(people);
        counselors = List.copyOf(counselors);
        invited = List.copyOf(invited);
    }

    /** How many people of the practice can sign in. */
    public int active() {
        return (int) people.stream()
                .filter(person -> person.state() == PersonState.ACTIVE)
                .count();
    }

    /** How many sessions were held in the whole practice within the last {@value #DAYS} days. */
    public long held() {
        return counselors.stream().mapToLong(OfCounselor::held).sum();
    }
}
