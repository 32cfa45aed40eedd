package org.keptword.tests.container.endings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.access.emergency.Emergencies;
import org.keptword.access.emergency.EmergencyService;
import org.keptword.cases.CaseService;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.homework.review.SendReview;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.NoteService;
import org.keptword.shared.Actor;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.NotFound;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.access.RoleOfTransaction;
import org.keptword.today.TodayService;

/** Another counselor reads a case in an emergency: with a reason, for a day, and known to those it concerns. */
class EmergencyIT extends EndingFixture {

    private static final String REASON = "Ana called the practice and sounded in danger";

    @Inject
    private EmergencyService emergencies;

    @Inject
    private NoteService notes;

    @Inject
    private TodayService today;

    @Inject
    private RoleOfTransaction transaction;

    @Test
    void aCaseIsFoundOnlyAfterTheReasonAndOnlyByAName() throws Exception {
        Couple couple = atWork(practice());
        Actor colleague = couple.practice().colleague();
        for (String tooShort : List.of("", "why", "   short   ")) {
            assertRefused("refusal.access.emergencyReason", () -> as(colleague, () -> emergencies.ask(tooShort)));
        }
        UUID ask = as(colleague, () -> emergencies.ask(REASON));
        assertEquals(List.of(), find(colleague, ask, null).found());
        assertEquals(List.of(), find(colleague, ask, "An").found(), "too short a name");
        assertEquals(List.of(), find(colleague, ask, "%na").found());
        EmergencyService.EmergencyCase found =
                find(colleague, ask, "ana").found().get(0);
        assertEquals(new EmergencyService.EmergencyCase(couple.caseId(), found.name(), "Carla"), found);
        assertEquals(
                List.of(),
                find(couple.counselor(), as(couple.counselor(), () -> emergencies.ask(REASON)), "Ana")
                        .found(),
                "not what one reaches anyway");
        Practice other = practice();
        assertEquals(
                List.of(),
                find(other.colleague(), as(other.colleague(), () -> emergencies.ask(REASON)), "Ana")
                        .found());
        assertThrows(NotFound.class, () -> find(other.colleague(), ask, "Ana"));
        assertThrows(NotFound.class, () -> open(colleague, ask, "Bea", couple.caseId()));
        open(colleague, ask, "Ana", couple.caseId());
        assertFalse(find(colleague, ask, "Tom").looking(), "one reason opens one case");
        assertThrows(NotFound.class, () -> open(colleague, ask, "Ana", couple.caseId()));
    }

    /** Whoever is in danger is found however the name is typed, by the beginning of any of its words. */
    @Test
    void aNameIsFoundWhateverItsCapitalsAccentsAndSigns() throws Exception {
        Practice practice = practice();
        CaseId jose = single(practice, "José García-López");
        CaseId zoe = single(practice, "Zoe\u0308 O’Brien");
        Actor colleague = practice.colleague();
        UUID ask = as(colleague, () -> emergencies.ask(REASON));
        for (String name : List.of(
                "Jose",
                "JOSÉ",
                "jose\u0301",
                "  josé  garc",
                "Garcia",
                "lopez",
                "Lópe",
                "garcía lópez",
                "García José",
                "lop j gar",
                "José García-López")) {
            assertEquals(List.of(jose), ids(find(colleague, ask, name)), name);
        }
        for (String name : List.of("Zoë", "zoe", "Zoe O'Brien", "O’BRIEN", "brien")) {
            assertEquals(List.of(zoe), ids(find(colleague, ask, name)), name);
        }
        CaseId lukasz = single(practice, "Łukasz Groß-Sørensen");
        for (String name : List.of("Lukasz", "łukasz", "gross", "Groß Sor", "sørensen")) {
            assertEquals(List.of(lukasz), ids(find(colleague, ask, name)), name);
        }
        for (String name : List.of("osé", "sé garcía", "rcía", "José Garza", "Jo_e")) {
            EmergencyService.EmergencySearch none = find(colleague, ask, name);
            assertEquals(List.of(), ids(none), name);
            assertFalse(none.tooShort() || none.more(), name);
        }
        open(colleague, ask, "jose", jose);
        assertTrue(as(colleague, () -> flags.page(jose)).open().isEmpty());
    }

