package org.keptword.web.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which characters the typefaces on paper have. One that none of them has is written out by its name in brackets: nothing vanishes. */
public final class Glyphs implements UnaryOperator<String> {

    private final List<CmapLookup> fonts;

    private Glyphs(List<CmapLookup> fonts) {
        this.fonts = List.copyOf(fonts);
    }

    public static Glyphs of(List<PaperFont> fonts) {
        return new Glyphs(fonts.stream().map(Glyphs::lookup).toList());
    }

    @Override
    public String apply(String text) {
        StringBuilder readable = new StringBuilder(text.length());
        composed(text).codePoints().forEach(point -> {
            if (point == '\n' || point == '\t' || point == ' ' || has(point)) {
                readable.appendCodePoint(point);
            } else if (!isSilent(point)) {
                readable.append('[').append(name(point)).append(']');
            }
        });
        return readable.toString();
    }

    /** An accent that was typed after its letter becomes one character with it, because nothing moves it over the letter on paper. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private boolean has(int point) {
        return Html.isAllowed(point) && fonts.stream().anyMatch(font -> font.getGlyphId(point) != 0);
    }

    /** Characters that show nothing by themselves: joiners, variation selectors, carriage returns. */
    private static boolean isSilent(int point) {
        return point == '\r'
                || Character.getType(point) == Character.FORMAT
                || (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0xE0100 && point <= 0xE01EF);
    }

    private static String name(int point) {
        String name = Character.getName(point);
        return name == null ? String.format(Locale.ROOT, "U+%04X", point) : name.toLowerCase(Locale.ROOT);
    }

    private static CmapLookup lookup(PaperFont font) {
        try (InputStream in = font.open();
                TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            return parsed.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("A typeface cannot be read: " + font, e);
        }
    }
}
