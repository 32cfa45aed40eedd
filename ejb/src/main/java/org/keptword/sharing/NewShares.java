package org.keptword.sharing;

/**
 * Counts of what waits for a client on the page of shared texts.
 *
 * @param asks how many texts the counselor asks about
 * @param fresh how many texts of the partner the client has not opened
 */
public record NewShares(int asks, int fresh) {

    /** Everything that waits. */
    public int waiting() {
        return asks + fresh;
    }
}
