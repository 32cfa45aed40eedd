package org.keptword.tests.container.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.notices.LetterTransactions;
import org.keptword.notices.MailPages;
import org.keptword.tests.harness.ClockBound;

/** A mail server that is away, hangs, or refuses; and an application that ends in the middle. */
class MailServerIT extends NoticeFixture {

    @Inject
    private LetterTransactions transactions;

    @Inject
    private MailPages pages;

    @Test
    void whileTheServerIsAwayNothingIsLostAndAfterwardsNothingComesTwice() throws Exception {
        Couple couple = atWork(practice());
        String ana = mailable(couple.ana());
        String tom = mailable(couple.tom());
        give(couple.ana(), ONCE);
        give(couple.tom(), ONCE);
        Instant six = evening();
        counter("/shut");
        assertEquals(0, round(couple.practice(), six));
        assertEquals(1, letters(couple, "attempts = 1"), "after the first failure the rest wait");
        assertEquals(0, round(couple.practice(), six.plusSeconds(30)));
        counter("/open");
        assertEquals(0, round(couple.practice(), six.plusSeconds(59)));
        assertEquals(2, round(couple.practice(), after(six, 6)));
        assertEquals(0, round(couple.practice(), after(six, 30)));
        assertMails(1, ana);
        assertMails(1, tom);
        assertEquals(0, as(couple.practice().manager(), pages::figures).givenUp());
    }

    @Test
    void mailsGoByAnOperatorsSettingsToAServerThatAsksForStartTlsAndAUser() throws Exception {
        assertEquals("true", System.getenv("KEPTWORD_MAIL_STARTTLS"));
        assertEquals("530", plainly("MAIL FROM:<post@example.org>"), "it takes nothing in clear");
        Couple couple = atWork(practice());
        String ana = mailable(couple.ana());
        give(couple.ana(), ONCE);
        assertEquals(1, round(couple.practice(), evening()));
        assertMails(1, ana);
    }

    /** What the mail server says to a command on a line that nothing keeps safe. */
    private static String plainly(String command) throws Exception {
        int port = Integer.parseInt(System.getenv("KEPTWORD_MAIL_PORT"));
        try (Socket line = new Socket(System.getenv("KEPTWORD_MAIL_HOST"), port)) {
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
            said.readLine();
            line.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            return said.readLine().substring(0, 3);
        }
    }

    @Test
    void aServerThatHangsHoldsNothing() throws Exception {
        Couple couple = atWork(practice());
        String ana = mailable(couple.ana());
        give(couple.ana(), ONCE);
        mailable(couple.tom());
        give(couple.tom(), ONCE);
        Instant six = evening();
        counter("/hang");
        Instant begun = Instant.now();
        assertEquals(0, round(couple.practice(), six));
        Duration took = Duration.between(begun, Instant.now());
        ClockBound.within(Duration.ofSeconds(9), took, "a round while the mail server hangs");
        give(couple.ana(), "timeline");
        counter("/open");
        assertEquals(2, round(couple.practice(), after(six, 6)));
        assertMails(1, ana);
    }

    @Test
    void whatCouldNotBeSentBeforeNightIsGivenUpAndComesTheNextDay() throws Exception {
        Couple couple = atWork(practice());
        String ana = mailable(couple.ana());
        give(couple.ana(), ONCE);
        Instant six = evening();
        counter("/shut");
        for (int minutes = 0; minutes < 300; minutes += 3) {
            assertEquals(0, round(couple.practice(), after(six, minutes)));
        }
        assertEquals(1, letters(couple, "state = 'GIVEN_UP'"));
        database.run(
                couple.practice().id(),
                "update keptword.letter set settled_at = now() where practice_id = ?",
                couple.practice().id().value());
        assertEquals(1, as(couple.practice().manager(), pages::figures).givenUp());
        counter("/open");
        assertEquals(1, round(couple.practice(), nextDay(six)));
        assertMails(1, ana);
    }

