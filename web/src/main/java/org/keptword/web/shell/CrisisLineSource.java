package org.keptword.web.shell;

import java.util.List;
import org.keptword.access.practice.CrisisLine;

/** The crisis lines of the person's place, in the person's language. Shown on every client page. */
public interface CrisisLineSource {

    List<CrisisLine> lines();
}
