package org.keptword.web.homework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.PartnerSlot;
import org.keptword.homework.assign.AssignExercises;
import org.keptword.homework.assign.AssignmentPreview.Recipient;
import org.keptword.shared.ParticipantId;
import org.keptword.web.text.Language;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.TextsOnDisk;

/** What was assigned is counted for each client, as the summary before it was. */
class ShareWordsTest {

    private static final ParticipantId NORA = new ParticipantId(UUID.randomUUID());
    private static final ParticipantId ELIAS = new ParticipantId(UUID.randomUUID());

    @Test
    void asManyForBothPartnersAreSaidOnce() throws IOException {
        assertSaid(Language.ENGLISH, "2 exercises for both partners, 1 queued for Nora", 2, 1, 2, 0);
        assertSaid(Language.SPANISH, "2 ejercicios para ambos, 1 ejercicio en cola para Nora", 2, 1, 2, 0);
    }

    @Test
    void differentNumbersAreSaidForEachByName() throws IOException {
        assertSaid(Language.ENGLISH, "1 exercise for Nora, 3 for Elias", 1, 0, 3, 0);
    }

    @Test
    void whoGetsNothingIsNotNamed() throws IOException {
        assertSaid(Language.ENGLISH, "2 exercises for Elias", 0, 0, 2, 0);
        assertSaid(Language.ENGLISH, "1 queued for Nora", 0, 1, 0, 0);
    }

    /** The summary and the confirmation say the same, also where the first assignment was for the second partner. */
    private static void assertSaid(Locale language, String said, int noras, int norasQueue, int eliass, int eliassQueue)
            throws IOException {
        LocalizedTexts texts = new LocalizedTexts(TextsOnDisk.load(), language);
        List<Recipient> recipients = List.of(
                recipient(NORA, PartnerSlot.A, "Nora", noras, norasQueue),
                recipient(ELIAS, PartnerSlot.B, "Elias", eliass, eliassQueue));
        AssignExercises.Outcome outcome = new AssignExercises.Outcome(
                List.of(),
                List.of(
                        new AssignExercises.Share(ELIAS, eliass, eliassQueue),
                        new AssignExercises.Share(NORA, noras, norasQueue)),
                0);

        assertEquals(said, ShareWords.of(recipients, texts).text());
        assertEquals(said, ShareWords.of(outcome, recipients, texts).text());
    }

    private static Recipient recipient(ParticipantId id, PartnerSlot slot, String name, int now, int queued) {
        return new Recipient(id, slot, name, Optional.empty(), 0, 20, false, now, queued);
    }
}
