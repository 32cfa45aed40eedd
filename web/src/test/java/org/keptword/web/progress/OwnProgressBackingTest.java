package org.keptword.web.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.progress.OwnProgressService.OwnProgress.Stretch;
import org.keptword.web.text.Language;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.TextsOnDisk;

class OwnProgressBackingTest {

    @Test
    void thePromisesLoggedAreSaidInOneSentence() throws IOException {
        assertEquals("Promises you log will be counted here.", said(0, 0, 0));
        assertEquals("You kept the promise you logged.", said(1, 0, 0));
        assertEquals("You logged 1 promise and didn’t keep it this time.", said(0, 0, 1));
        assertEquals("You kept all 14 promises you logged.", said(14, 0, 0));
        assertEquals("You kept 3 of the 5 promises you logged.", said(3, 0, 2));
    }

    @Test
    void whatWasKeptLateIsKeptAndSaidAsWell() throws IOException {
        assertEquals("You kept the promise you logged. Kept late: 1.", said(0, 1, 0));
        assertEquals("You kept all 14 promises you logged. Kept late: 2.", said(12, 2, 0));
    }

    @Test
    void inSpanishToo() throws IOException {
        assertEquals("Cumpliste la promesa que registraste.", said(1, 0, 0, Language.SPANISH));
        assertEquals("Registraste 1 promesa y esta vez no la cumpliste.", said(0, 0, 1, Language.SPANISH));
        assertEquals("Cumpliste las 14 promesas que registraste. Con retraso: 2.", said(12, 2, 0, Language.SPANISH));
    }

    private static String said(int kept, int late, int notKept) throws IOException {
        return said(kept, late, notKept, Language.ENGLISH);
    }

    private static String said(int kept, int late, int notKept, Locale language) throws IOException {
        return OwnProgressBacking.deeds(
                new Stretch(Optional.empty(), 0, kept, late, notKept, 0),
                new LocalizedTexts(TextsOnDisk.load(), language));
    }
}
