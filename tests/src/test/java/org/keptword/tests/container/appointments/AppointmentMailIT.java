package org.keptword.tests.container.appointments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keptword.appointments.AppointmentJob;
import org.keptword.appointments.AppointmentService;
import org.keptword.appointments.AppointmentTransactions;
import org.keptword.cases.closing.SplitService;
import org.keptword.cases.participants.ContactSheet;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.sessions.ByWhom;
import org.keptword.sessions.calendar.PlanSeries;
import org.keptword.sessions.calendar.PlanSession;
import org.keptword.sessions.calendar.PlanningService;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.CoupleFixture;

/** What is planned, moved and canceled reaches the calendars of those who want it, once, without a word, and only while e-mail is safe. */
class AppointmentMailIT extends CoupleFixture {

    /** So long what was changed may still be undone before anything is told. */
    private static final Duration SECOND_THOUGHTS = Duration.ofSeconds(70);

    private static final Pattern TELLING = Pattern.compile(
            "\\b(Ana|Tom|Carla|counsel\\w*|therap\\w*|session\\w*|practice|partner|canary\\w*|homework|case|sesi\\w*|consejer\\w*|pareja)\\b",
            Pattern.CASE_INSENSITIVE);

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private AppointmentJob rounds;

    @Inject
    private AppointmentTransactions transactions;

    @Inject
    private AppointmentService appointments;

    @Inject
    private PlanningService planning;

    @Inject
    private SplitService splitting;

    private final List<String> own = new ArrayList<>();

    /** A mail as its calendar part says it. */
    private record Told(String raw, String subject, String words, String type, String method, VEvent event) {

        String uid() {
            return event.getUid().orElseThrow().getValue();
        }

        int sequence() {
            return event.getSequence().getSequenceNo();
        }

        Instant startsAt() {
            DtStart<Instant> start = event.getDateTimeStart();
            return Instant.from(start.getDate());
        }
    }

    @BeforeEach
    void openTheDoor() throws Exception {
        post("/open");
    }

    @AfterEach
    void noMailTellsAnything() throws Exception {
        post("/open");
        for (String address : own) {
            for (Told mail : told(address)) {
                assertFalse(
                        TELLING.matcher(mail.subject() + mail.words() + mail.event())
                                .find(),
                        mail::raw);
                assertFalse(
                        mail.event().getDescription() != null || mail.event().getLocation() != null, mail::raw);
            }
        }
    }

    @Test
    void aSessionIsPlannedMovedAndCanceledInOneEntryOfEachCalendar() throws Exception {
        Couple couple = atWork(practice());
        String ana = wants(couple.ana());
        String tom = mailable(couple.tom());
        Instant at = ahead(3);
        SessionId session = planned(couple, at, "canary place");
        assertEquals(1, round(couple));
        Told first = only(told(ana));
        assertEquals("REQUEST", first.method());
        assertEquals("Appointment", first.subject());
        assertEquals("Appointment", first.event().getSummary().getValue());
        assertTrue(first.words().startsWith("You have an appointment:"), first.words());
        assertEquals(at, first.startsAt());
        assertEquals(0, first.sequence());
        assertEquals(
                "mailto:" + ana,
                first.event().getAttendees().get(0).getCalAddress().toString());
        assertEquals(
                "FALSE",
                first.event().getAttendees().get(0).getRequiredParameter("RSVP").getValue());
        assertEquals(1, first.event().getAttendees().size());
        assertTrue(first.type().matches("text/calendar;\\s*method=REQUEST;\\s*charset=UTF-8"), first.type());

        Instant later = ahead(5);
        move(couple, session, later);
        assertEquals(1, round(couple));
        Told second = told(ana).get(1);
        assertEquals("REQUEST", second.method());
        assertEquals(first.uid(), second.uid());
        assertEquals(1, second.sequence());
        assertEquals(later, second.startsAt());
        assertEquals("Appointment changed", second.subject());
        assertNotEquals(messageId(first), messageId(second));

        cancel(couple, session);
        assertEquals(1, round(couple));
        Told third = told(ana).get(2);
        assertEquals("CANCEL", third.method());
        assertEquals(first.uid(), third.uid());
        assertEquals(2, third.sequence());
        assertEquals("CANCELLED", third.event().getStatus().getValue());
        assertEquals("Appointment canceled", third.subject());
        assertEquals(0, round(couple));
        assertEquals(3, told(ana).size());
        assertEquals(0, told(tom).size(), "the partner wants none");
    }

