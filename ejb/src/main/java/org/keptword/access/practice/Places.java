package org.keptword.access.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.CurrentActor;
import org.keptword.access.internal.PlaceRepository;
import org.keptword.access.model.CrisisLineEntry;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;

/** The places of the acting person's practice, for other features inside their services. */
@ApplicationScoped
public class Places {

    @Inject
    CurrentActor current;

    @Inject
    PlaceRepository repository;

    /** All places, by name. */
    public List<PlaceChoice> all() {
        return repository.choices(current.get().practice().value());
    }

    /** The place asked for, or the first one when none is; empty while the practice has none. */
    public Optional<PlaceChoice> choose(@Nullable UUID wanted) {
        List<PlaceChoice> all = all();
        if (wanted == null) {
            return all.stream().findFirst();
        }
        return Optional.of(all.stream()
                .filter(place -> place.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new DomainRefusal("refusal.access.noSuchPlace")));
    }

    /** The crisis lines of some places in the person's language; those of the first place when none of them has any. */
    public List<CrisisLine> crisisLines(Collection<UUID> wanted) {
        Actor actor = current.get();
        List<CrisisLineEntry> all = repository.allCrisisLines(actor.practice().value());
        List<CrisisLineEntry> there =
                all.stream().filter(line -> wanted.contains(line.placeId())).toList();
        if (there.isEmpty()) {
            UUID first = choose(null).map(PlaceChoice::id).orElse(null);
            there = all.stream().filter(line -> line.placeId().equals(first)).toList();
        }
        return there.stream().map(line -> line.in(actor.locale())).distinct().toList();
    }

    /**
     * A place of the practice to choose from.
     *
     * @param hasLines whether a crisis line is set for it: without one nobody is invited there
     */
    public record PlaceChoice(UUID id, String name, boolean hasLines) {}
}
