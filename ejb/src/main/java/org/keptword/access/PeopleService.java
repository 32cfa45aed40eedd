package org.keptword.access;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.keptword.access.internal.People;
import org.keptword.access.internal.WorkingTimeRows;
import org.keptword.access.model.Person;
import org.keptword.audit.Act;
import org.keptword.audit.Entry;
import org.keptword.audit.Trail;
import org.keptword.shared.Actor;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** The people of the practice, for its manager. */
@Stateless
@DenyAll
public class PeopleService {

    @Inject
    CurrentActor current;

    @Inject
    People people;

    @Inject
    WorkingTimeRows rows;

    @Inject
    Trail trail;

    /** Everybody of the manager's practice: staff first, then clients, each by name. */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public List<PersonLine> all() {
        Actor actor = current.get();
        List<Person> found = people.ofPractice(actor.practice().value());
        Set<UUID> covered = rows.withStandingCover(actor.practice().value());
        trail.record(
                actor,
                new Entry(Act.LIST, "person", found.stream().map(Person::id).toList(), null, null, "PRACTICE"));
        return found.stream()
                .sorted(java.util.Comparator.comparing(Person::role).thenComparing(Person::name))
                .map(person -> person.line(covered.contains(person.id())))
                .toList();
    }
}
