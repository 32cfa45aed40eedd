package org.keptword.reports;

import java.time.LocalDate;
import java.util.List;

/**
 * What was printed.
 *
 * @param parts for ZIP the reports of {@code names}, each a file; for PDF the pieces of one file, in order
 * @param eyes for whose eyes it is
 * @param names for ZIP what each file is called by its place and for whom it is, without an ending
 */
public record PrintFile(PrintKind kind, PrintFor eyes, LocalDate day, List<byte[]> parts, List<String> names) {

    public PrintFile {
        parts = List.copyOf(parts);
        names = List.copyOf(names);
    }
}
