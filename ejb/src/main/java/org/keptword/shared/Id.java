package org.keptword.shared;

import java.io.Serializable;
import java.util.UUID;

/** The identity of one thing, given at birth and never reused. Prints as the bare UUID, so that it can stand in an address. */
public interface Id extends Serializable {

    UUID value();

    /** The ids of several things, in the order given. */
    static java.util.List<UUID> values(java.util.Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toList();
    }
}