    @Test
    void onlyTheLastStateIsToldAndWhatCameAndWentIsNot() throws Exception {
        Couple couple = atWork(practice());
        String ana = wants(couple.ana());
        SessionId session = planned(couple, ahead(3), null);
        move(couple, session, ahead(4));
        move(couple, session, ahead(6));
        SessionId gone = planned(couple, ahead(7), null);
        cancel(couple, gone);
        assertFalse(
                database.isDue(couple.practice().id(), "due_appointments", Instant.now()),
                "there is a minute for second thoughts");
        assertEquals(1, round(couple));
        Told only = only(told(ana));
        assertEquals(ahead(6), only.startsAt());
        assertEquals(0, only.sequence());
        move(couple, session, ahead(8));
        move(couple, session, ahead(6));
        assertEquals(0, round(couple), "it is where it was");
    }

    @Test
    void turningOnTellsWhatIsPlannedForFourWeeksAndTurningOffTakesItBack() throws Exception {
        Couple couple = atWork(practice());
        String ana = mailable(couple.ana());
        PlanSeries weekly = new PlanSeries(
                couple.caseId(),
                Optional.empty(),
                today().plusDays(1),
                LocalTime.of(10, 0),
                50,
                null,
                PlanSeries.Repeat.EVERY_WEEK,
                Optional.empty(),
                Optional.of(20));
        as(couple.counselor(), () -> planning.plan(weekly));
        assertEquals(0, round(couple));
        turnOn(couple.ana());
        assertEquals(4, round(couple));
        Instant week = Instant.now().plus(Duration.ofDays(7)).plusSeconds(120);
        assertEquals(1, round(couple, week), "the next one is near enough now");
        assertEquals(5, told(ana).stream().map(Told::uid).distinct().count());

        does(
                couple.ana().actor(),
                () -> appointments.turnOff(couple.ana().actor().person()));
        assertEquals(5, round(couple));
        List<Told> gone = told(ana).subList(5, 10);
        assertTrue(gone.stream().allMatch(mail -> mail.method().equals("CANCEL") && mail.sequence() == 1));
        assertTrue(
                gone.stream().allMatch(mail -> mail.words().contains("the appointment stays as planned")),
                "they are not canceled");
        assertEquals(0, round(couple));
        turnOn(couple.ana());
        assertEquals(5, round(couple));
        assertEquals(2, told(ana).get(10).sequence());
        assertEquals(5, told(ana).stream().map(Told::uid).distinct().count());
    }

    @Test
    void whereEmailIsNotSafeNothingGoesAlsoNoCancellation() throws Exception {
        Couple couple = atWork(practice());
        String ana = wants(couple.ana());
        SessionId session = planned(couple, ahead(3), null);
        planned(couple, ahead(4), null);
        assertEquals(2, round(couple));
        sheet(couple.ana(), new ContactSheet(ana, null, null, false, false, false, false, today()));
        cancel(couple, session);
        planned(couple, ahead(5), null);
        assertEquals(0, round(couple));
        does(
                couple.ana().actor(),
                () -> appointments.turnOff(couple.ana().actor().person()));
        assertEquals(0, round(couple));
        assertEquals(2, told(ana).size());
        assertRefused("refusal.appointments.unsafe", () -> turnOn(couple.ana()));

        sheet(couple.ana(), new ContactSheet(ana, null, null, true, false, false, false, today()));
        assertEquals(2, round(couple), "off and canceled are told now");
        assertTrue(
                told(ana).subList(2, 4).stream().allMatch(mail -> mail.method().equals("CANCEL")));
    }

