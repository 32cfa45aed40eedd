package org.keptword.web.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The letters of our typeface as outlines and by their widths, so that drawings need no typeface of the machine. */
public final class Letters {

    private final Face plain;
    private final Face bold;

    private Letters(Face plain, Face bold) {
        this.plain = plain;
        this.bold = bold;
    }

    static Letters of(PaperFont plain, PaperFont bold) {
        return new Letters(Face.of(plain), Face.of(bold));
    }

    /** How wide a text is. */
    public double width(String text, double size, boolean strong) {
        return face(strong).width(text) * size;
    }

    /** The outlines of a text whose line begins at a point, as the data of a path. */
    public void outline(StringBuilder out, String text, double size, boolean strong, double x, double y) {
        face(strong).outline(out, text, size, x, y);
    }

    private Face face(boolean strong) {
        return strong ? bold : plain;
    }

    /** One weight. */
    private record Face(TrueTypeFont font, CmapLookup lookup, double em) {

        static Face of(PaperFont of) {
            try (InputStream in = of.open()) {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
                return new Face(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
            } catch (IOException e) {
                throw new UncheckedIOException("A typeface cannot be read: " + of, e);
            }
        }

        double width(String text) {
            try {
                double sum = 0;
                for (int point : text.codePoints().toArray()) {
                    sum += font.getAdvanceWidth(lookup.getGlyphId(point)) / em;
                }
                return sum;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        synchronized void outline(StringBuilder out, String text, double size, double x, double y) {
            try {
                double scale = size / em;
                double pen = x;
                for (int point : text.codePoints().toArray()) {
                    int glyph = lookup.getGlyphId(point);
                    GlyphData data = font.getGlyph().getGlyph(glyph);
                    if (data != null) {
                        path(out, data, new AffineTransform(scale, 0, 0, -scale, pen, y));
                    }
                    pen += font.getAdvanceWidth(glyph) * scale;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void path(StringBuilder out, GlyphData data, AffineTransform place) {
            double[] at = new double[6];
            for (PathIterator i = data.getPath().getPathIterator(place); !i.isDone(); i.next()) {
                switch (i.currentSegment(at)) {
                    case PathIterator.SEG_MOVETO -> points(out.append('M'), at, 1);
                    case PathIterator.SEG_LINETO -> points(out.append('L'), at, 1);
                    case PathIterator.SEG_QUADTO -> points(out.append('Q'), at, 2);
                    case PathIterator.SEG_CUBICTO -> points(out.append('C'), at, 3);
                    default -> out.append('Z');
                }
            }
        }

        private static void points(StringBuilder out, double[] at, int count) {
            for (int i = 0; i < 2 * count; i++) {
                out.append(Math.round(at[i] * 100) / 100.0).append(' ');
            }
        }
    }
}
