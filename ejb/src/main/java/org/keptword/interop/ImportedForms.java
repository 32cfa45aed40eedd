package org.keptword.interop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.keptword.guide.OwnForm;

/**
 * The forms a practice imported, and the imports in progress.
 *
 * @param forms the newest first, those no longer offered among them
 * @param begun what the person has uploaded and not kept yet, the last first
 */
public record ImportedForms(List<OwnForm> forms, List<ImportInProgress> begun) {

    public ImportedForms {
        forms = List.copyOf(forms);
        begun = List.copyOf(begun);
    }

    /** A file that waits. */
    public record ImportInProgress(UUID id, String name, Instant at) {}
}