    @Test
    void whatBecameUnsafeAfterTheLastLookIsNotSent() throws Exception {
        Couple couple = atWork(practice());
        String ana = wants(couple.ana());
        planned(couple, ahead(3), null);
        Instant at = Instant.now().plus(SECOND_THOUGHTS);
        while (as(couple.practice().job(), () -> transactions.compare(at))) {}
        sheet(couple.ana(), new ContactSheet(ana, null, "My brother", true, false, false, false, today()));
        assertEquals(Optional.empty(), as(couple.practice().job(), () -> transactions.claim(at)));
        assertEquals(0, told(ana).size());
    }

    @Test
    void anotherMailboxBeginsAnewAndTheFormerGetsNothingMore() throws Exception {
        Couple couple = atWork(practice());
        String former = wants(couple.ana());
        SessionId session = planned(couple, ahead(3), null);
        assertEquals(1, round(couple));
        String now = mailable(couple.ana());
        assertEquals(1, round(couple));
        assertEquals(0, only(told(now)).sequence());
        assertNotEquals(only(told(former)).uid(), only(told(now)).uid());
        cancel(couple, session);
        assertEquals(1, round(couple));
        assertEquals("CANCEL", told(now).get(1).method());
        assertEquals(1, told(former).size());
    }

    @Test
    void eachPartnerIsToldOfTheOwnSessionsAlone() throws Exception {
        Couple couple = atWork(practice());
        String ana = wants(couple.ana());
        String tom = wants(couple.tom());
        Instant at = ahead(4);
        as(
                couple.counselor(),
                () -> sessions.plan(new PlanSession(
                        couple.caseId(), Optional.of(couple.ana().participant()), at, 50, null)));
        assertEquals(1, round(couple));
        assertEquals(1, told(ana).size());
        assertEquals(0, told(tom).size());
        planned(couple, ahead(5), null);
        assertEquals(2, round(couple));
        assertNotEquals(told(ana).get(1).uid(), only(told(tom)).uid(), "entries of two people have nothing in common");
        assertEquals(
                List.of(couple.tom().actor().personValue()),
                database.rows(couple.tom().actor(), "select person_id from keptword.appointment_choice"));
    }

    @Test
    void whoLeavesIsToldThatItIsCanceledAndTheOtherNothing() throws Exception {
        Couple couple = atWork(practice());
        String ana = wants(couple.ana());
        String tom = wants(couple.tom());
        planned(couple, ahead(3), null);
        assertEquals(2, round(couple));
        does(
                couple.counselor(),
                () -> participants.become(couple.caseId(), couple.ana().participant(), ParticipantState.LEFT));
        assertEquals(1, round(couple));
        assertEquals("CANCEL", told(ana).get(1).method());
        assertEquals(1, told(tom).size(), "for the other it stays");
    }

    @Test
    void splittingCancelsForBoth() throws Exception {
        Couple couple = atWork(practice());
        String ana = wants(couple.ana());
        String tom = wants(couple.tom());
        planned(couple, ahead(3), null);
        assertEquals(2, round(couple));
        as(couple.counselor(), () -> splitting.split(couple.caseId()));
        assertEquals(2, round(couple));
        assertEquals("CANCEL", told(ana).get(1).method());
        assertEquals("CANCEL", told(tom).get(1).method());
    }

    @Test
    void closingTheCaseCancels() throws Exception {
        Couple couple = atWork(practice());
        String ana = wants(couple.ana());
        planned(couple, ahead(3), null);
        assertEquals(1, round(couple));
        does(couple.counselor(), () -> cases.close(agreedEnd(couple.caseId())));
        assertEquals(1, round(couple));
        assertEquals("CANCEL", told(ana).get(1).method());
        assertEquals("Appointment canceled", told(ana).get(1).subject());
    }

    @Test
    void nothingIsToldOfThePast() throws Exception {
        Couple couple = atWork(practice());
        String ana = wants(couple.ana());
        SessionId session = planned(couple, ahead(1), null);
        assertEquals(1, round(couple));
        Instant over = Instant.now().plus(Duration.ofDays(2));
        cancel(couple, session);
        planned(couple, ahead(1).minusSeconds(3600), null);
        assertEquals(0, round(couple, over));
        assertEquals(1, told(ana).size());
    }

