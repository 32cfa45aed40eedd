package org.keptword.web.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "plain words, plain words",
        "línea y más, línea y más",
        "'<b>\"Tom\" & Ana</b>', '&lt;b&gt;&quot;Tom&quot; &amp; Ana&lt;/b&gt;'",
        "'two\nlines\tand\r', 'two\nlines\tand\r'",
        "'a bell\u0007', 'a bell\uFFFD'",
        "a smile \uD83D\uDE42, a smile \uD83D\uDE42",
        "half of one \uD83D, half of one \uFFFD",
    })
    void escapesWhatMarkupReadsAndReplacesWhatXmlCannotHold(String text, String escaped) {
        assertEquals(escaped, Html.escape(text));
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "<plain> & \"words\", <plain> & \"words\"",
        "'two\nlines', 'two\nlines'",
        "'a bell\u0007', 'a bell\uFFFD'",
        "a smile \uD83D\uDE42, a smile \uD83D\uDE42",
        "half of one \uDE42, half of one \uFFFD",
        "not a letter \uFFFE, not a letter \uFFFD",
    })
    void replacesOnlyWhatXmlCannotHold(String text, String allowed) {
        assertEquals(allowed, Html.allowed(text));
    }
}
