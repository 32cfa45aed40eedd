package org.keptword.safety.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.cases.notes.SettledPlaces;
import org.keptword.safety.model.RiskFlag;

/** Where it is typed what was done about a flag: until the flag is acknowledged, by whomever. */
@ApplicationScoped
public class FlagNotes implements SettledPlaces {

    private static final String ACT = "flag";

    @Inject
    RiskFlags flags;

    /** The place of a flag. */
    public static NoteLocation place(UUID flag) {
        return NoteLocation.of(ACT, flag);
    }

    @Override
    public void requireUnsettled(NoteLocation place, Permit permit) {
        place.thingOf(ACT).flatMap(id -> flags.find(id, permit)).ifPresent(RiskFlag::requireOpen);
    }
}