    @Test
    void aMailServerThatIsAwayIsAskedAgainAndGivenUpAfterADay() throws Exception {
        Couple couple = atWork(practice());
        String ana = wants(couple.ana());
        planned(couple, ahead(9), null);
        post("/shut");
        Instant at = Instant.now().plus(SECOND_THOUGHTS);
        assertEquals(0, round(couple, at));
        assertEquals(List.of("WAITING"), states(couple.ana()));
        assertFalse(database.isDue(couple.practice().id(), "due_appointments", at.plusSeconds(30)));
        post("/open");
        assertEquals(1, round(couple, at.plusSeconds(61)));
        assertEquals(0, only(told(ana)).sequence());
        assertEquals(List.of("SETTLED"), states(couple.ana()));

        planned(couple, ahead(10), null);
        post("/shut");
        Instant then = at.plusSeconds(200);
        for (int hours = 0; hours < 40; hours++) {
            for (int minutes : List.of(0, 5, 20, 40)) {
                round(couple, then.plus(Duration.ofHours(hours)).plus(Duration.ofMinutes(minutes)));
            }
        }
        assertEquals(
                List.of("GIVEN_UP", "SETTLED"),
                states(couple.ana()).stream().sorted().toList());
        post("/open");
        assertEquals(0, round(couple, then.plus(Duration.ofHours(50))));
        assertEquals(1, told(ana).size());
    }

    @Test
    void twoServersAtATimeSendEachOnce() throws Exception {
        Couple couple = atWork(practice());
        String ana = wants(couple.ana());
        planned(couple, ahead(3), null);
        planned(couple, ahead(4), null);
        Instant at = Instant.now().plus(SECOND_THOUGHTS);
        while (as(couple.practice().job(), () -> transactions.compare(at))) {}
        Callable<Integer> round = () -> as(couple.practice().job(), () -> rounds.round(at));
        List<Future<Integer>> both = threads.invokeAll(List.of(round, round));
        assertEquals(2, both.get(0).get() + both.get(1).get());
        assertEquals(2, told(ana).size());
        assertEquals(0, round(couple));
    }

    @Test
    void whatAServerClaimedBeforeItDiedCountsAsSent() throws Exception {
        Couple couple = atWork(practice());
        String ana = wants(couple.ana());
        SessionId session = planned(couple, ahead(3), null);
        Instant at = Instant.now().plus(SECOND_THOUGHTS);
        while (as(couple.practice().job(), () -> transactions.compare(at))) {}
        assertTrue(as(couple.practice().job(), () -> transactions.claim(at)).isPresent());
        assertEquals(0, round(couple, at.plusSeconds(310)));
        assertEquals(List.of("SETTLED"), states(couple.ana()));
        cancel(couple, session);
        assertEquals(1, round(couple, at.plusSeconds(400)));
        assertEquals("CANCEL", only(told(ana)).method());
        assertEquals(1, only(told(ana)).sequence());
    }

    @Test
    void wordsAreInTheClientsLanguage() throws Exception {
        Couple couple = atWork(practice());
        String ana = wants(couple.ana());
        database.run(
                couple.practice().id(),
                "update keptword.person set locale = 'es-MX' where id = ?",
                couple.ana().actor().personValue());
        planned(couple, ahead(3), null);
        assertEquals(1, round(couple));
        Told mail = only(told(ana));
        assertEquals("Cita", mail.subject());
        assertEquals("Cita", mail.event().getSummary().getValue());
        assertTrue(mail.words().startsWith("Tienes una cita:"), mail.words());
    }

