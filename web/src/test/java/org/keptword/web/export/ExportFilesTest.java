package org.keptword.web.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keptword.web.export.ExportTable.Cell;
import org.keptword.web.export.ExportTable.Count;
import org.keptword.web.export.ExportTable.Day;
import org.keptword.web.export.ExportTable.Moment;
import org.keptword.web.export.ExportTable.Text;

/** What files with a list hold. */
class ExportFilesTest {

    @TempDir
    Path folder;

    private static byte[] file(ExportFormat format, ExportTable table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(table, out);
        return out.toByteArray();
    }

    private static ExportTable one(Cell... cells) {
        return new ExportTable(
                "Casos", List.of(cells).stream().map(any -> "Última").toList(), List.of(List.of(cells)));
    }

    @Test
    void aCsvFileBeginsWithItsMarkAndKeepsAccentsQuotesAndLines() throws IOException {
        String csv = new String(file(ExportFormat.CSV, one(new Text("Ángela \"Ñ\"\nNúñez, A."))), UTF_8);
        assertEquals("\uFEFF\"Última\"\r\n\"Ángela \"\"Ñ\"\"\nNúñez, A.\"\r\n", csv);
    }

    @Test
    void daysMomentsAndCountsAreWrittenSoThatASpreadsheetKnowsThem() throws IOException {
        String csv = new String(
                file(
                        ExportFormat.CSV,
                        one(
                                new Day(LocalDate.of(2026, 11, 27)),
                                new Moment(LocalDateTime.of(2026, 11, 27, 16, 5)),
                                new Count(12),
                                ExportTable.NOTHING)),
                UTF_8);
        assertTrue(csv.endsWith("\r\n\"2026-11-27\",\"2026-11-27 16:05:00\",\"12\",\"\"\r\n"), csv);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(1)",
                "+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\nx",
                "  =1",
                "\u00A0=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF20x"
            })
    void nothingInACsvFileIsCalculated(String text) throws IOException {
        String csv = new String(file(ExportFormat.CSV, one(new Text(text))), UTF_8);
        assertTrue(csv.contains("\"'" + text + "\""), csv);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ana", "a-b", "1+1", "mail@example.org", "", "x = y"})
    void otherTextStaysAsItIs(String text) throws IOException {
        assertTrue(new String(file(ExportFormat.CSV, one(new Text(text))), UTF_8).contains("\"" + text + "\""));
    }

    @Test
    void aWorkbookHoldsTextsAsTextsAndDaysAsNumbersWithAFormat() throws IOException {
        byte[] book = file(
                ExportFormat.XLSX,
                one(new Text("=1+1 <Ñ>"), new Day(LocalDate.of(2026, 11, 27)), new Count(7), ExportTable.NOTHING));
        String sheet = part(book, "xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("=1+1 &lt;&#xd1;&gt;"), sheet);
        assertFalse(sheet.contains("<f>"), sheet);
        assertTrue(sheet.contains("<v>46353"), sheet);
        assertTrue(sheet.contains("<v>7"), sheet);
        assertTrue(part(book, "xl/styles.xml").contains("yyyy-mm-dd"));
        assertTrue(part(book, "xl/workbook.xml").contains("Casos"));
    }

    @Test
    void aSheetTakesNoNameThatSpreadsheetsRefuse() throws IOException {
        byte[] book = file(ExportFormat.XLSX, new ExportTable("Closed: record/retention [x]", List.of("A"), List.of()));
        String name = part(book, "xl/workbook.xml");
        assertTrue(name.contains("name=\"Closed record retention x\""), name);
    }

    @Test
    void theEndingOfAnAddressIsItsFormat() {
        assertEquals(ExportFormat.XLSX, ExportFormat.ofAddress("/cases.xlsx"));
        assertEquals(ExportFormat.CSV, ExportFormat.ofAddress("/cases.csv"));
    }

    @Test
    void aRowHasACellForEachHead() {
        List<List<Cell>> rows = List.of(List.of(ExportTable.NOTHING));
        assertThrows(IllegalArgumentException.class, () -> new ExportTable("A", List.of("a", "b"), rows));
    }

    /** Reads it as spreadsheets do, by the directory at its end. */
    private String part(byte[] book, String name) throws IOException {
        Path file = Files.write(folder.resolve("book.xlsx"), book);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
        }
    }
}
