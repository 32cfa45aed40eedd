package org.keptword.reports;

import java.time.LocalDate;
import java.util.List;

/**
 * What was printed.
 *
 * @param parts for ZIP the reports of {@code places}, each a file; for PDF the pieces of one file, in order
 * @param places the places of the reports in the day, from 1
 */
public record PrintFile(PrintKind kind, LocalDate day, List<byte[]> parts, List<Integer> places) {

    public PrintFile {
        parts = List.copyOf(parts);
        places = List.copyOf(places);
    }
}
