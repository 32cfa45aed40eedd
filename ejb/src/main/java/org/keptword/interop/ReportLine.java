package org.keptword.interop;

import java.util.List;

/**
 * What became of one item of a file.
 *
 * @param linkId as the file has it; empty where it has none
 * @param text the beginning of its words
 * @param depth how many items it stands in
 */
public record ReportLine(String linkId, String text, int depth, Outcome outcome, List<Reason> reasons) {

    public ReportLine {
        reasons = List.copyOf(reasons);
    }
}
