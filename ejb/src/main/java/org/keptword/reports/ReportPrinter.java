package org.keptword.reports;

import java.util.List;

/** Makes files of reports, in one person's language and on that person's paper. Asked from one thread at a time. */
public interface ReportPrinter {

    /** One report as a file. */
    byte[] print(PrepReport report);

    /** Several such files as one, in their order. */
    byte[] bind(List<byte[]> reports);
}
