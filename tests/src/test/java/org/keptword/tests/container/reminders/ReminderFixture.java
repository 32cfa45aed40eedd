package org.keptword.tests.container.reminders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.keptword.cases.participants.ContactSheet;
import org.keptword.reminders.ReminderChannel;
import org.keptword.reminders.ReminderChoice;
import org.keptword.reminders.ReminderJob;
import org.keptword.reminders.ReminderKind;
import org.keptword.reminders.ReminderPages;
import org.keptword.reminders.ReminderService;
import org.keptword.tests.container.CoupleFixture;

/**
 * Base of the tests on reminders. Mail server, push service and gateway are real ones outside; the clock does nothing by itself here, so that a
 * test says at which moment a round goes. What is due is read at the real time: clients live where it is noon of the same day as in the practice.
 */
abstract class ReminderFixture extends CoupleFixture {

    static final LocalTime NOON = LocalTime.NOON;

    private static final Pattern TELLING = Pattern.compile(
            "\\b(Ana|Tom|Carla|counsel\\w*|therap\\w*|session|promise|partner|exercise|homework|case|sesi\\w*|promesa\\w*|ejercicio|pareja)\\b",
            Pattern.CASE_INSENSITIVE);

    @Inject
    ReminderJob rounds;

    @Inject
    ReminderService reminders;

    @Inject
    ReminderPages pages;

    @BeforeEach
    void openTheDoors() throws Exception {
        get(System.getenv("KEPTWORD_TEST_POST") + "/open");
        get(System.getenv("KEPTWORD_TEST_RECEIVER") + "/answer/201");
    }

    @AfterEach
    void nothingTellsAnything() throws Exception {
        get(System.getenv("KEPTWORD_TEST_POST") + "/open");
        for (String mail : all("KEPTWORD_TEST_POST", "/mails", "\n=====next mail=====\n")) {
            if (mail.contains("Subject: You have something waiting")) {
                assertFalse(TELLING.matcher(mail).find(), () -> "a mail tells: " + mail);
            }
        }
    }

    /** A zone in which it is noon, or later in the same hour, on the day it is in the practice. */
    static ZoneId whereItIsNoon() {
        ZonedDateTime here = ZonedDateTime.now(ZONE);
        int offset = here.getOffset().getTotalSeconds() / 3600 + 12 - here.getHour();
        return ZoneId.of(offset == 0 ? "Etc/GMT" : "Etc/GMT" + (offset > 0 ? "-" : "+") + Math.abs(offset));
    }

    /** A couple both of whom live where it is noon. */
    Couple atNoon() throws Exception {
        return atNoon(practice());
    }

    Couple atNoon(Practice practice) throws Exception {
        Couple couple = atWork(practice);
        lives(couple.ana(), whereItIsNoon().getId());
        lives(couple.tom(), whereItIsNoon().getId());
        return couple;
    }

    void lives(Client client, String zone) throws Exception {
        database.run(
                client.practice().id(),
                "update keptword.person set zone = ? where id = ?",
                zone,
                client.actor().personValue());
    }

    /** A moment of today on the clocks of those who live where it is noon. */
    static Instant at(LocalTime time) {
        return LocalDate.now(ZONE).atTime(time).atZone(whereItIsNoon()).toInstant();
    }

    static Instant at(int hour, int minute) {
        return at(LocalTime.of(hour, minute));
    }

    /** A client who may be mailed, and the address. */
    String mailable(Client client) throws Exception {
        String address = UUID.randomUUID().toString().substring(0, 13) + "@example.org";
        sheet(client, new ContactSheet(address, null, null, true, false, false, false, today()));
        return address;
    }

    void sheet(Client client, ContactSheet sheet) throws Exception {
        does(
                client.practice().counselor(),
                () -> participants.confirmSheet(client.caseId(), client.participant(), sheet));
    }

    void wants(Client client, ReminderChannel channel, LocalTime at, ReminderKind... kinds) throws Exception {
        wants(client, ReminderChoice.together(Set.of(kinds), at, Set.of(DayOfWeek.values()), channel));
    }

    void wants(Client client, ReminderChoice choice) throws Exception {
        does(client.actor(), () -> reminders.choose(client.actor().person(), choice));
    }

    /** Sends what is due at a moment: as by the clock, which goes only where something is due. */
    int round(Practice practice, Instant at) throws Exception {
        return database.isDue(practice.id(), "due_reminders", at) ? as(practice.job(), () -> rounds.round(at)) : 0;
    }

    /** What came to an address, the oldest first, as it came. */
    static List<String> mails(String address) throws Exception {
        return all("KEPTWORD_TEST_POST", "/mails", "\n=====next mail=====\n").stream()
                .filter(mail -> mail.contains("To: " + address))
                .toList();
    }

    /** What came to the push service or the gateway, of the requests whose first line begins so. */
    static List<String> taken(String path) throws Exception {
        return all("KEPTWORD_TEST_RECEIVER", "/taken", "\n=====next request=====\n").stream()
                .filter(request -> request.startsWith("POST " + path))
                .toList();
    }

    static byte[] body(String request) {
        return Base64.getDecoder().decode(request.substring(request.indexOf("\n\n") + 2));
    }

    static String header(String request, String name) {
        return request.lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT)
                        .startsWith(name.toLowerCase(java.util.Locale.ROOT) + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse("");
    }

    List<Object> states(Client client) throws Exception {
        return database.rows(
                client.practice().id(),
                "select state from keptword.reminder_delivery where person_id = ? order by made_at, id",
                client.actor().personValue());
    }

    void assertStates(Client client, String... states) throws Exception {
        assertEquals(List.of(states), states(client));
    }

    static void answer(int status) throws Exception {
        get(System.getenv("KEPTWORD_TEST_RECEIVER") + "/answer/" + status);
    }

    static String get(String address) throws IOException, InterruptedException {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        assertTrue(response.statusCode() == 200, () -> response.statusCode() + " " + response.body());
        return response.body();
    }

    private static List<String> all(String where, String what, String between) throws Exception {
        String all = get(System.getenv(where) + what);
        return all.isEmpty() ? List.of() : Arrays.asList(all.split(Pattern.quote(between)));
    }
}
