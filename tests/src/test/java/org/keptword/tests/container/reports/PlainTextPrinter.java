package org.keptword.tests.container.reports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.keptword.reports.prep.PrepReport;
import org.keptword.reports.print.PrintRun;

/** Prints what a report holds as plain text. */
public class PlainTextPrinter implements PrintRun.ReportPrinter {

    @Override
    public byte[] print(PrepReport report, Runnable alive) {
        return ("[" + report + "]").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] bind(List<byte[]> reports, Runnable alive) {
        return reports.stream()
                .map(one -> new String(one, StandardCharsets.UTF_8))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