    /** One knows both first names, or one partner's whole name and the other's first. */
    @Test
    void theWordsOfBothPartnersAreFoundInAnyOrder() throws Exception {
        Practice practice = practice();
        CaseId couple = as(practice.counselor(), () -> opened(CaseMode.COUPLE, "Ana López", "Luis Pérez"));
        single(practice, "Ana Duarte");
        Actor colleague = practice.colleague();
        UUID ask = as(colleague, () -> emergencies.ask(REASON));
        for (String name : List.of(
                "Ana Luis",
                "Luis Pérez Ana",
                "perez lopez",
                "Luis & Ana",
                "Pérez, Luis",
                "an lu",
                "Ana López Luis Pérez")) {
            assertEquals(List.of(couple), ids(find(colleague, ask, name)), name);
        }
        for (String name : List.of("Ana Luisa", "Ana Luis Duarte", "Luis Ópez", "Ana Pérezz")) {
            assertEquals(List.of(), ids(find(colleague, ask, name)), name);
        }
    }

    /** A count of letters: what is only signs, accents or one beginning typed again does not let anybody go through all names. */
    @Test
    void aNameOfFewerThanThreeLettersIsNotLookedForAndThatIsSaid() throws Exception {
        Practice practice = practice();
        single(practice, "Jo Á B");
        Actor colleague = practice.colleague();
        UUID ask = as(colleague, () -> emergencies.ask(REASON));
        for (String name : List.of("", "  ", "Jo", "J\u0301\u0301\u0301", "J o", "%%%%", "j__", "j j j", "jo j")) {
            EmergencyService.EmergencySearch search = find(colleague, ask, name);
            assertTrue(search.tooShort(), name);
            assertEquals(List.of(), ids(search), name);
            assertEquals(
                    List.of(),
                    rows(colleague, "select case_id from keptword.cases_in_an_emergency(?, ?)", ask, name),
                    name);
        }
        assertFalse(find(colleague, ask, null).tooShort());
        assertEquals(1, find(colleague, ask, "jo a").found().size());
        assertEquals(1, find(colleague, ask, "b a jo").found().size());
    }

    /** Whose whole name is that short is found by it. Others are not, so that nobody goes through all names by their first letters. */
    @Test
    void aNameOfFewerThanThreeLettersIsFoundOnlyAsAWhole() throws Exception {
        Practice practice = practice();
        CaseId bo = single(practice, "Bo");
        CaseId lina = single(practice, "李娜");
        CaseId ravi = single(practice, "रवि");
        CaseId couple = as(practice.counselor(), () -> opened(CaseMode.COUPLE, "Ana", "Li"));
        CaseId longer = single(practice, "Bo Li");
        Actor colleague = practice.colleague();
        UUID ask = as(colleague, () -> emergencies.ask(REASON));
        for (String name : List.of("Bo", "bo", " BÓ ")) {
            assertEquals(List.of(bo), ids(find(colleague, ask, name)), name);
        }
        assertEquals(List.of(lina), ids(find(colleague, ask, "李娜")));
        assertEquals(List.of(ravi), ids(find(colleague, ask, "रवि")));
        assertEquals(List.of(couple), ids(find(colleague, ask, "li")));
        assertEquals(List.of(longer), ids(find(colleague, ask, "Li Bo")));
        for (String name : List.of("B", "Al", "李", "रव")) {
            EmergencyService.EmergencySearch none = find(colleague, ask, name);
            assertEquals(List.of(), ids(none), name);
            assertTrue(none.tooShort(), name);
        }
        assertFalse(find(colleague, ask, "Bo").tooShort());
        open(colleague, ask, "Bo", bo);
    }

    /** Thirty are listed. That there are more is said, and each of them is found once more of the name is known. */
    @Test
    void whereMoreAreCalledLikeThatItIsSaid() throws Exception {
        Practice practice = practice();
        Actor counselor = practice.counselor();
        doesTogether(counselor, () -> {
            for (int one = 1; one <= 30; one++) {
                opened(CaseMode.INDIVIDUAL, "Anna A" + one, null);
            }
        });
        Actor colleague = practice.colleague();
        UUID ask = as(colleague, () -> emergencies.ask(REASON));
        EmergencyService.EmergencySearch all = find(colleague, ask, "anna");
        assertEquals(30, all.found().size());
        assertFalse(all.more());

        CaseId zorn = single(practice, "Anna Zorn");
        CaseId couple = as(counselor, () -> opened(CaseMode.COUPLE, "Theo", "Anna"));
        EmergencyService.EmergencySearch first = find(colleague, ask, "anna");

        assertEquals(30, first.found().size());
        assertTrue(first.more());
        assertFalse(ids(first).contains(zorn));
        assertEquals(couple, ids(first).get(0), "who is called exactly that comes first");
        EmergencyService.EmergencySearch narrower = find(colleague, ask, "Anna Z");
        assertEquals(List.of(zorn), ids(narrower));
        assertFalse(narrower.more());
        assertEquals(
                List.of(couple),
                ids(find(colleague, ask, "Anna & Theo")),
                "the partner's name tells first names apart");
        assertEquals(List.of(), ids(find(counselor, as(counselor, () -> emergencies.ask(REASON)), "anna")));
        assertThrows(NotFound.class, () -> open(colleague, ask, "anna", zorn));
        open(colleague, ask, "Anna Z", zorn);
        assertFalse(find(colleague, ask, "Anna").looking());
    }

