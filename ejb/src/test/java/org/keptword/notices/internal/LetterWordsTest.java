package org.keptword.notices.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.notices.DigestTransactions;
import org.keptword.notices.Mail;

class LetterWordsTest {

    private static final String ADDRESS = "https://keptword.example.org";
    private static final Locale SPANISH = Locale.forLanguageTag("es");

    private final LetterWords words = new LetterWords();

    @Test
    void aClientsMailSaysThatSomethingWaitsAndWhereAndNoMore() {
        assertEquals("You have a new notification", words.subject(Mail.LetterKind.NEWS, Locale.ENGLISH));
        assertEquals(
                "You have a new notification.\n\nhttps://keptword.example.org/\n",
                words.text(Mail.LetterKind.NEWS, Locale.ENGLISH, DigestTransactions.DayCounts.NONE, ADDRESS));
        assertEquals(
                "Tienes una notificación nueva.\n\nhttps://keptword.example.org/\n",
                words.text(Mail.LetterKind.NEWS, SPANISH, DigestTransactions.DayCounts.NONE, ADDRESS));
    }

    @Test
    void aDigestHoldsNumbers() {
        assertEquals(
                "Needs your attention: 1\nTo review: 1,203\nSessions today: 2\n\nhttps://keptword.example.org/today\n",
                words.text(
                        Mail.LetterKind.DIGEST, Locale.ENGLISH, new DigestTransactions.DayCounts(1, 1203, 2), ADDRESS));
        assertEquals(
                "Requiere tu atención: 1\nPor revisar: 2\nSesiones de hoy: 3\n\nhttps://keptword.example.org/today\n",
                words.text(Mail.LetterKind.DIGEST, SPANISH, new DigestTransactions.DayCounts(1, 2, 3), ADDRESS));
    }

    @Test
    void everyMailHasBothLanguagesWhateverTheServersOwn() {
        Locale before = Locale.getDefault();
        Locale.setDefault(SPANISH);
        try {
            for (Mail.LetterKind kind : Mail.LetterKind.values()) {
                String english = words.subject(kind, Locale.ENGLISH);
                String spanish = words.subject(kind, SPANISH);
                assertTrue(!english.equals(spanish), english);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void pausesGrowAndEnd() {
        List<Duration> pauses = new ArrayList<>();
        for (int attempt = 1; DeliveryResults.RetryDelays.after(attempt).isPresent(); attempt++) {
            pauses.add(DeliveryResults.RetryDelays.after(attempt).get());
        }
        assertEquals(pauses.stream().sorted().distinct().toList(), pauses);
        Duration all = pauses.stream().reduce(Duration.ZERO, Duration::plus);
        assertTrue(all.compareTo(Duration.ofHours(6)) > 0 && all.compareTo(Duration.ofHours(12)) < 0, all.toString());
        assertEquals(Optional.empty(), DeliveryResults.RetryDelays.after(0));
    }
}
