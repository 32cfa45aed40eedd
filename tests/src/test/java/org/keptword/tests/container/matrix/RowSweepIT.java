package org.keptword.tests.container.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keptword.shared.Actor;
import org.keptword.shared.Role;

/**
 * Every table as everybody, without the guard: what the rows show and take when a statement asks for all of them. Each table holds
 * rows of two practices, of several couples, and of both partners.
 */
class RowSweepIT extends MatrixRoom {

    /** Tables left without a row here; what holds them is the same rule as of tables beside them. */
    private static final Set<String> EMPTY = Set.of(
            "calendar_key",
            "contact_lifting",
            "emergency_access",
            "note_citation",
            "off_screen",
            "opening",
            "renewal",
            "share_exchange",
            "short_note_gone",
            "staff_invitation",
            "trail_check",
            "trail_link");

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
            "cases: a client elsewhere finds the case",
            "cases: a client finds the case",
            "promise_shown: a client finds the partner",
            "session: a client elsewhere finds the case",
            "session: a client finds the case",
            "share: a client finds the case",
            "share_room: a client finds the case"));

    /**
     * What can be written beyond the own rows: everybody adds to the trail of the practice and nobody changes it; a manager hands cases
     * over by the caseload; a client who tells of a no closes the gate, and stops what is shown of a promise. Triggers hold how far.
     */
    private static final Set<String> WRITABLE = new TreeSet<>(Set.of(
            "audit_entry: a client adds to another case",
            "audit_entry: a client adds to the case",
            "audit_entry: a client adds to the partner",
            "audit_entry: a client elsewhere adds to the case",
            "audit_entry: a client elsewhere adds to the partner",
            "audit_entry: a colleague adds to another case",
            "audit_entry: a manager elsewhere adds to a case",
            "audit_entry: another supervisor adds to another case",
            "audit_entry: the cover adds to another case",
            "audit_entry: the cover of yesterday adds to another case",
            "audit_entry: the manager adds to a case",
            "case_gate: a client changes rows",
            "caseload: a manager elsewhere adds to a case",
            "caseload: a manager elsewhere changes rows",
            "caseload: the manager adds to a case",
            "caseload: the manager changes rows",
            "promise_shown: a client changes rows"));

    /** Acts of the access matrix that fill tables nothing else fills. */
    private static final Set<String> FILLING = Set.of(
            "GoalService.rate",
            "NoteService.saveProcess",
            "NoteService.add",
            "NoteDraftService.keep",
            "InstrumentImports.keep",
            "PromiseService.notice",
            "SafetyService.dismissNo",
            "ShareService.opened",
            "PresenceService.setWeek",
            "NoticeService.chooseForClient");

    /** Tables of one person alone. */
    private static final Set<String> PERSONAL = Set.of(
            "day_print",
            "day_print_part",
            "day_print_report",
            "instrument_draft",
            "note_draft",
            "phrase",
            "process_note");

    @Inject
    private RowProbe probe;

    /** Somebody with what the caseload says this person reaches now. */
    private record Who(String name, Actor actor, Set<UUID> cases, Set<UUID> participants) {}

    private final Map<String, List<RowProbe.Found>> all = new HashMap<>();
    /** So many rows of each kind are tried to be added again. */
    private static final int OF_A_KIND = 3;

    private int probes;

    @Test
    void nobodyFindsOrWritesWhatIsOutOfReach() throws Exception {
        Town town = town();
        List<Scene> scenes = new ArrayList<>(List.of(scene(town), scene(town), scene(town)));
        fill(scenes);
        scenes.addAll(act(town));
        Scene over = scene(town);
        over.closedCase();
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
        for (Who who : everybody) {
            for (Map.Entry<String, List<String>> table : tables.entrySet()) {
                seen.addAll(seen(who, table.getKey()));
                written.addAll(written(who, table.getKey(), table.getValue()));
            }
        }
        System.out.println(
                "Row sweep: " + tables.size() + " tables, " + everybody.size() + " people, " + probes + " probes");
        assertEquals(EMPTY, empty, "tables without a row to find");
        assertEquals(String.join("\n", MEANT), String.join("\n", seen), "found out of reach");
        written.removeAll(WRITABLE);
        assertEquals("", String.join("\n", written), "written out of reach");
        assertTrue(probes > 1000);
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
        Map<String, List<RowProbe.Found>> foreign = new HashMap<>();
        long own = 0;
        for (RowProbe.Found row : all.get(table)) {
            String how = outOfReach(who, table, row);
            if (how == null) {
                own++;
            } else {
                List<RowProbe.Found> of = foreign.computeIfAbsent(how, any -> new ArrayList<>());
                if (of.size() < OF_A_KIND) {
                    of.add(row);
                }
            }
        }
        for (RowProbe.Found row : probe.accepted(
                who.actor(),
                table,
                columns,
                foreign.values().stream().flatMap(List::stream).toList())) {
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
        probes += foreign.values().stream().mapToInt(List::size).sum() + 2;
        return found;
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
        one.shortNote();
        one.checkedIn();
        one.invitation();
        one.file();
        one.ownForm();
        one.absence();
        one.noteTemplate();
        one.phrase();
        one.printed();
        one.signed();
        Scene two = scenes.get(1);
        two.repliedWithRemark();
        two.heldWithAgreement();
        two.flag();
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
