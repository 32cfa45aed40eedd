package org.keptword.tests.container.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keptword.appointments.AppointmentService;
import org.keptword.appointments.AppointmentTransactions;
import org.keptword.cases.participants.ContactSheet;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.keep.MakePromise;
import org.keptword.promises.keep.RecordOutcome;
import org.keptword.reminders.ReminderChannel;
import org.keptword.reminders.ReminderChoice;
import org.keptword.reminders.ReminderKind;
import org.keptword.reminders.ReminderService;
import org.keptword.reports.agenda.AgendaService;
import org.keptword.retention.CaseRetentionDetail;
import org.keptword.retention.ErasureLine;
import org.keptword.retention.ErasurePreview;
import org.keptword.sessions.notes.CiteInNote;
import org.keptword.sessions.notes.CitedSource;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.SignNote;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.OwnerDatabase.SealedText;
import org.keptword.tests.container.reminders.TestBrowser;

/** Erasing takes what it said it would, in whatever table it stands, and nothing of anybody else. */
class ErasureIT extends RetentionFixture {

    /** What may still be there of an erased client: that there was one, when, who agreed to what, the trail, and promises of the partner. */
    private static final Set<String> STAYS = Set.of(
            "audit_entry",
            "caseload",
            "consent",
            "erasure_request",
            "invitation",
            "participant",
            "participant_file",
            "promise_shown",
            "session");

    /** Tables in which something goes with one client that does not stand under that client's name. */
    private static final Set<String> WITH_ONE = Set.of(
            "note_addendum",
            "note_draft",
            "own_copy_part",
            "process_note",
            "promise_outcome",
            "promise_shown",
            "push_device",
            "session_note",
            "share");

    /** Tables of sealed things that are not of a case. */
    private static final Set<String> OF_THE_PRACTICE =
            Set.of("cases", "invitation", "participant", "person", "push_key");

    @Inject
    private AgendaService agendas;

    @Inject
    private ReminderService reminders;

    @Inject
    private AppointmentService appointments;

    @Inject
    private AppointmentTransactions invitations;

