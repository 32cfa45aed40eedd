package org.keptword.web.sessions;

import java.util.Optional;
import java.util.Set;
import org.keptword.sessions.HoldSession;
import org.keptword.web.shell.PageForm;

/** Something agreed in words alone, as it is typed. */
public class AgreedWordsRow implements PageForm {

    private static final long serialVersionUID = 1L;

    public String words;

    /** What it says; empty for a row left empty. */
    Optional<HoldSession.Agreed> agreed() {
        return isBlank() ? Optional.empty() : Optional.of(new HoldSession.Agreed(null, Set.of(), words));
    }

    public boolean isBlank() {
        return words == null || words.isBlank();
    }
}
