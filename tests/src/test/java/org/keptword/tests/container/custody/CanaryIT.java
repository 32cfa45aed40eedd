package org.keptword.tests.container.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.cases.safety.SetContactState;
import org.keptword.homework.review.PhraseService;
import org.keptword.homework.review.SendReview;
import org.keptword.notices.ShortNoteService;
import org.keptword.sessions.HoldSession;
import org.keptword.sessions.calendar.PlanSession;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.NoteService;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.CoupleFixture;

/**
 * What people write is found nowhere in clear: not in a table, not in a file of the database with its log, not in what the services say,
 * not in anything else they keep.
 */
class CanaryIT extends CoupleFixture {

    private static final String CANARY = "Zwitscherling";
    private static final int PIECE = 1 << 20;

    @Inject
    private Owner owner;

    @Inject
    private NoteService notes;

    @Inject
    private PhraseService phrases;

    @Inject
    private ShortNoteService shortNotes;

    @Test
    void noWrittenWordStandsInClearInTheDatabaseTheLogsOrTheDataFolder() throws Exception {
        Couple couple = atWork(practice());
        write(couple);
        Set<String> sealed = sealedColumnsInUse(couple.practice().id().value());
        assertTrue(sealed.size() >= 10, () -> "written through " + sealed);
        assertEquals(List.of(), tables());
        assertEquals(List.of(), files());
    }

    private void write(Couple couple) throws Exception {
        AssignmentId draft = give(couple.ana(), ONCE);
        as(couple.ana().actor(), () -> answers.save(draft(couple.ana(), draft, 0, "page", leadUp(CANARY, false))));
        ResponseId handed = handedIn(couple.tom(), CANARY);
        send(couple.counselor(), handed, CANARY, SendReview.ReviewOutcome.SENT);
        ResponseId asked = committed(couple.ana(), CANARY);
        agree(couple.ana(), askWhole(couple, asked));
        report(couple.tom(), "yes", CANARY);
        SessionId session = hold(couple, 60, CANARY, List.of(new HoldSession.Agreed(null, Set.of(), CANARY)));
        int version = as(couple.counselor(), () -> sessions.read(session))
                .notes()
                .card(NoteOf.SESSION)
                .orElseThrow()
                .version();
        as(couple.counselor(), () -> notes.save(session, NoteOf.SESSION, version, CANARY));
        as(couple.counselor(), () -> phrases.add("Thanks", CANARY));
        as(
                couple.counselor(),
                () -> shortNotes.write(new ShortNoteService.WriteShortNote(
                        UUID.randomUUID(), couple.caseId(), couple.ana().participant(), CANARY)));
        as(
                couple.counselor(),
                () -> sessions.plan(new PlanSession(
                        couple.caseId(), Optional.empty(), Instant.now().plusSeconds(86_400), 50, CANARY)));
        safety(couple);
    }

    private void safety(Couple couple) throws Exception {
        RecordScreening screened = new RecordScreening(
                couple.tom().participant(), ScreeningResult.NO_CONCERN, today(), true, true, true, CANARY, null, null);
        does(couple.counselor(), () -> screenings.record(couple.caseId(), screened));
        UUID now = database.id(
                couple.practice().id(),
                "select id from keptword.contact_state where participant_id = ?",
                couple.tom().participant().value());
        SetContactState stated = new SetContactState(
                couple.tom().participant(),
                now,
                Contact.ASKED_NOT_TO,
                SetContactState.BoundParty.BOTH,
                CANARY,
                false,
                today(),
                null,
                null,
                List.of());
        does(couple.counselor(), () -> safety.stateContact(couple.caseId(), stated));
    }

    /** Which sealed columns hold something of a practice. */
    private Set<String> sealedColumnsInUse(UUID practice) throws Exception {
        Set<String> found = new java.util.TreeSet<>();
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var table : org.keptword.custody.SealedColumns.find(connection)) {
                statement.execute("alter table keptword." + table.name() + " no force row level security");
                for (String column : table.columns()) {
                    try (ResultSet rows = statement.executeQuery("select exists (select 1 from keptword." + table.name()
                            + " where practice_id = '" + practice + "' and " + column + " is not null)")) {
                        rows.next();
                        if (rows.getBoolean(1)) {
                            found.add(table.name() + "." + column);
                        }
                    }
                }
            }
            connection.rollback();
        }
        return found;
    }

    /** The tables in which the canary is read by their owner, as text or as bytes. */
    private List<String> tables() throws Exception {
        List<String> found = new ArrayList<>();
        String hex = hex();
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            List<String> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select relname from pg_class c join pg_namespace n"
                    + " on n.oid = c.relnamespace where n.nspname = 'keptword' and c.relkind = 'r'")) {
                while (rows.next()) {
                    all.add(rows.getString(1));
                }
            }
            assertTrue(all.size() > 40, all.toString());
            for (String table : all) {
                statement.execute("alter table keptword." + table + " no force row level security");
                try (ResultSet rows = statement.executeQuery("select count(*) from keptword." + table
                        + " t where t::text like '%" + CANARY + "%' or t::text like '%" + hex + "%'")) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        found.add(table);
                    }
                }
            }
            connection.rollback();
        }
        return found;
    }

    private static String hex() {
        return java.util.HexFormat.of().formatHex(CANARY.getBytes(StandardCharsets.UTF_8));
    }

    /** The files of the services in which the canary stands; the archives of programs and of these tests are left out. */
    private List<String> files() throws IOException {
        List<Path> kept = kept();
        assertTrue(kept.size() > 500, () -> "only " + kept.size() + " files");
        List<String> found = new ArrayList<>();
        for (Path file : kept) {
            if (holdsCanary(file)) {
                found.add(owner.data().relativize(file).toString());
            }
        }
        return found;
    }

    /** PostgreSQL removes files of its own while this goes through its folders. */
    private List<Path> kept() throws IOException {
        Set<Path> programs =
                Set.of(owner.data().resolve("software"), owner.data().resolve("server"));
        List<Path> kept = new ArrayList<>();
        Files.walkFileTree(owner.data(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return programs.contains(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    kept.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return kept;
    }

    private static boolean holdsCanary(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String rest = "";
            byte[] piece = in.readNBytes(PIECE);
            while (piece.length > 0) {
                String text = rest + new String(piece, StandardCharsets.ISO_8859_1);
                if (text.contains(CANARY)) {
                    return true;
                }
                rest = text.substring(Math.max(0, text.length() - CANARY.length()));
                piece = in.readNBytes(PIECE);
            }
            return false;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}
