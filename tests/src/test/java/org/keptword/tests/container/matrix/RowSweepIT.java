package org.keptword.tests.container.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.shared.Actor;
import org.keptword.shared.Role;
import org.keptword.tests.harness.Suite;

/**
 * Every table as everybody, without the guard: what the rows show and take when a statement asks for all of them. Each table holds
 * rows of two practices, of several couples, and of both partners.
 */
@Tag(Suite.ANY_DAY)
class RowSweepIT extends MatrixFixture {

    /** Tables left without a row here; what holds them is the same rule as of tables beside them. */
    private static final Set<String> EMPTY = Set.of(
            "audit_cut",
            "calendar_key",
            "contact_lifting",
            "emergency_access",
            "founding",
            "key_copy",
            "mail_check",
            "note_citation",
            "off_screen",
            "opening",
            "share_exchange",
            "short_note_withdrawal");

    /**
     * What is found beyond the own rows on purpose: the case itself with its gate, meetings and what is shared in it belongs to both
     * partners; a manager reads who reaches which case and the trail, both without a word; a cover keeps the own row of the past.
     */
    private static final Set<String> MEANT = new TreeSet<>(Set.of(
            "audit_entry: a manager elsewhere finds a case",
            "audit_entry: the manager finds a case",
            "case_gate: a client elsewhere finds the case",
            "case_gate: a client finds the case",
            "caseload: a manager elsewhere finds a case",
            "caseload: the cover of yesterday finds another case",
            "caseload: the manager finds a case",
            "erasure_request: the manager finds a case",
            "legal_hold: the manager finds a case",
            "cases: a client elsewhere finds the case",
            "cases: a client finds the case",
            "promise_shown: a client finds the partner",
            "session: a client elsewhere finds the case",
            "session: a client finds the case",
            "share: a client finds the case",
            "share_rest: a client finds the case"));

    /** What can be written beyond the own rows on purpose, and why. */
    private static final Map<String, String> WRITABLE = new TreeMap<>(Map.of(
            "case_gate: a client changes rows",
            "a client who tells of a no closes the gate of the case at once; a policy lets it be closed and never"
                    + " opened",
            "promise_shown: a client changes rows",
            "its owner stops what is shown of the own words, or moves it to another zone; a trigger lets nothing else"
                    + " be changed",
            "caseload: the manager adds to a case",
            "a manager gives a case to another counselor, or lets a supervisor read; the policy asks who they are",
            "caseload: the manager changes rows",
            "a manager ends what a case was reached by when it changes hands; nobody is let in by a change",
            "caseload: a manager elsewhere adds to a case",
            "the same in the practice elsewhere",
            "caseload: a manager elsewhere changes rows",
            "the same in the practice elsewhere",
            "erasure_request: the manager adds to a case",
            "a manager proposes erasing for any case of the practice; clinical staff of the case decides",
            "audit_entry: the manager adds to a case",
            "an entry in the own name and role may name any case of the practice; without its stamp it is found as put"
                    + " in",
            "legal_hold: the manager adds to a case",
            "a manager holds any case of the practice; it keeps content and opens none"));

    /** Acts of the access matrix that fill tables nothing else fills. */
    private static final Set<String> FILLING = Set.of(
            "GoalService.rate",
            "NoteService.saveProcess",
            "NoteService.add",
            "NoteDraftService.keep",
            "CaseDraftService.keep",
            "InstrumentImports.keep",
            "PromiseService.notice",
            "SafetyService.dismissNo",
            "ShareService.opened",
            "PresenceService.setWeek",
            "RetentionService.keepFor",
            "NoticeService.chooseForClient",
            "StaffService.invite",
            "StaffService.renew",
            "LetterheadService.setLogo",
            "AuditLogSealer.seal",
            "AuditLogChecker.check");

    /** Tables of one person alone. */
    private static final Set<String> PERSONAL = Set.of(
            "appointment_choice",
            "case_draft",
            "day_print",
            "day_print_part",
            "day_print_report",
            "instrument_draft",
            "note_draft",
            "own_copy",
            "own_copy_part",
            "phrase",
            "process_note",
            "push_device",
            "reminder");

