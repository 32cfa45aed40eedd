package org.keptword.shared;

/** Who may ever see an entry, from the narrowest to the widest. The order of the constants is the order of width. */
public enum Disclosure {
    /** Nobody but the author. */
    SELF,
    /** The counselor, who keeps it from the partner. */
    COUNSELOR,
    /** The counselor, who may bring it up with both partners in the room. */
    COUNSELOR_MAY_DISCUSS,
    /** The counselor; the partner by the Share act only. */
    SHAREABLE;

    /** Whether choosing the other class instead keeps or narrows the readers. */
    public boolean allows(Disclosure other) {
        return other.compareTo(this) <= 0;
    }
}
