package org.keptword.access.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.access.Relation;
import org.keptword.access.internal.CaseloadEntries;
import org.keptword.access.internal.People;
import org.keptword.access.model.Person;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.PersonId;
import org.keptword.shared.Role;

/** Looks people up for other features: recipients of a job, supervisors, time zones; one statement each. */
@ApplicationScoped
public class PersonDirectory {

    @Inject
    People people;

    @Inject
    CaseloadEntries entries;

    @Inject
    Clock clock;

    /** Those of these people who may sign in, with their language and time zone. */
    public Map<PersonId, Actor> active(Permit job, Collection<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : people
                        .active(
                                job.practice(),
                                ids.stream().map(PersonId::value).toList())
                        .stream()
                        .map(Person::actor)
                        .collect(Collectors.toMap(Actor::person, Function.identity()));
    }

    /** The managers of the practice who may sign in. */
    public Set<PersonId> managers(Permit job) {
        return people.staff(job.practice()).stream()
                .filter(one -> one.role() == Role.MANAGER && one.isActive())
                .map(one -> new PersonId(one.id()))
                .collect(Collectors.toSet());
    }

    /** Who reaches a case now in one of these ways. */
    public Set<PersonId> reaching(Permit job, CaseId id, Set<Relation> relations) {
        return entries.reaching(job, id.value(), relations, clock.instant()).stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    /** Those who supervise a person today: one statement. */
    public Set<UUID> supervisorsOf(PersonId counselor) {
        return Set.copyOf(entries.supervisorsOf(counselor.value()));
    }

    /** The time zone of a person; that of the one who asks for somebody without an account. */
    public ZoneId zone(Permit permit, @Nullable PersonId person) {
        return Optional.ofNullable(person)
                .flatMap(one -> people.find(one.value()))
                .map(Person::actor)
                .map(actor -> actor.zone())
                .orElse(permit.actor().zone());
    }
}
