package org.keptword.web.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keptword.access.joining.StaffService;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;
import org.keptword.shared.Role;
import org.keptword.web.shell.PageForm;

/** Who is let in, and whose cases a supervisor reads along. */
public class StaffInviteForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public String name;
    public Role role = Role.COUNSELOR;
    public List<String> supervises = List.of();

    StaffService.InviteStaff command() {
        return new StaffService.InviteStaff(name, role, people(supervises));
    }

    /** The people ticked. */
    static Set<PersonId> people(List<String> chosen) {
        return chosen.stream()
                .flatMap(one -> Ids.parse(one).stream())
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    public List<Role> getRoles() {
        return List.of(Role.COUNSELOR, Role.SUPERVISOR, Role.MANAGER);
    }
}
