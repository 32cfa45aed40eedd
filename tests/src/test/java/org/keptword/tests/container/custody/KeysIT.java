package org.keptword.tests.container.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.custody.KeyStore;
import org.keptword.custody.NodeRefresh;
import org.keptword.custody.SealedColumns;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.NoteService;
import org.keptword.sessions.notes.SessionNotes;
import org.keptword.sessions.notes.SignNote;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.CoupleFixture;
import org.keptword.tests.harness.Suite;
import org.keptword.vault.Sealed;

/** Each practice has a key of its own, which can be changed while everybody works and erased for good. */
@Tag(Suite.ANY_DAY)
class KeysIT extends CoupleFixture {

    private static final NodeRefresh NOT_AT_ALL = passed -> {};
    private static final String NOTE = "They came on time.";

    @Inject
    private Owner owner;

    @Inject
    private Leases leases;

    @Inject
    private NoteService notes;

    @PersistenceUnit(unitName = "../keptword-ejb.jar#keptword")
    private EntityManagerFactory factory;

    /** A run that is cut off. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void everySealedColumnOfTheMappingIsFoundInTheCatalogueAndNoOther() throws Exception {
        Set<String> mapped = new TreeSet<>();
        factory.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .forEachEntityDescriptor(entity -> mapped.addAll(columns(entity)));
        Set<String> found = new TreeSet<>();
        try (Connection connection = owner.connect()) {
            SealedColumns.find(connection)
                    .forEach(table -> table.columns()
                            .forEach(column -> found.add(
                                    table.name() + "." + column + (table.isVersioned() ? " of a version" : ""))));
        }
        assertTrue(mapped.size() > 35, mapped.toString());
        assertEquals(mapped, found);
    }

    private static List<String> columns(EntityPersister entity) {
        List<String> found = new ArrayList<>();
        entity.forEachAttributeMapping(attribute -> attribute.forEachSelectable((at, column) -> {
            if (column.getJdbcMapping().getJavaTypeDescriptor().getJavaType() == Sealed.class) {
                String table = column.getContainingTableExpression();
                String name = table.substring(table.indexOf('.') + 1);
                boolean isVersioned = entity.isVersioned() && SealedColumns.changes(name);
                found.add(name + "." + column.getSelectionExpression() + (isVersioned ? " of a version" : ""));
            }
        }));
        return found;
    }

    @Test
    void aNewKeyChangesTheSealingOfEverythingAndNoText() throws Exception {
        Couple couple = atWork(practice());
        ResponseId handed = seen(couple.ana(), handedIn(couple.ana(), "I lied about where I was"));
        SessionId session = signed(couple);
        UUID practice = couple.practice().id().value();
        List<String> before = sealings(practice);
        assertTrue(before.size() > 2, before.toString());

        rotate(practice);

        List<String> after = sealings(practice);
        assertEquals(before.size(), after.size());
        assertTrue(after.stream().noneMatch(before::contains), "everything is sealed anew");
        assertEquals(1, keys(practice), "with one key");
        assertTrue(read(couple.counselor(), handed).toString().contains("I lied about where I was"));
        SessionNotes.Card note = card(couple, session);
        assertEquals(NOTE, note.text());
        assertTrue(owner.isBound());
    }

    @Test
    void cutOffAnywhereAndRunAgainItFinishesAndNothingIsLost() throws Exception {
        Couple couple = atWork(practice());
        UUID practice = couple.practice().id().value();
        // Nobody waits for leases here: the node must hold the key before it is changed, and not learn it in the middle
        // of a change.
        read(couple.counselor(), seen(couple.ana(), handedIn(couple.ana(), "Text 0")));
        for (int cut = 1; cut <= 5; cut++) {
            String words = "Text " + cut;
            ResponseId handed = handedIn(couple.ana(), words);
            int at = cut;
            int[] steps = {0};
            assertThrows(Killed.class, () -> {
                try (Connection connection = owner.connect()) {
                    owner.care(connection, NOT_AT_ALL, step -> {
                                if (++steps[0] == at) {
                                    throw new Killed();
                                }
                            })
                            .rotate(practice);
                }
            });
            assertTrue(read(couple.counselor(), handed).toString().contains(words), "while it is half done");
            seen(couple.ana(), handed);
            rotate(practice);
            try (Connection connection = owner.connect()) {
                KeyStore.actFor(connection, practice, false);
                KeyStore.Row row = KeyStore.find(connection, practice).orElseThrow();
                assertEquals(KeyStore.Stage.STEADY, row.stage());
                assertEquals(1, owner.master().unwrap(practice, row.keyset()).size());
            }
            assertEquals(1, keys(practice), "with one key");
            assertTrue(read(couple.counselor(), handed).toString().contains(words), "afterwards");
            assertTrue(owner.isBound());
        }
    }

    @Test
    void handInsGoOnWhileKeysAreChangedAndEachStaysReadable() throws Exception {
        Couple couple = atWork(practice());
        UUID practice = couple.practice().id().value();
        List<ResponseId> handed = new CopyOnWriteArrayList<>();
        FutureTask<Long> command = new FutureTask<>(() -> {
            try (Connection connection = owner.connect()) {
                return owner.care(connection, passed -> leases.passAfter(passed, handed, 4), step -> {})
                        .rotate(practice);
            }
        });
        new Thread(command).start();
        while (!command.isDone()) {
            Client client = handed.size() % 2 == 0 ? couple.ana() : couple.tom();
            AssignmentId id = give(client, ONCE);
            as(client.actor(), () -> answers.save(draft(client, id, 0, "page", leadUp("Draft", false))));
            handed.add(seen(client, handIn(client, id, leadUp("Words " + handed.size() + ".", false))));
        }
        command.get();
        assertTrue(handed.size() > 5, () -> "only " + handed.size());
        for (int i = 0; i < handed.size(); i++) {
            assertTrue(read(couple.counselor(), handed.get(i)).toString().contains("Words " + i + "."), "piece " + i);
        }
        assertEquals(1, keys(practice), "with one key");
    }

    @Test
    void whoWorksWithTheApplicationChangesNeitherKeysNorSealings() throws Exception {
        Couple couple = atWork(practice());
        handedIn(couple.ana(), "Mine");
        signed(couple);
        for (String statement : List.of(
                "update keptword.revision set answers = answers where practice_id = ?",
                "update keptword.practice_key set keyset = keyset where practice_id = ?",
                "delete from keptword.practice_key where practice_id = ?",
                "update keptword.session_note set text = fingerprint where practice_id = ?")) {
            assertThrows(
                    SQLException.class,
                    () -> database.rows(
                            couple.practice().job(),
                            statement,
                            couple.practice().id().value()),
                    statement);
        }
    }

    @Test
    void anErasedKeyTakesTheTextsOfItsPracticeAndOfNoOther() throws Exception {
        Couple couple = atWork(practice());
        Couple other = atWork(practice());
        ResponseId gone = handedIn(couple.ana(), "Gone");
        ResponseId stays = handedIn(other.ana(), "Stays");
        UUID practice = couple.practice().id().value();
        try (Connection connection = owner.connect()) {
            owner.care(connection, leases::pass, step -> {}).erase(practice);
            KeyStore.actFor(connection, practice, false);
            assertTrue(KeyStore.find(connection, practice).orElseThrow().isErased());
        }
        assertEquals(
                "refusal.shell.keyErased",
                assertThrows(DomainRefusal.class, () -> read(couple.counselor(), gone))
                        .key());
        assertThrows(DomainRefusal.class, () -> handedIn(couple.tom(), "More"));
        assertTrue(read(other.counselor(), stays).toString().contains("Stays"));
        assertEquals(
                1,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.audit_entry where act = 'ERASE' and object_kind = 'practice_key'"));
    }

    private void rotate(UUID practice) throws Exception {
        try (Connection connection = owner.connect()) {
            owner.care(connection, NOT_AT_ALL, step -> {}).rotate(practice);
        }
    }

    private SessionId signed(Couple couple) throws Exception {
        SessionId session = hold(couple, 60, NOTE, List.of());
        int version = card(couple, session).version();
        does(couple.counselor(), () -> notes.sign(new SignNote(session, NoteOf.SESSION, version, Set.of())));
        return session;
    }

    private SessionNotes.Card card(Couple couple, SessionId session) throws Exception {
        return as(couple.counselor(), () -> sessions.read(session))
                .notes()
                .card(NoteOf.SESSION)
                .orElseThrow();
    }

    private long keys(UUID practice) throws Exception {
        return sealings(practice).stream()
                .map(one -> one.split(" ")[1])
                .distinct()
                .count();
    }

    /** Place, key and sealed text of everything in a practice. */
    private List<String> sealings(UUID practice) throws Exception {
        List<String> found = new ArrayList<>();
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (SealedColumns.Table table : SealedColumns.find(connection)) {
                statement.execute("alter table keptword." + table.name() + " no force row level security");
                for (String column : table.columns()) {
                    found.addAll(sealings(connection, practice, table, column));
                }
            }
            connection.rollback();
        }
        return found;
    }

    private static List<String> sealings(Connection connection, UUID practice, SealedColumns.Table table, String column)
            throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select '" + table.name() + "." + column + "/' || "
                + table.key() + " || ' ' || encode(substring(" + column + " from 1 for 5), 'hex') || ' ' || md5("
                + column
                + ") from keptword." + table.name() + " where practice_id = ? and " + column + " is not null")) {
            query.setObject(1, practice);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
