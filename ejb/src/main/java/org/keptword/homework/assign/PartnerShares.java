package org.keptword.homework.assign;

import org.keptword.access.Permit;
import org.keptword.cases.CaseHeader;

/** What partners show each other. Implemented by sharing, which is a layer above homework. */
public interface PartnerShares {

    /**
     * How many texts, and pairs of texts, wait for the counselor to show them. Takes one statement; for a single client it is 0 and takes none.
     */
    int ready(CaseHeader header, Permit permit);
}
