package org.keptword.web.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Writes a table as CSV (RFC 4180) in UTF-8, with the byte order mark by which Excel recognizes it. Days and moments are written year first, which
 * spreadsheets read as dates in every language.
 */
final class CsvFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** What a spreadsheet may take for a formula, also behind white space and in full-width characters. */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)[\\s\\p{Cntrl}\\p{Z}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*|[\\t\\r\\n].*");

    private CsvFile() {}

    static void write(ExportTable table, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        printer.printRecord(table.heads().stream().map(CsvFile::harmless));
        for (List<ExportTable.Cell> row : table.rows()) {
            printer.printRecord(row.stream().map(CsvFile::text));
        }
        printer.flush();
    }

    private static String text(ExportTable.Cell cell) {
        if (cell instanceof ExportTable.Text one) {
            return harmless(one.text());
        }
        if (cell instanceof ExportTable.Day one) {
            return one.day().toString();
        }
        if (cell instanceof ExportTable.Moment one) {
            return MOMENT.format(one.at());
        }
        return Long.toString(((ExportTable.Count) cell).count());
    }

    /** The text with an apostrophe before it where a spreadsheet would calculate it. */
    static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
