package org.keptword.tests.container.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.keptword.cases.participants.ContactSheet;
import org.keptword.notices.NoticeJob;
import org.keptword.notices.NoticeService;
import org.keptword.shared.Actor;
import org.keptword.tests.container.CoupleFixture;

/**
 * Base of the tests on notices. The mail server is a real one outside; the clock does nothing by itself here, so that a test says at which
 * moment a round goes. Every mail that ever came is looked at after each test: no name and no clinical word may stand in one.
 */
abstract class NoticeFixture extends CoupleFixture {

    static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    static final String NEWS = "You have a new notification";
    static final String FLAG = "Something needs your attention";
    static final String DIGEST = "Your daily summary";

    /** Parts two mails in what the counter of the mail server hands out. */
    private static final String NEXT = "\n=====next mail=====\n";

    private static final Pattern TELLING = Pattern.compile(
            "\\b(Ana|Tom|Carla|Cosme|Sofia|Mario|canary|counsel\\w*|therap\\w*|terapeuta|session note|flag|risk|violence|partner"
                    + "|exercise|homework|feedback|case|ejercicio|pareja)\\b",
            Pattern.CASE_INSENSITIVE);

    @Inject
    NoticeJob rounds;

    @Inject
    NoticeService notices;

    @BeforeEach
    void openThePostOffice() throws Exception {
        counter("/open");
    }

    @AfterEach
    void noMailTellsAnything() throws Exception {
        counter("/open");
        for (String mail : allMails()) {
            assertTrue(!TELLING.matcher(mail).find(), () -> "a mail tells: " + mail);
        }
    }

    /** An act at the counter of the mail server: open, shut, hang or mails. */
    static String counter(String act) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(System.getenv("KEPTWORD_TEST_POST") + act))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response.body());
        return response.body();
    }

    private static List<String> allMails() throws Exception {
        String all = counter("/mails");
        return all.isEmpty() ? List.of() : Arrays.asList(all.split(Pattern.quote(NEXT)));
    }

    /** What came to an address, the oldest first, as it came. */
    static List<String> mails(String address) throws Exception {
        return allMails().stream()
                .filter(mail -> mail.contains("To: " + address))
                .toList();
    }

    static void assertMails(int expected, String address) throws Exception {
        assertEquals(expected, mails(address).size(), () -> "mails to " + address);
    }

    /** An address nobody else uses. */
    static String address() {
        return UUID.randomUUID().toString().substring(0, 13) + "@example.org";
    }

    /** Sends what is due at a moment: as by the clock, which goes only where something is due. */
    int round(Practice practice, Instant at) throws Exception {
        return isDue(practice, at) ? as(practice.job(), () -> rounds.round(at)) : 0;
    }

    boolean isDue(Practice practice, Instant at) throws Exception {
        return database.isDue(practice.id(), "due_notices", at)
                || database.isDue(practice.id(), "due_digests", at)
                || database.isDue(practice.id(), "due_letters", at);
    }

    /** A client who may be mailed, and the address. */
    String mailable(Client client) throws Exception {
        String address = address();
        sheet(client, address, null, true);
        return address;
    }

    void sheet(Client client, String address, String seenBy, boolean safe) throws Exception {
        ContactSheet sheet = new ContactSheet(address, null, seenBy, safe, false, false, false, today());
        does(
                client.practice().counselor(),
                () -> participants.confirmSheet(client.caseId(), client.participant(), sheet));
    }

    /** A member of the staff who gave an address. */
    String mailable(Actor staff, boolean digest) throws Exception {
        String address = address();
        NoticeService.ChooseStaffMail command =
                new NoticeService.ChooseStaffMail(staff.person(), address, address, digest, LocalTime.of(8, 0));
        does(staff, () -> notices.chooseForStaff(command));
        return address;
    }

    /** Six in the evening of the first day on which that is more than an hour ahead: what causes news now is before any round of that hour. */
    static Instant evening() {
        return evening(ZONE);
    }

    static Instant evening(ZoneId zone) {
        LocalDate today = LocalDate.now(zone);
        LocalDate day = LocalTime.now(zone).isAfter(LocalTime.of(16, 30)) ? today.plusDays(1) : today;
        return day.atTime(18, 0).atZone(zone).toInstant();
    }

    /** For tests of other time zones and of changes of the clock: they need one place to count from. */
    void livesInMadrid(Client client) throws Exception {
        lives(client, MADRID.getId(), "en-US");
    }

    void lives(Client client, String zone, String locale) throws Exception {
        database.run(
                client.practice().id(),
                "update keptword.person set zone = ?, locale = ? where id = ?",
                zone,
                locale,
                client.actor().personValue());
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(ZONE).toInstant();
    }

    static Instant after(Instant moment, int minutes) {
        return moment.plusSeconds(60L * minutes);
    }

    static Instant nextDay(Instant moment) {
        return moment.atZone(ZONE).plusDays(1).toInstant();
    }
}
