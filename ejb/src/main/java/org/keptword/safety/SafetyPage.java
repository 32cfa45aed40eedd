package org.keptword.safety;

import java.util.List;
import java.util.UUID;
import org.keptword.cases.SafetyView;

/**
 * The safety page of a case.
 *
 * @param flags every flag, newest first
 */
public record SafetyPage(SafetyView view, List<FlagLine> flags) {

    public SafetyPage {
        flags = List.copyOf(flags);
    }

    /** The flags nobody has said yet what was done about. */
    public List<FlagLine> open() {
        return flags.stream().filter(flag -> flag.acknowledgedAt().isEmpty()).toList();
    }

    /** The flags of which it was said what was done. */
    public List<FlagLine> settled() {
        return flags.stream().filter(flag -> flag.acknowledgedAt().isPresent()).toList();
    }

    /** The names of those a new screening is asked for: since the last one a flag spoke of force, control or pursuit. */
    public List<String> screenAgain() {
        return view.people().stream()
                .filter(who -> who.screening().isPresent())
                .filter(who -> flags.stream()
                        .filter(flag -> flag.participant().equals(who.id()))
                        .filter(flag -> flag.kind().asksToScreenAgain())
                        .anyMatch(flag ->
                                isLater(flag.id(), who.screening().orElseThrow().id())))
                .map(SafetyView.Who::name)
                .toList();
    }

    /** Ids are in the order they were given in. */
    private static boolean isLater(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) > 0;
    }
}