    @Test
    void whatAnEndedApplicationWasSendingIsNotSentAgainAndComesTheNextDay() throws Exception {
        Couple couple = atWork(practice());
        String ana = mailable(couple.ana());
        give(couple.ana(), ONCE);
        Instant six = evening();
        claimBySomebodyWhoEnds(couple, six);
        assertEquals(0, round(couple.practice(), after(six, 4)), "somebody may still be sending it");
        assertEquals(0, letters(couple, "state = 'UNKNOWN'"));
        assertEquals(0, round(couple.practice(), after(six, 6)));
        assertEquals(1, letters(couple, "state = 'UNKNOWN'"));
        assertEquals(0, round(couple.practice(), after(six, 12)));
        assertMails(0, ana);
        assertEquals(1, round(couple.practice(), nextDay(six)));
        assertMails(1, ana);
    }

    @Test
    void aFlagThatAnEndedApplicationWasSendingIsSentAgainOnceUnderTheSameName() throws Exception {
        Couple couple = atWork(practice());
        String counselor = mailable(couple.counselor(), false);
        report(couple.ana(), "no", "canary-report");
        Instant now = Instant.now();
        UUID letter = claimBySomebodyWhoEnds(couple, now);
        assertEquals(0, round(couple.practice(), after(now, 4)), "somebody may still be sending it");
        assertEquals(1, round(couple.practice(), after(now, 6)));
        assertEquals(0, round(couple.practice(), after(now, 12)));
        assertMails(1, counselor);
        assertTrue(
                mails(counselor).get(0).contains("Message-ID: <" + letter + "@keptword>"),
                mails(counselor).get(0));
    }

    private UUID claimBySomebodyWhoEnds(Couple couple, Instant at) throws Exception {
        does(couple.practice().job(), () -> transactions.gather(at));
        return as(couple.practice().job(), () -> transactions.claim(at)).orElseThrow();
    }

    @Test
    void aMailThatTheServerTookWithoutSayingSoIsNotSentAgain() throws Exception {
        Couple couple = atWork(practice());
        String ana = mailable(couple.ana());
        give(couple.ana(), ONCE);
        Instant six = evening();
        counter("/leave");
        assertEquals(0, round(couple.practice(), six));
        assertEquals(1, letters(couple, "state = 'UNKNOWN' and attempts = 1"));
        counter("/open");
        for (int minutes = 1; minutes < 240; minutes += 20) {
            assertEquals(0, round(couple.practice(), after(six, minutes)));
        }
        assertMails(1, ana);
        database.run(
                couple.practice().id(),
                "update keptword.letter set settled_at = now() where practice_id = ?",
                couple.practice().id().value());
        assertEquals(1, as(couple.practice().manager(), pages::figures).givenUp(), "it may not have arrived");
        assertEquals(1, round(couple.practice(), nextDay(six)), "what she has not seen comes with the next day's");
        assertMails(2, ana);
    }

    @Test
    void aFlagThatTheServerTookWithoutSayingSoIsSentAgain() throws Exception {
        Couple couple = atWork(practice());
        String counselor = mailable(couple.counselor(), false);
        report(couple.ana(), "no", "canary-report");
        Instant now = Instant.now();
        counter("/leave");
        assertEquals(0, round(couple.practice(), now));
        counter("/open");
        assertEquals(1, round(couple.practice(), after(now, 6)));
        assertEquals(0, round(couple.practice(), after(now, 12)));
        assertMails(2, counselor);
    }

    @Test
    void anAddressThatIsNoneIsGivenUpAtOnce() throws Exception {
        Couple couple = atWork(practice());
        sheet(couple.ana(), "a..b@example.org", null, true);
        give(couple.ana(), ONCE);
        assertEquals(0, round(couple.practice(), evening()));
        assertEquals(1, letters(couple, "state = 'GIVEN_UP' and attempts = 1"));
        assertEquals(0, round(couple.practice(), nextDay(evening())));
        assertEquals(1, letters(couple, "attempts > 0"));
    }

    @Test
    void whatWaitedTooLongIsLetGoOf() throws Exception {
        Couple couple = atWork(practice());
        mailable(couple.ana());
        give(couple.ana(), ONCE);
        assertEquals(0, round(couple.practice(), evening().plus(Duration.ofDays(8))));
        assertEquals(
                1,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.notice where case_id = ? and state = 'EXPIRED'",
                        couple.caseId().value()));
    }

    private long letters(Couple couple, String which) throws Exception {
        return database.count(
                couple.practice().id(),
                "select count(*) from keptword.letter where practice_id = ? and " + which,
                couple.practice().id().value());
    }
}
