package org.keptword.tests.container.reminders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.keptword.cases.participants.ContactSheet;
import org.keptword.promises.PromiseTerms;
import org.keptword.reminders.PushAddress;
import org.keptword.reminders.ReminderChannel;
import org.keptword.reminders.ReminderKind;
import org.keptword.reminders.ReminderPage;
import org.keptword.reminders.ReminderSwitch;
import org.keptword.reminders.ReminderTransactions;
import org.keptword.shared.AnotherPerson;

/** How reminders are sent: over ways that are safe at the moment of sending, without a word, once, and off in one tap. */
class SendingIT extends ReminderFixture {

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private ReminderTransactions transactions;

    @Inject
    private ReminderSwitch offSwitch;

    @Test
    void aNotificationHoldsOneWordForThisBrowserAloneAndIsSignedByThePractice() throws Exception {
        Couple couple = waiting();
        TestBrowser browser = TestBrowser.answering(201);
        assertRefused(
                "refusal.reminders.noDevice",
                () -> wants(couple.ana(), ReminderChannel.PUSH, NOON, ReminderKind.PROMISES));
        add(couple.ana(), browser);
        wants(couple.ana(), ReminderChannel.PUSH, NOON, ReminderKind.PROMISES);

        assertEquals(1, round(couple.practice(), at(12, 59)));
        String request = only(taken(browser.path()));
        assertEquals("waiting", browser.open(body(request)));
        assertThrows(
                java.security.GeneralSecurityException.class,
                () -> TestBrowser.answering(201).open(body(request)));
        assertEquals("aes128gcm", header(request, "Content-Encoding"));
        assertTrue(Integer.parseInt(header(request, "TTL")) <= 2 * 3600 + 60, "gone before it is of no use any more");
        String claims = TestBrowser.claims(header(request, "Authorization"));
        assertTrue(claims.contains("\"aud\":\"" + System.getenv("KEPTWORD_TEST_RECEIVER") + "\""), claims);
        ReminderPage page = as(couple.ana().actor(), pages::page);
        assertTrue(header(request, "Authorization").contains("k=" + page.pushKey()), "the key the browser was given");
        assertNotEquals(
                page.pushKey(), as(atNoon().ana().actor(), pages::page).pushKey(), "another practice has another key");
        assertEquals(0, round(couple.practice(), at(13, 30)));
    }

    @Test
    void aBrowserThatIsGoneIsForgottenAndOneThatIsAwayIsTriedAgain() throws Exception {
        Couple couple = waiting();
        TestBrowser gone = TestBrowser.answering(410);
        TestBrowser away = TestBrowser.answering(503);
        add(couple.ana(), gone);
        add(couple.ana(), away);
        wants(couple.ana(), ReminderChannel.PUSH, NOON, ReminderKind.PROMISES);
        assertEquals(0, round(couple.practice(), at(12, 30)));
        assertStates(couple.ana(), "WAITING");
        assertEquals(1, as(couple.ana().actor(), pages::page).devices().size());
        assertFalse(database.isDue(couple.practice().id(), "due_reminders", at(12, 30)), "after a pause");
        for (int minute : List.of(31, 36, 51)) {
            assertEquals(0, round(couple.practice(), at(12, minute)));
        }
        assertEquals(0, round(couple.practice(), at(13, 21)));
        assertStates(couple.ana(), "GIVEN_UP");
        assertEquals(5, taken(away.path()).size());
        assertEquals(1, taken(gone.path()).size());
    }

    @Test
    void aBrowserIsOneClientsAndOnlyKnownServicesAreCalled() throws Exception {
        Couple couple = waiting();
        TestBrowser browser = TestBrowser.answering(201);
        add(couple.ana(), browser);
        add(couple.tom(), browser);
        assertEquals(List.of(), as(couple.ana().actor(), pages::page).devices());
        assertEquals(1, as(couple.tom().actor(), pages::page).devices().size());
        PushAddress own = browser.address();
        for (String foreign : List.of(
                "http://127.0.0.1:9990/management",
                "https://example.org/push",
                "https://fcm.googleapis.com.example.org/x",
                "https://fcm.googleapis.com:8443/x",
                "http://fcm.googleapis.com/x",
                "file:///etc/passwd")) {
            PushAddress address = new PushAddress(foreign, own.publicKey(), own.authSecret());
            assertRefused(
                    "refusal.reminders.device",
                    () -> does(
                            couple.ana().actor(),
                            () -> reminders.addDevice(couple.ana().actor().person(), address)),
                    foreign);
        }
        assertThrows(
                AnotherPerson.class,
                () -> does(
                        couple.ana().actor(),
                        () -> reminders.addDevice(couple.tom().actor().person(), own)));
    }