    @Test
    void oneClientsContentGoesWholeAndThePartnersStays() throws Exception {
        Couple couple = atWork(practice());
        everything(couple);
        Set<SealedText> before = owner.sealed(couple.practice().id());
        Set<SealedText> hers = of(couple.ana(), before);
        Set<SealedText> his = of(couple.tom(), before);
        assertTrue(hers.size() > 10 && his.size() > 10, () -> hers.size() + " and " + his.size());
        long trail = trail(couple);
        close(couple);
        UUID request = propose(couple, Optional.of(couple.ana()), ErasureLine.Basis.CLIENT_ASKED);
        does(couple.counselor(), () -> erasures.approve(request));

        erase(couple, request);

        Set<SealedText> left = owner.sealed(couple.practice().id());
        assertEquals(Set.of(), common(hers, left), "sealed texts of hers that are still somewhere");
        assertEquals(his, common(his, left), "every text of his is there");
        Set<String> went = before.stream()
                .filter(text -> !left.contains(text) && !hers.contains(text))
                .map(SealedText::table)
                .collect(Collectors.toSet());
        assertTrue(WITH_ONE.containsAll(went), () -> "what else went: " + went);
        assertEquals(Set.of(), new TreeSet<>(tablesWith(couple.practice().job(), couple.ana())));
        assertEquals(List.of(), database.rows(couple.ana().actor(), "select response_id from keptword.draft"));
        assertEquals(0, remindersOf(couple.ana()));
        assertEquals(3, remindersOf(couple.tom()));
        assertEquals(0, appointmentsOf(couple.ana()));
        assertEquals(2, appointmentsOf(couple.tom()));
        assertTrue(trail(couple) > trail, "the trail is whole and has one more");
        assertEquals(
                1,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.audit_entry where act = 'ERASE' and reason = 'JOB' and participant_id = ?",
                        couple.ana().participant().value()));
    }

    @Test
    void ofAWholeCaseOnlyThatItWasStays() throws Exception {
        Couple couple = atWork(practice());
        SessionId session = everything(couple);
        close(couple);
        closedYearsAgo(couple, 11);
        UUID request = propose(couple, Optional.empty(), ErasureLine.Basis.RETENTION);
        does(couple.practice().supervisor(), () -> erasures.approve(request));

        erase(couple, request);

        assertEquals(
                Set.of("erasure_request"),
                owner.sealed(couple.practice().id()).stream()
                        .map(SealedText::table)
                        .filter(table -> !OF_THE_PRACTICE.contains(table))
                        .collect(Collectors.toSet()),
                "tables in which a sealed text is left");
        for (Client who : List.of(couple.ana(), couple.tom())) {
            assertEquals(Set.of(), new TreeSet<>(tablesWith(couple.practice().job(), who)));
            assertEquals(0, remindersOf(who));
            assertEquals(0, appointmentsOf(who));
        }
        assertEquals(List.of(), database.rows(couple.counselor(), "select id from keptword.process_note"));
        assertEquals(0, count(couple, "select count(*) from keptword.session_note"));
        assertEquals(
                1,
                count(
                        couple,
                        "select count(*) from keptword.session where state = 'HELD' and reason is null and place is null"),
                "that they met stays");
        assertEquals(1, count(couple, "select count(*) from keptword.cases where closed_at is not null"));
        assertEquals(2, count(couple, "select count(*) from keptword.consent"));
        assertTrue(as(couple.counselor(), () -> sessions.ofCase(couple.caseId()))
                .toString()
                .contains(session.toString()));
        safety(couple.practice(), couple.caseId());
        as(couple.counselor(), () -> homework.caseWork(couple.caseId()));
        CaseRetentionDetail file =
                as(couple.practice().manager(), () -> erasures.onFile(couple.caseId(), Optional.empty()));
        assertEquals(ErasureLine.State.DONE, file.requests().get(0).state());
        assertTrue(file.requests().get(0).erased().orElseThrow() > 20);
        assertEquals(List.of(), file.preview().orElseThrow().counts(), "nothing is left to preview");
    }

    @Test
    void thePreviewSaysWhatGoesInCountsAndNothingThatIsKeptToOneself() throws Exception {
        Couple couple = atWork(practice());
        fill(couple, couple.ana(), "hers");
        fill(couple, couple.tom(), "his");
        session(couple, "note");
        Actor ana = couple.ana().actor();
        AssignmentId checkIn = new AssignmentId(database.id(
                couple.practice().id(),
                "select r.assignment_id from keptword.response r join keptword.assignment a on a.id = r.assignment_id"
                        + " where r.participant_id = ? and a.exercise = 'trust-checkin'",
                couple.ana().participant().value()));
        does(ana, () -> answers.takeBack(checkIn, Optional.empty(), ana.person()));
        does(ana, () -> answers.disclose(checkIn, Optional.empty(), ana.person(), Disclosure.SELF));
        close(couple);

        ErasurePreview hers = preview(couple, Optional.of(couple.ana().participant()));
        ErasurePreview both = preview(couple, Optional.empty());

        assertEquals(
                2,
                hers.of(ErasurePreview.ErasedKind.WORK),
                "the answered work and the report; the check-in is her own");
        assertEquals(
                List.of(1L, 1L, 1L, 1L, 1L),
                List.of(
                        hers.of(ErasurePreview.ErasedKind.REPLIES),
                        hers.of(ErasurePreview.ErasedKind.PROMISES),
                        hers.of(ErasurePreview.ErasedKind.GOALS),
                        hers.of(ErasurePreview.ErasedKind.MESSAGES),
                        hers.of(ErasurePreview.ErasedKind.NOTES)));
        assertEquals(0, hers.of(ErasurePreview.ErasedKind.POINTS), "the points of her own check-in would tell of it");
        assertTrue(both.of(ErasurePreview.ErasedKind.POINTS) > 0, "his are counted");
        assertEquals(
                0, both.of(ErasurePreview.ErasedKind.SAFETY), "no manager learns how much stands on the safety page");
        assertEquals(2, both.of(ErasurePreview.ErasedKind.PROMISES));
        assertEquals(3, both.of(ErasurePreview.ErasedKind.NOTES), "one about each and one about both");
        propose(couple, Optional.of(couple.ana()), ErasureLine.Basis.CLIENT_ASKED);
        ErasurePreview decided = as(couple.counselor(), () -> holds.records(couple.caseId()))
                .preview()
                .orElseThrow();
        assertTrue(decided.of(ErasurePreview.ErasedKind.SAFETY) > 0, "who decides does");
    }

    /** Something in every table that is erased, as it refers to each other: repairs, shown promises, citations, addenda, an agenda. */
    private SessionId everything(Couple couple) throws Exception {
        ResponseId work = fill(couple, couple.ana(), "hers");
        fill(couple, couple.tom(), "his");
        SessionId session = session(couple, "note");
        for (Client who : List.of(couple.ana(), couple.tom())) {
            repaired(couple, who);
            notice(couple, who);
            reminded(who);
        }
        shared(couple, couple.ana(), "Shown to Tom");
        shared(couple, couple.tom(), "Shown to Ana");
        NoteOf about = NoteOf.partner(couple.ana().participant());
        Set<CiteInNote.Cited> cited = Set.of(new CiteInNote.Cited(CitedSource.CitedKind.PIECE, work.value()));
        does(couple.counselor(), () -> sessionNotes.cite(new CiteInNote(session, about, cited, cited)));
        does(couple.counselor(), () -> sessionNotes.sign(new SignNote(session, about, 0, cited)));
        does(couple.counselor(), () -> sessionNotes.add(session, about, "Added about her later"));
        SessionId next = plan(couple, Instant.now().plusSeconds(48L * 3600));
        for (Client who : List.of(couple.ana(), couple.tom())) {
            invited(who);
        }
        does(couple.counselor(), () -> agendas.add(couple.caseId(), next, "Ask about the move", UUID.randomUUID()));
        made(couple.ana());
        return session;
    }

    /** A promise the partner may read, broken, and another that makes up for it. */
    private void repaired(Couple couple, Client who) throws Exception {
        MakePromise toPartner =
                making(who, everyDay("To be home by six", PromiseTerms.Beneficiary.PARTNER), Optional.empty());
        PromiseId broken = as(who.actor(), () -> promises.make(toPartner));
        show(couple, who, broken);
        UUID said = as(
                who.actor(),
                () -> promises.say(new RecordOutcome(
                        who.actor().person(), broken, today(), OutcomeKind.NOT_KEPT, UUID.randomUUID())));
        MakePromise repair =
                making(who, everyDay("To cook tomorrow", PromiseTerms.Beneficiary.ONESELF), Optional.of(said));
        as(who.actor(), () -> promises.make(repair));
    }

    /** Reminders on a device, and one that was sent. */
    private void reminded(Client who) throws Exception {
        PersonId person = who.actor().person();
        does(
                who.actor(),
                () -> reminders.addDevice(person, TestBrowser.answering(201).address()));
        ReminderChoice choice = ReminderChoice.together(
                Set.of(ReminderKind.PROMISES), LocalTime.NOON, Set.of(DayOfWeek.values()), ReminderChannel.PUSH);
        does(who.actor(), () -> reminders.choose(person, choice));
        database.run(
                who.practice().id(),
                "insert into keptword.reminder_delivery"
                        + " (id, practice_id, person_id, for_day, kinds, state, attempts, next_at, made_at, settled_at)"
                        + " values (gen_random_uuid(), ?, ?, current_date, 'PROMISES', 'SENT', 1, now(), now(), now())",
                who.practice().id().value(),
                person.value());
        assertEquals(3, remindersOf(who));
    }

    /** The rows in which reminders of a client stand. */
    private long remindersOf(Client who) throws SQLException {
        UUID person = who.actor().personValue();
        long found = 0;
        for (String table : List.of("reminder", "push_device", "reminder_delivery")) {
            found += database.count(
                    who.practice().id(), "select count(*) from keptword." + table + " where person_id = ?", person);
        }
        return found;
    }

    /** Appointments by e-mail, and an entry in the client's calendar. */
    private void invited(Client who) throws Exception {
        String address = UUID.randomUUID() + "@example.org";
        ContactSheet sheet = new ContactSheet(address, null, null, true, false, false, false, today());
        does(who.practice().counselor(), () -> participants.confirmSheet(who.caseId(), who.participant(), sheet));
        does(who.actor(), () -> appointments.turnOn(who.actor().person()));
        while (as(who.practice().job(), () -> invitations.compare(Instant.now().plusSeconds(90)))) {}
        assertEquals(2, appointmentsOf(who));
    }

    private long appointmentsOf(Client who) throws SQLException {
        UUID person = who.actor().personValue();
        long found = 0;
        for (String table : List.of("appointment_choice", "appointment_invitation")) {
            found += database.count(
                    who.practice().id(), "select count(*) from keptword." + table + " where person_id = ?", person);
        }
        return found;
    }

    private void notice(Couple couple, Client who) throws SQLException {
        database.run(
                couple.practice().id(),
                "insert into keptword.notice (id, practice_id, case_id, participant_id, cause, thing_id, caused_at, state)"
                        + " values (gen_random_uuid(), ?, ?, ?, 'REPLY', gen_random_uuid(), now(), 'TOLD')",
                couple.practice().id().value(),
                couple.caseId().value(),
                who.participant().value());
    }

    private ErasurePreview preview(Couple couple, Optional<ParticipantId> whom) throws Exception {
        return as(couple.practice().manager(), () -> erasures.onFile(couple.caseId(), whom))
                .preview()
                .orElseThrow();
    }

    /** The tables in which a row of hers is left that should not be. */
    private Set<String> tablesWith(Actor reader, Client who) throws SQLException {
        Set<String> found = new HashSet<>();
        for (Object table : database.rows(
                reader,
                "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid"
                        + " where n.nspname = 'keptword' and c.relkind in ('r', 'p') and a.attname = 'participant_id'"
                        + " and has_table_privilege(c.oid, 'select')")) {
            if (!STAYS.contains(table.toString())
                    && !database.rows(
                                    reader,
                                    "select 1 from keptword." + table + " where participant_id = ?",
                                    who.participant().value())
                            .isEmpty()) {
                found.add(table.toString());
            }
        }
        return found;
    }

    /** What stands under the name of one. A promise that is shown stands under the name of who reads it, and is its owner's. */
    private static Set<SealedText> of(Client who, Set<SealedText> texts) {
        return texts.stream()
                .filter(text -> !text.table().equals("promise_shown"))
                .filter(text -> text.owner().equals(who.participant().toString()))
                .collect(Collectors.toSet());
    }

    private static <T> Set<T> common(Set<T> one, Set<T> other) {
        Set<T> common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }

    private long count(Couple couple, String statement) throws SQLException {
        return database.count(couple.practice().id(), statement);
    }

    private long trail(Couple couple) throws SQLException {
        return count(couple, "select count(*) from keptword.audit_entry");
    }
}
