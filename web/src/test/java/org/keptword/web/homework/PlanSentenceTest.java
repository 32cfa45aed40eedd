package org.keptword.web.homework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.PartnerSlot;
import org.keptword.homework.assign.AssignmentPreview;
import org.keptword.homework.assign.AssignmentPreview.Recipient;
import org.keptword.shared.ParticipantId;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Language;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.Spaces;
import org.keptword.web.text.TextsOnDisk;

/** What assigning would do, in one sentence: what is due now, what is queued and how long it takes are apart. */
class PlanSentenceTest {

    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), ZONE);

    @Test
    void whatIsQueuedIsAPartOfItsOwn() throws IOException {
        assertSaid(
                Language.ENGLISH,
                "2 exercises for Jonah, due Sun, Dec 6; 4 queued for Jonah; about 85 minutes a week for Jonah.",
                2,
                4);
        assertSaid(
                Language.SPANISH,
                "2 ejercicios para Jonah, con entrega el dom 6 dic; 4 ejercicios en cola para Jonah; cerca de 85 minutos por semana para Jonah.",
                2,
                4);
    }

    @Test
    void whatIsOnlyQueuedIsNotDue() throws IOException {
        assertSaid(Language.ENGLISH, "4 queued for Jonah.", 0, 4);
    }

    private static void assertSaid(Locale language, String said, int now, int queued) throws IOException {
        Recipient jonah = new Recipient(
                new ParticipantId(UUID.randomUUID()),
                PartnerSlot.A,
                "Jonah",
                Optional.empty(),
                0,
                85,
                true,
                now,
                queued);
        AssignmentPreview plan = new AssignmentPreview(
                null,
                Optional.empty(),
                List.of(jonah),
                List.of(),
                LocalDate.of(2026, 12, 6),
                Optional.empty(),
                0,
                0,
                0);

        assertEquals(
                said,
                Spaces.plain(new PlanSentence(
                                plan,
                                new LocalizedTexts(TextsOnDisk.load(), language),
                                new Dates(language, ZONE, CLOCK),
                                ZONE)
                        .text()));
    }
}
