package org.keptword.web.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperFontTest {

    @ParameterizedTest
    @EnumSource(names = {"SANS", "SANS_BOLD", "SERIF"})
    void aZeroIsAnOvalWithOneCounter(PaperFont font) throws IOException, FontFormatException {
        try (InputStream in = font.open()) {
            Font letters = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(100f);
            PathIterator path = letters.createGlyphVector(new FontRenderContext(null, true, true), "0")
                    .getOutline()
                    .getPathIterator(null);
            int contours = 0;
            for (; !path.isDone(); path.next()) {
                contours += path.currentSegment(new double[6]) == PathIterator.SEG_MOVETO ? 1 : 0;
            }
            assertEquals(2, contours);
        }
    }
}
