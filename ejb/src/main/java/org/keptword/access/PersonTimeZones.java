package org.keptword.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.access.internal.People;
import org.keptword.access.model.Person;
import org.keptword.shared.PersonId;

/** The time zones of people, for whatever is due on their days. */
@ApplicationScoped
public class PersonTimeZones {

    @Inject
    People people;

    /** The time zone of a person; that of the one who asks for somebody without an account. */
    public ZoneId zone(Permit permit, @Nullable PersonId person) {
        return Optional.ofNullable(person)
                .flatMap(one -> people.find(one.value()))
                .map(Person::actor)
                .map(actor -> actor.zone())
                .orElse(permit.actor().zone());
    }
}