    private static final boolean LONG = Boolean.getBoolean("keptword.long");

    /** In the short run, so many of those with one name try so many of the rows that are alike to the rules. */
    private static final int OF_A_NAME = LONG ? Integer.MAX_VALUE : 6;

    private static final int ALIKE = LONG ? Integer.MAX_VALUE : 2;

    /** A word of a row that rules ask for: a state, a role, a kind. */
    private static final Pattern CONSTANT = Pattern.compile("\"[A-Z][A-Z_]+\"");

    @Inject
    private RowProbe probe;

    /** Somebody with what the caseload says this person reaches now. */
    private record Who(String name, Actor actor, Set<UUID> cases, Set<UUID> participants) {}

    private final Map<String, List<RowProbe.Found>> all = new HashMap<>();
    private int probes;

    @Test
    void nobodyFindsOrWritesWhatIsOutOfReach() throws Exception {
        Town town = town();
        List<Scene> scenes = new ArrayList<>(List.of(scene(town), scene(town), scene(town)));
        fill(scenes);
        scenes.addAll(act(town));
        Scene over = scene(town);
        over.erasure();
        scenes.add(over);
        Scene elsewhere = elsewhere(town);
        List<Who> everybody = everybody(town, scenes, elsewhere);
        Map<String, List<String>> tables = probe.tables();
        TreeSet<String> empty = new TreeSet<>();
        for (String table : tables.keySet()) {
            Map<String, RowProbe.Found> rows = new HashMap<>();
            for (Actor reader : readers(town, everybody)) {
                probe.rows(reader, table).forEach(row -> rows.putIfAbsent(row.mark(), row));
            }
            all.put(table, List.copyOf(rows.values()));
            if (rows.isEmpty()) {
                empty.add(table);
            }
        }
        TreeSet<String> seen = new TreeSet<>();
        TreeSet<String> written = new TreeSet<>();
        List<Who> tried = someOf(everybody);
        for (Who who : tried) {
            for (Map.Entry<String, List<String>> table : tables.entrySet()) {
                seen.addAll(seen(who, table.getKey()));
                written.addAll(written(who, table.getKey(), table.getValue()));
            }
        }
        requirePrivateEntriesKept(everybody);
        System.out.println(
                "Row sweep: " + tables.size() + " tables, " + tried.size() + " people, " + probes + " probes");
        assertEquals(EMPTY, empty, "tables without a row to find");
        assertEquals(String.join("\n", MEANT), String.join("\n", seen), "found out of reach");
        assertEquals(String.join("\n", WRITABLE.keySet()), String.join("\n", written), "written out of reach");
        assertTrue(probes > 1000);
    }

    /** What authors keep private shows in no view of what others may read, to nobody: only that there was a revision that was read. */
    private void requirePrivateEntriesKept(List<Who> everybody) throws SQLException {
        Set<String> kept = new HashSet<>();
        all.get("response").stream()
                .filter(row -> row.json().contains("\"SELF\""))
                .forEach(row -> kept.add(id(row)));
        assertEquals(2, kept.size(), "private entries");
        for (Who who : everybody) {
            for (RowProbe.Found row : probe.rows(who.actor(), "readable_response")) {
                assertFalse(kept.contains(id(row)), () -> who.name() + " reads a private entry");
            }
            Set<String> known = new HashSet<>();
            for (RowProbe.Found row : probe.rows(who.actor(), "known_response")) {
                if (kept.contains(id(row))) {
                    known.add(row.json().replaceAll(".*(\"state\": \"[A-Z_]+\").*", "$1"));
                    assertTrue(row.json().contains("\"private_now\": true"), row::json);
                }
            }
            assertTrue(Set.of("\"state\": \"RETURNED\"").containsAll(known), () -> who.name() + " knows " + known);
            probes += 2;
        }
    }

    private static String id(RowProbe.Found row) {
        return row.json().replaceAll(".*\"id\": \"([0-9a-f-]+)\".*", "$1");
    }

    /** Jobs read most tables whole; what only its person may read is found through that person. */
    private static List<Actor> readers(Town town, List<Who> everybody) {
        List<Actor> readers =
                new ArrayList<>(List.of(town.home().job(), town.other().job()));
        everybody.forEach(who -> readers.add(who.actor()));
        return readers;
    }