    @Test
    void aSearchIsCommittedLikeAWriteAndALookAtWhatWasOpenedIsNot() throws Exception {
        Practice practice = practice();
        Actor colleague = practice.colleague();
        UUID ask = as(colleague, () -> emergencies.ask(REASON));
        doesTogether(colleague, () -> {
            emergencies.find(ask, "Ana");
            assertEquals("on", transaction.synchronousCommit());
        });
        doesTogether(practice.manager(), () -> {
            emergencies.ofPractice();
            assertEquals("off", transaction.synchronousCommit());
        });
    }

    @Test
    void itReadsAcknowledgesFlagsAndWritesTheNoteAndNothingElse() throws Exception {
        Couple couple = atWork(practice());
        Actor colleague = couple.practice().colleague();
        SessionId session = hold(couple, 60, null, List.of());
        ResponseId told = report(couple.ana(), "no", "He waits outside");
        UUID flag = database.id(
                couple.practice().id(), "select id from keptword.risk_flag where response_id = ?", told.value());
        assertThrows(NotFound.class, () -> read(colleague, told));

        openIt(couple, colleague);

        assertTrue(read(colleague, told).toString().contains("He waits outside"));
        assertTrue(as(colleague, () -> flags.acknowledge(flag, "Called the police with her")));
        as(colleague, () -> notes.save(session, NoteOf.SESSION, -1, "Ana called; see flag"));
        String only = "refusal.access.emergencyOnly";
        assertRefused(only, () -> give(as(colleague, couple), ONCE));
        assertRefused(only, () -> send(colleague, told, "Hello", SendReview.ReviewOutcome.SENT));
        assertRefused(only, () -> does(colleague, () -> cases.close(agreedEnd(couple.caseId()))));
        assertRefused(
                only,
                () -> does(
                        colleague,
                        () -> participants.become(
                                couple.caseId(), couple.ana().participant(), ParticipantState.PAUSED)));
    }

    @Test
    void theCounselorAndTheManagersAreToldAtOnceAndTheTrailHasAllOfIt() throws Exception {
        Couple couple = atWork(practice());
        Practice practice = couple.practice();
        Actor colleague = practice.colleague();
        openIt(couple, colleague);
        as(colleague, () -> flags.page(couple.caseId()));

        Emergencies.EmergencyLine told = unseen(couple.counselor()).get(0);
        assertEquals(Optional.empty(), told.reason(), "Today quotes nothing");
        assertEquals(
                List.of(Optional.of(REASON)),
                as(couple.counselor(), () -> flags.page(couple.caseId())).emergencies().stream()
                        .map(Emergencies.EmergencyLine::reason)
                        .toList());
        assertEquals(
                List.of(),
                as(practice.supervisor(), () -> flags.page(couple.caseId())).emergencies());
        assertEquals(
                List.of(colleague.personValue(), couple.counselor().personValue()),
                rows(
                        practice.manager(),
                        "select person_id from keptword.audit_entry where case_id = ? and act = 'LIST' and object_kind ="
                                + " 'emergency_access' order by id",
                        couple.caseId().value()),
                "who was shown the reason is in the audit log");
        assertEquals("Cosme", told.reader());
        assertEquals(Duration.ofHours(24), Duration.between(told.openedAt(), told.until()));
        Emergencies.EmergencyLine listed =
                as(practice.manager(), emergencies::ofPractice).get(0);
        assertEquals(told.caseName(), listed.caseName());
        assertEquals(Optional.empty(), listed.reason(), "why is for the counselor of the case");
        assertEquals(List.of(), unseen(colleague));
        assertEquals(List.of(), unseen(practice.supervisor()));
        assertEquals(
                1L,
                database.count(
                        practice.id(),
                        "select count(*) from keptword.notice where case_id = ? and cause = 'EMERGENCY'",
                        couple.caseId().value()));
        assertEquals(
                List.of("EMERGENCY"),
                rows(
                        practice.manager(),
                        "select distinct reason from keptword.audit_entry where person_id = ? and case_id = ?",
                        colleague.personValue(),
                        couple.caseId().value()));
        assertRefused("refusal.access.emergencyOnly", () -> does(colleague, () -> emergencies.seen(told.id())));

        does(couple.counselor(), () -> emergencies.seen(told.id()));

        assertEquals(List.of(), unseen(couple.counselor()));
        assertEquals(1, as(practice.manager(), emergencies::ofPractice).size());
    }

