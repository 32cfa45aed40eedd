package org.keptword.web.paper;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A typeface of one file, read when the file first uses it. Letters are not joined into ligatures: that took a third of the work of a
 * file, because PDFBox compiles all rules again for every word.
 */
final class Typeface extends PDFontSupplier {

    private final PDDocument file;
    private final PaperFont font;

    Typeface(PDDocument file, PaperFont font) {
        super(null);
        this.file = file;
        this.font = font;
    }

    @Override
    public PDFont supply() {
        try (InputStream in = font.open()) {
            TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(in));
            parsed.setEnableGsub(false);
            return PDType0Font.load(file, parsed, true);
        } catch (IOException e) {
            throw new UncheckedIOException("A typeface cannot be read: " + font, e);
        }
    }
}