    private Set<String> seen(Who who, String table) throws SQLException {
        Set<String> marks = new HashSet<>();
        for (RowProbe.Found row : probe.rows(who.actor(), table)) {
            marks.add(row.mark());
        }
        probes++;
        Set<String> found = new TreeSet<>();
        for (RowProbe.Found row : all.get(table)) {
            String how = outOfReach(who, table, row);
            if (how != null && marks.contains(row.mark())) {
                found.add(table + ": " + who.name() + " finds " + how);
            }
        }
        return found;
    }

    private Set<String> written(Who who, String table, List<String> columns) throws SQLException {
        Set<String> found = new TreeSet<>();
        List<RowProbe.Found> foreign = all.get(table).stream()
                .filter(row -> outOfReach(who, table, row) != null)
                .toList();
        int own = all.get(table).size() - foreign.size();
        List<RowProbe.Found> tried = someOf(who, table, foreign);
        for (RowProbe.Found row : probe.accepted(who.actor(), table, columns, tried)) {
            found.add(table + ": " + who.name() + " adds to " + outOfReach(who, table, row));
        }
        String key = table.equals("practice") ? "id" : "practice_id";
        int changed = probe.touched(
                who.actor(),
                "update keptword." + table + " set " + key + " = '"
                        + who.actor().practice() + "'");
        int gone = probe.touched(who.actor(), "delete from keptword." + table);
        if (changed > own) {
            found.add(table + ": " + who.name() + " changes rows");
        }
        if (gone > own) {
            found.add(table + ": " + who.name() + " removes rows");
        }
        probes += tried.size() + 2;
        return found;
    }

    private static List<Who> someOf(List<Who> everybody) {
        Map<String, Integer> tried = new HashMap<>();
        return everybody.stream()
                .filter(who -> tried.merge(who.name(), 1, Integer::sum) <= OF_A_NAME)
                .toList();
    }

    /** Of the rows out of reach those that are tried; alike are those of one reason, with the same constants, by the same person or not. */
    private static List<RowProbe.Found> someOf(Who who, String table, List<RowProbe.Found> foreign) {
        Map<List<Object>, Integer> tried = new HashMap<>();
        return foreign.stream()
                .filter(row -> {
                    List<Object> kind = List.of(
                            Objects.toString(outOfReach(who, table, row)),
                            Objects.equals(row.person(), who.actor().personValue()),
                            CONSTANT.matcher(row.json())
                                    .results()
                                    .map(MatchResult::group)
                                    .toList());
                    return tried.merge(kind, 1, Integer::sum) <= ALIKE;
                })
                .toList();
    }

    /** Why a row is none of this person's; null where it is. */
    private static String outOfReach(Who who, String table, RowProbe.Found row) {
        if (!row.practice().equals(who.actor().practice().value())) {
            return "another practice";
        }
        if (PERSONAL.contains(table)) {
            return who.actor().personValue().equals(row.person()) ? null : "another person";
        }
        if (row.caseId() == null) {
            return null;
        }
        if (who.actor().role() == Role.MANAGER) {
            return "a case";
        }
        if (!who.cases().contains(row.caseId())) {
            return "another case";
        }
        if (who.actor().role() != Role.CLIENT) {
            return null;
        }
        if (row.participant() == null) {
            return "the case";
        }
        return who.participants().contains(row.participant()) ? null : "the partner";
    }

    private void fill(List<Scene> scenes) throws Exception {
        Scene one = scenes.get(0);
        one.answered();
        one.inConflict();
        one.goal();
        one.promise();
        one.proposed();
        one.restingPromise();
        one.outcome();
        one.askedAbout();
        one.shownShare();
        one.received();
        one.onAgenda();
        one.calledOff();
        one.claimedLetter();
        one.reminded();
        one.claimedReminder();
        one.wantsAppointments();
        one.claimedAppointment();
        one.shortNote();
        one.timeAsked();
        one.checkedIn();
        one.invitation();
        one.file();
        one.ownForm();
        one.absence();
        one.noteTemplate();
        one.phrase();
        one.printed();
        one.copied();
        one.signed();
        Scene two = scenes.get(1);
        two.repliedWithRemark();
        two.privateEntries();
        two.heldWithAgreement();
        two.flag();
        two.legalHold();
        two.resting();
        two.readNote();
        two.allowedToWrite();
        Scene three = scenes.get(2);
        three.queued();
        three.restingRoom();
        three.toldOfANo();
        three.concern();
    }

