package org.keptword.vault;

import org.keptword.shared.DomainRefusal;

/** The key of the practice was erased: what was written there cannot be read by anybody any more, and nothing can be added. */
public class KeyErased extends DomainRefusal {

    private static final long serialVersionUID = 1L;

    KeyErased() {
        super("refusal.shell.keyErased");
    }
}