    @Test
    void itEndsByItselfAndIsNotMadeLonger() throws Exception {
        Couple couple = atWork(practice());
        Practice practice = couple.practice();
        Actor colleague = practice.colleague();
        openIt(couple, colleague);
        String longer =
                "update keptword.caseload set until = until + interval '1 hour' where case_id = ? and relation ="
                        + " 'EMERGENCY'";
        assertRefusedByRows(practice.manager(), longer, couple.caseId().value());
        assertEquals(
                List.of(),
                rows(colleague, longer + " returning id", couple.caseId().value()));
        assertRefusedByRows(
                colleague,
                "update keptword.emergency_access set until = until + interval '1 minute' where case_id = ?",
                couple.caseId().value());
        database.run(
                practice.id(),
                "update keptword.caseload set until = ? where case_id = ? and relation = 'EMERGENCY'",
                java.sql.Timestamp.from(Instant.now().minusSeconds(1)),
                couple.caseId().value());
        assertThrows(NotFound.class, () -> as(colleague, () -> flags.page(couple.caseId())));
        assertEquals(List.of(), rows(colleague, "select id from keptword.cases"));
    }

    @Test
    void noStatementOpensACaseWithoutAReasonWrittenForIt() throws Exception {
        Couple couple = atWork(practice());
        Actor colleague = couple.practice().colleague();
        UUID ask = as(colleague, () -> emergencies.ask(REASON));
        String insert = "insert into keptword.caseload (id, practice_id, case_id, person_id, relation, since, until,"
                + " emergency_id) values (gen_random_uuid(), ?, ?, ?, 'EMERGENCY', now(), now() + interval '24"
                + " hours', ?)";
        UUID in = couple.practice().id().value();
        assertRefusedByRows(colleague, insert, in, couple.caseId().value(), colleague.personValue(), null);
        assertRefusedByRows(colleague, insert, in, couple.caseId().value(), colleague.personValue(), ask);
        assertRefusedByRows(
                colleague,
                "insert into keptword.emergency_access (id, practice_id, person_id, reason, asked_at, case_id,"
                        + " case_name, opened_at, until) values (gen_random_uuid(), ?, ?, '\\x00', now(), ?, 'A', now(),"
                        + " now() + interval '24 hours')",
                in,
                colleague.personValue(),
                couple.caseId().value());
        assertEquals(
                List.of(),
                rows(couple.ana().actor(), "select case_id from keptword.cases_in_an_emergency(?, 'Ana')", ask));
    }

    private List<Emergencies.EmergencyLine> unseen(Actor who) throws Exception {
        return as(who, today::today).emergencies();
    }

    private EmergencyService.EmergencySearch find(Actor who, UUID ask, String name) throws Exception {
        return as(who, () -> emergencies.find(ask, name));
    }

    private static List<CaseId> ids(EmergencyService.EmergencySearch search) {
        return search.found().stream().map(EmergencyService.EmergencyCase::id).toList();
    }

    /** An open case of one client, of the practice's counselor. */
    private CaseId single(Practice practice, String name) throws Exception {
        return as(practice.counselor(), () -> opened(CaseMode.INDIVIDUAL, name, null));
    }

    private CaseId opened(CaseMode mode, String first, String second) {
        return cases.open(new CaseService.OpenCase(mode, Aim.UNDECIDED, first, second, null));
    }

    private void open(Actor who, UUID ask, String name, CaseId chosen) throws Exception {
        does(who, () -> emergencies.open(ask, name, chosen));
    }

    private void openIt(Couple couple, Actor colleague) throws Exception {
        UUID ask = as(colleague, () -> emergencies.ask(REASON));
        open(colleague, ask, "Ana", couple.caseId());
    }

    /** The client of a case as another counselor would give work to. */
    private static Client as(Actor counselor, Couple couple) {
        Practice of = couple.practice();
        Practice seen = new Practice(of.id(), counselor, of.colleague(), of.supervisor(), of.manager());
        return new Client(
                seen, couple.caseId(), couple.ana().participant(), couple.ana().actor());
    }
}
