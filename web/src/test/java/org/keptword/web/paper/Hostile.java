package org.keptword.web.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Words that would be markup if a document did not escape them. */
public final class Hostile {

    public static final String WORDS =
            "</p><script>alert(1)</script><img src='x' onerror='alert(2)'> \" onclick=\"x \u0001 end";

    private Hostile() {}

    /** The words stand in the document as words: no element and no attribute came of them, and nothing XML cannot hold. */
    public static void assertWordsOnly(String body) {
        Document page = Jsoup.parse(body);
        assertEquals(0, page.select("script, img, [onerror], [onclick]").size(), body);
        assertTrue(
                page.text().contains("<script>alert(1)</script><img src='x' onerror='alert(2)'> \" onclick=\"x"), body);
        assertTrue(body.codePoints().allMatch(Html::isAllowed), body);
    }
}
