package org.keptword.access;

import java.util.List;
import org.keptword.shared.Role;

/**
 * Command: a practice as its operator wrote it down, with the staff whose accounts exist at the identity provider. Clients are
 * never among them; they are invited from their case.
 */
public record SetUpPractice(CreatePractice practice, List<Member> staff) {

    public SetUpPractice {
        staff = List.copyOf(staff);
    }

    /**
     * One of the staff.
     *
     * @param subject the id of the account at the identity provider
     * @param supervises the logins of the counselors whose cases a supervisor reads along
     */
    public record Member(String subject, String login, String name, Role role, List<String> supervises) {

        public Member {
            supervises = List.copyOf(supervises);
        }
    }
}
