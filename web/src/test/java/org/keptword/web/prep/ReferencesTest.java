package org.keptword.web.prep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keptword.web.prep.References.Kind;
import org.keptword.web.prep.References.Reference;
import org.keptword.web.text.Language;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.TextsOnDisk;

/** What an address is called in the list of sources. */
class ReferencesTest {

    private final References references;

    ReferencesTest() throws IOException {
        references = new References(new LocalizedTexts(TextsOnDisk.load(), Language.ENGLISH));
    }

    @Test
    void aFullTitleReplacesAMentionUnderTheSameMark() {
        String mark = references.mention(Kind.WORK, "/review/1", "Apology").mark();
        references.mention(Kind.WORK, "/review/2", "Journal");
        assertEquals(
                mark,
                references.of(Kind.WORK, "/review/1", "Apology, Teo, Nov 5").mark());
        references.mention(Kind.WORK, "/review/1", "Apology");
        references.of(Kind.WORK, "/review/1", "Another");
        assertEquals(
                List.of("Apology, Teo, Nov 5", "Journal"),
                references.all().stream().map(Reference::title).toList());
    }
}
