package org.keptword.web.export;

import java.io.IOException;
import java.io.OutputStream;

/** A kind of file a list is exported as. */
public enum ExportFormat {
    CSV("text/csv;charset=UTF-8", ".csv") {
        @Override
        void write(ExportTable table, OutputStream out) throws IOException {
            CsvFile.write(table, out);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx") {
        @Override
        void write(ExportTable table, OutputStream out) throws IOException {
            XlsxFile.write(table, out);
        }
    };

    private final String type;
    private final String ending;

    ExportFormat(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /** The format an address asks for by its ending; CSV unless it ends like a workbook. */
    public static ExportFormat ofAddress(String path) {
        return path.endsWith(XLSX.ending) ? XLSX : CSV;
    }

    public String type() {
        return type;
    }

    public String ending() {
        return ending;
    }

    abstract void write(ExportTable table, OutputStream out) throws IOException;
}
