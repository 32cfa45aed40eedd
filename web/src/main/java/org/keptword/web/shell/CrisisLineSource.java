package org.keptword.web.shell;

import java.util.List;
import org.keptword.access.practice.CrisisLine;

/** The crisis lines of the person's place, in the person's language. Shown on every client page. */
public interface CrisisLineSource {

    List<CrisisLine> lines();

    /** Those that a page of this session has read before, however long ago; for a page that must not ask. */
    List<CrisisLine> known();
}
