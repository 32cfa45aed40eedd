package org.keptword.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table as a workbook of one sheet. Texts are written as texts, so nothing in them is a formula. */
final class XlsxFile {

    private static final String MADE_BY = "Keptword";
    private static final String VERSION = "1.0";
    private static final String DAY = "yyyy-mm-dd";
    private static final String MOMENT = "yyyy-mm-dd hh:mm";
    private static final String COUNT = "0";

    /** Longest name of a sheet, and what may not be in it. */
    private static final int LONGEST_NAME = 31;

    private static final String NOT_IN_NAMES = "[\\[\\]:*?/\\\\\\s]+";

    /** Widths of a column, in characters. */
    private static final int NARROWEST = 10;

    private static final int WIDEST = 48;

    private XlsxFile() {}

    static void write(ExportTable table, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, MADE_BY, VERSION)) {
            Worksheet sheet = book.newWorksheet(name(table.name()));
            heads(sheet, table);
            int line = 1;
            for (List<ExportTable.Cell> row : table.rows()) {
                for (int column = 0; column < row.size(); column++) {
                    put(sheet, line, column, row.get(column));
                }
                line++;
            }
            sheet.finish();
        }
    }

    private static void heads(Worksheet sheet, ExportTable table) {
        for (int column = 0; column < table.heads().size(); column++) {
            sheet.inlineString(0, column, table.heads().get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, width(table, column));
        }
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, table.rows().size(), table.heads().size() - 1);
    }

    private static void put(Worksheet sheet, int line, int column, ExportTable.Cell cell) {
        if (cell instanceof ExportTable.Text one) {
            if (!one.text().isEmpty()) {
                sheet.inlineString(line, column, one.text());
            }
        } else if (cell instanceof ExportTable.Day one) {
            sheet.value(line, column, one.day());
            sheet.style(line, column).format(DAY).set();
        } else if (cell instanceof ExportTable.Moment one) {
            sheet.value(line, column, one.at());
            sheet.style(line, column).format(MOMENT).set();
        } else if (cell instanceof ExportTable.Count one) {
            sheet.value(line, column, one.count());
            sheet.style(line, column).format(COUNT).set();
        }
    }

    private static String name(String name) {
        String allowed = name.replaceAll(NOT_IN_NAMES, " ").strip();
        return allowed.substring(0, Math.min(allowed.length(), LONGEST_NAME)).strip();
    }

    private static int width(ExportTable table, int column) {
        int longest = table.heads().get(column).length();
        for (List<ExportTable.Cell> row : table.rows()) {
            longest = Math.max(longest, length(row.get(column)));
        }
        return Math.min(Math.max(longest + 2, NARROWEST), WIDEST);
    }

    private static int length(ExportTable.Cell cell) {
        if (cell instanceof ExportTable.Text one) {
            return one.text().length();
        }
        return cell instanceof ExportTable.Moment ? MOMENT.length() : DAY.length();
    }
}
