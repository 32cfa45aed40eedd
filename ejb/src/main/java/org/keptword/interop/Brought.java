package org.keptword.interop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.keptword.guide.OwnForm;

/**
 * What a practice has brought along.
 *
 * @param forms the newest first, those no longer offered among them
 * @param begun what the person has uploaded and not kept yet, the last first
 */
public record Brought(List<OwnForm> forms, List<Begun> begun) {

    public Brought {
        forms = List.copyOf(forms);
        begun = List.copyOf(begun);
    }

    /** A file that waits. */
    public record Begun(UUID id, String name, Instant at) {}
}