    private static Instant ahead(int days) {
        return Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofDays(days))
                .plus(Duration.ofHours(9));
    }

    private SessionId planned(Couple couple, Instant at, String place) throws Exception {
        PlanSession command = new PlanSession(couple.caseId(), Optional.empty(), at, 50, place);
        return as(couple.counselor(), () -> sessions.plan(command));
    }

    private void move(Couple couple, SessionId session, Instant to) throws Exception {
        as(
                couple.counselor(),
                () -> planning.retime(session, version(couple, session), LocalDateTime.ofInstant(to, ZONE), 50));
    }

    private void cancel(Couple couple, SessionId session) throws Exception {
        as(
                couple.counselor(),
                () -> planning.cancel(new PlanningService.CancelSession(
                        session, version(couple, session), false, ByWhom.A, "canary reason")));
    }

    private int version(Couple couple, SessionId session) throws Exception {
        return (Integer) database.rows(
                        couple.practice().id(), "select version from keptword.session where id = ?", session.value())
                .get(0);
    }

    /** A client who may be mailed, and the address. */
    private String mailable(Client client) throws Exception {
        String address = UUID.randomUUID().toString().substring(0, 13) + "@example.org";
        own.add(address);
        sheet(client, new ContactSheet(address, null, null, true, false, false, false, today()));
        return address;
    }

    private String wants(Client client) throws Exception {
        String address = mailable(client);
        turnOn(client);
        return address;
    }

    private void turnOn(Client client) throws Exception {
        does(client.actor(), () -> appointments.turnOn(client.actor().person()));
    }

    private void sheet(Client client, ContactSheet sheet) throws Exception {
        does(
                client.practice().counselor(),
                () -> participants.confirmSheet(client.caseId(), client.participant(), sheet));
    }

    private int round(Couple couple) throws Exception {
        return round(couple, Instant.now().plus(SECOND_THOUGHTS));
    }

    /** Sends what is due at a moment: as by the clock, which goes only where something is due. */
    private int round(Couple couple, Instant at) throws Exception {
        return database.isDue(couple.practice().id(), "due_appointments", at)
                ? as(couple.practice().job(), () -> rounds.round(at))
                : 0;
    }

    private List<Object> states(Client client) throws Exception {
        return database.rows(
                client.practice().id(),
                "select state from keptword.appointment_invitation where person_id = ? order by id",
                client.actor().personValue());
    }

    private static Told only(List<Told> mails) {
        assertEquals(1, mails.size(), mails::toString);
        return mails.get(0);
    }

    private static String messageId(Told mail) {
        return mail.raw()
                .lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }

    /** What came to an address, the oldest first, read as a calendar program does. */
    private static List<Told> told(String address) throws Exception {
        List<Told> all = new ArrayList<>();
        String mails = post("/mails");
        for (String raw : mails.isEmpty() ? List.<String>of() : Arrays.asList(mails.split("\n=====next mail=====\n"))) {
            if (raw.contains("To: " + address)) {
                all.add(told(address, raw));
            }
        }
        return all;
    }

    private static Told told(String address, String raw) throws Exception {
        MimeMessage mail = new MimeMessage(null, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        assertTrue(mail.getContentType().startsWith("multipart/alternative"), mail.getContentType());
        assertEquals(address, mail.getAllRecipients()[0].toString());
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertEquals(2, parts.getCount());
        assertTrue(parts.getBodyPart(0).isMimeType("text/plain"));
        BodyPart file = parts.getBodyPart(1);
        assertTrue(file.isMimeType("text/calendar"));
        String text = new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(text.lines().allMatch(line -> line.length() <= 75), text);
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertFalse(calendar.validate().hasErrors(), text);
        String method = calendar.getMethod().getValue();
        VEvent event = (VEvent) calendar.getComponents().get(0);
        assertEquals(1, calendar.getComponents().size());
        assertEquals(
                "mailto:" + mail.getFrom()[0],
                event.getOrganizer().getCalAddress().toString());
        return new Told(
                raw,
                mail.getSubject(),
                parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"),
                file.getContentType(),
                method,
                event);
    }

    private static String post(String act) throws IOException, InterruptedException {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(System.getenv("KEPTWORD_TEST_POST") + act))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(200, response.statusCode());
        return response.body();
    }
}
