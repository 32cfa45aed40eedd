package org.keptword.cases.notes;

import org.keptword.access.Permit;

/** Says where nothing is typed any more; implemented by the features above cases, each for its own acts. */
public interface SettledPlaces {

    /** Refuses a place whose act was done for good, so that a save that comes late leaves no draft behind. Asks nothing about the places of others. */
    void requireUnsettled(NoteLocation place, Permit permit);
}