    @Test
    void aTextIsAskedForWithAnIdANumberAndALanguageAloneAndSigned() throws Exception {
        Couple couple = waiting();
        String number = "+1555" + (1_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 8_999_999));
        sheet(couple.ana(), texting(number.substring(0, 5) + " " + number.substring(5), null, true));
        wants(couple.ana(), ReminderChannel.TEXT, NOON, ReminderKind.PROMISES);
        assertEquals(
                "…" + number.substring(number.length() - 2),
                as(couple.ana().actor(), pages::page).safe().get(ReminderChannel.TEXT));

        answer(503);
        assertEquals(0, round(couple.practice(), at(12, 30)));
        answer(202);
        assertEquals(1, round(couple.practice(), at(12, 31)));
        List<String> requests = taken("/text").stream()
                .filter(one -> new String(body(one), StandardCharsets.UTF_8).contains(number))
                .toList();
        assertEquals(2, requests.size());
        String body = new String(body(requests.get(1)), StandardCharsets.UTF_8);
        assertTrue(body.matches("\\{\"id\":\"[0-9a-f-]{36}\",\"to\":\"\\" + number + "\",\"language\":\"en\"}"), body);
        assertEquals(body, new String(body(requests.get(0)), StandardCharsets.UTF_8), "the same id again");
        String signature = header(requests.get(1), "Keptword-Signature");
        String time = signature.replaceAll("t=(\\d+),.*", "$1");
        assertEquals("t=" + time + ",v1=" + hmac(time + "." + body), signature);
        assertTrue(Math.abs(System.currentTimeMillis() / 1000 - Long.parseLong(time)) < 600);
    }

    @Test
    void onlySafeWaysAreOfferedAndOneThatBecomesUnsafeStopsAtOnce() throws Exception {
        Couple couple = waiting();
        Client ana = couple.ana();
        assertEquals(Set.of(), as(ana.actor(), pages::page).safe().keySet());
        assertRefused("refusal.reminders.unsafe", () -> wants(ana, ReminderChannel.TEXT, NOON, ReminderKind.PROMISES));
        sheet(ana, texting("5551234567", "My brother", true));
        assertEquals(Set.of(), as(ana.actor(), pages::page).safe().keySet());
        assertTrue(as(ana.actor(), pages::page).seenByOthers());
        sheet(ana, texting("5551234567", null, false));
        assertEquals(Set.of(), as(ana.actor(), pages::page).safe().keySet());
        sheet(ana, texting("5551234567", null, true));
        sheet(couple.tom(), texting("(555) 123-4567", null, true));
        assertEquals(Set.of(), as(ana.actor(), pages::page).safe().keySet(), "the partner's phone");

        String address = mailable(ana);
        wants(ana, ReminderChannel.EMAIL, NOON, ReminderKind.PROMISES);
        sheet(ana, new ContactSheet(address, null, null, false, false, false, false, today()));
        assertEquals(0, round(couple.practice(), at(12, 59)));
        assertStates(ana, "DROPPED");
        assertEquals(0, mails(address).size());
        ReminderPage page = as(ana.actor(), pages::page);
        assertTrue(page.active() && !page.reaches(), "the page says so");
    }

    @Test
    void twoServersAtATimeSendOneReminder() throws Exception {
        Couple couple = waiting();
        String ana = mailable(couple.ana());
        wants(couple.ana(), ReminderChannel.EMAIL, NOON, ReminderKind.PROMISES);
        does(couple.practice().job(), () -> transactions.gather(at(12, 59)));
        Callable<Integer> round = () -> as(couple.practice().job(), () -> rounds.round(at(12, 59)));
        List<Future<Integer>> both = threads.invokeAll(List.of(round, round));
        assertEquals(1, both.get(0).get() + both.get(1).get());
        assertEquals(1, mails(ana).size());
        assertStates(couple.ana(), "SENT");
    }

    @Test
    void whatAServerClaimedBeforeItDiedIsNotSentAgain() throws Exception {
        Couple couple = waiting();
        String ana = mailable(couple.ana());
        wants(couple.ana(), ReminderChannel.EMAIL, NOON, ReminderKind.PROMISES);
        does(couple.practice().job(), () -> transactions.gather(at(12, 30)));
        assertTrue(as(couple.practice().job(), () -> transactions.claim(at(12, 30)))
                .isPresent());
        assertEquals(0, round(couple.practice(), at(12, 34)));
        assertStates(couple.ana(), "CLAIMED");
        assertEquals(0, round(couple.practice(), at(12, 36)));
        assertStates(couple.ana(), "UNKNOWN");
        assertEquals(0, round(couple.practice(), at(13, 36)));
        assertEquals(0, mails(ana).size());
    }

    @Test
    void theLinkOfAMailTurnsOffOnePersonsRemindersAndNothingElse() throws Exception {
        Couple couple = waiting();
        String ana = mailable(couple.ana());
        mailable(couple.tom());
        wants(couple.ana(), ReminderChannel.EMAIL, NOON, ReminderKind.PROMISES);
        wants(couple.tom(), ReminderChannel.EMAIL, LocalTime.of(19, 0), ReminderKind.PROMISES);
        assertEquals(1, round(couple.practice(), at(12, 59)));
        String link = header(only(mails(ana)), "List-Unsubscribe").replaceAll("[<>]", "");
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertTrue(offSwitch.knows(token));
        String forged = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);
        assertFalse(offSwitch.knows(forged) || offSwitch.turnOff(forged));
        assertTrue(as(couple.ana().actor(), pages::page).active(), "looking changes nothing");

        assertTrue(offSwitch.turnOff(token));
        assertTrue(offSwitch.turnOff(token), "twice is off");
        assertFalse(as(couple.ana().actor(), pages::page).active());
        assertTrue(as(couple.tom().actor(), pages::page).active());
        assertEquals(0, round(couple.practice(), at(12, 59).plusSeconds(86_400)));
        assertEquals(1, mails(ana).size());
    }

    @Test
    void aBrowserTurnsItsNotificationsOffByItself() throws Exception {
        Couple couple = waiting();
        TestBrowser browser = TestBrowser.answering(201);
        add(couple.ana(), browser);
        wants(couple.ana(), ReminderChannel.PUSH, NOON, ReminderKind.PROMISES);
        assertTrue(
                offSwitch.turnOff(PushAddress.tokenOf(browser.address().address() + "x")), "the answer tells nothing");
        assertTrue(as(couple.ana().actor(), pages::page).active());
        assertTrue(offSwitch.turnOff(PushAddress.tokenOf(browser.address().address())));
        ReminderPage page = as(couple.ana().actor(), pages::page);
        assertFalse(page.active());
        assertEquals(List.of(), page.devices());
        assertEquals(0, round(couple.practice(), at(12, 59)));
    }

    @Test
    void aTestComesAtAnyHourAndCountsForNoDay() throws Exception {
        Couple couple = waiting();
        String ana = mailable(couple.ana());
        assertRefused("refusal.reminders.off", () -> test(couple.ana()));
        wants(couple.ana(), ReminderChannel.EMAIL, NOON, ReminderKind.PROMISES);
        test(couple.ana());
        assertEquals(2, round(couple.practice(), java.time.Instant.now().plusSeconds(60)));
        assertEquals(2, mails(ana).size());
        for (int i = 1; i < 10; i++) {
            test(couple.ana());
        }
        assertRefused("refusal.reminders.tests", () -> test(couple.ana()));
        assertThrows(
                AnotherPerson.class,
                () -> does(
                        couple.ana().actor(),
                        () -> pages.test(couple.tom().actor().person())));
    }

    /** A couple at noon, with a promise of today for each. */
    private Couple waiting() throws Exception {
        Couple couple = atNoon();
        promise(couple.ana(), "Call my sister", PromiseTerms.Beneficiary.ONESELF);
        promise(couple.tom(), "Call my brother", PromiseTerms.Beneficiary.ONESELF);
        return couple;
    }

    private void add(Client client, TestBrowser browser) throws Exception {
        does(client.actor(), () -> reminders.addDevice(client.actor().person(), browser.address()));
    }

    private void test(Client client) throws Exception {
        does(client.actor(), () -> pages.test(client.actor().person()));
    }

    private static ContactSheet texting(String phone, String seenBy, boolean safe) {
        return new ContactSheet(null, phone, seenBy, false, safe, false, false, today());
    }

    private static <T> T only(List<T> all) {
        assertEquals(1, all.size(), () -> "of " + all);
        return all.get(0);
    }

    private static String hmac(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] secret = System.getenv("KEPTWORD_TEXT_WEBHOOK_SECRET").getBytes(StandardCharsets.UTF_8);
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return java.util.HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
