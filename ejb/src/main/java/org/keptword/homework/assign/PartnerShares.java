package org.keptword.homework.assign;

import org.keptword.access.Permit;
import org.keptword.cases.CaseHeader;

/** What partners show each other. Implemented by sharing, which is a layer above homework. */
public interface PartnerShares {

    /**
     * How many texts, and pairs of texts, wait for the counselor to show them: in one statement, and 0 without one in the case of a single client.
     */
    int ready(CaseHeader header, Permit permit);
}