    /** Does the filling acts, each in a scene of its own. */
    private List<Scene> act(Town town) throws Exception {
        List<Scene> scenes = new ArrayList<>();
        Set<String> done = new TreeSet<>();
        for (Table table : MatrixIT.tables()) {
            for (Row row : table.rows()) {
                if (FILLING.contains(row.name())) {
                    Scene scene = scene(town);
                    scenes.add(scene);
                    Role role = Stream.of(Role.values())
                            .filter(row.audience()::isFor)
                            .findFirst()
                            .orElseThrow();
                    call(
                            row,
                            scene,
                            scene.nearest(role),
                            row.made() == null ? null : row.made().in(scene));
                    done.add(row.name());
                }
            }
        }
        assertEquals(new TreeSet<>(FILLING), done, "acts that fill tables");
        return scenes;
    }

    private Scene elsewhere(Town town) throws Exception {
        Scene scene = new Scene(town, town.otherCouple());
        scene.promise();
        scene.shareable();
        scene.onAgenda();
        scene.flag();
        return scene;
    }

    private List<Who> everybody(Town town, List<Scene> scenes, Scene elsewhere) throws Exception {
        Actor cover = person(town.home().id(), Role.COUNSELOR, "Covadonga");
        Actor before = person(town.home().id(), Role.COUNSELOR, "Benita");
        UUID covered = scenes.get(0).caseId().value();
        cover(town, cover, covered, "null");
        cover(town, before, covered, "now() - interval '1 minute'");
        List<Who> everybody = new ArrayList<>();
        everybody.add(who("the counselor", town.home().counselor()));
        everybody.add(who("a colleague", town.home().colleague()));
        everybody.add(who("a peer who supervises", town.peer()));
        everybody.add(who("the cover", cover));
        everybody.add(who("the cover of yesterday", before));
        everybody.add(who("the supervisor", town.home().supervisor()));
        everybody.add(who("another supervisor", town.otherSupervisor()));
        everybody.add(who("the manager", town.home().manager()));
        everybody.add(who("a counselor elsewhere", town.other().counselor()));
        everybody.add(who("a manager elsewhere", town.other().manager()));
        for (Scene scene : scenes) {
            everybody.add(who("a client", scene.nearest(Role.CLIENT)));
            everybody.add(who("a client", scene.partner()));
        }
        everybody.add(who("a client", town.neighbour()));
        everybody.add(who("a client elsewhere", elsewhere.nearest(Role.CLIENT)));
        return everybody;
    }

    private void cover(Town town, Actor cover, UUID caseId, String until) throws SQLException {
        database.run(
                town.home().id(),
                "insert into keptword.caseload (id, practice_id, case_id, person_id, relation, for_id, since, until)"
                        + " values (gen_random_uuid(), ?, ?, ?, 'COVER', ?, now() - interval '2 minutes', " + until
                        + ")",
                town.home().id().value(),
                caseId,
                cover.personValue(),
                town.home().counselor().personValue());
    }

    private Who who(String name, Actor actor) throws SQLException {
        Set<UUID> cases = new HashSet<>();
        Set<UUID> participants = new HashSet<>();
        for (Object row : database.rows(
                Actor.job(actor.practice(), "test"),
                "select case_id || ' ' || coalesce(participant_id::text, '') from keptword.caseload where person_id = ?"
                        + " and since <= now() and (until is null or until > now())",
                actor.personValue())) {
            String[] ids = row.toString().split(" ");
            cases.add(UUID.fromString(ids[0]));
            if (ids.length > 1) {
                participants.add(UUID.fromString(ids[1]));
            }
        }
        return new Who(name, actor, cases, participants);
    }
}
