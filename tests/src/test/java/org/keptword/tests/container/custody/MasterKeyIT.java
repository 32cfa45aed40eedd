package org.keptword.tests.container.custody;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.audit.AuditLog;
import org.keptword.custody.CustodyBroken;
import org.keptword.custody.KeyStore;
import org.keptword.custody.MasterKey;
import org.keptword.custody.MasterKeyChange;
import org.keptword.custody.MasterKeyFile;
import org.keptword.custody.NodeRefresh;
import org.keptword.custody.PracticeKeys;
import org.keptword.custody.Progress;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ResponseId;
import org.keptword.tests.container.CoupleFixture;
import org.keptword.tests.harness.Suite;

/** The master key of the running server is changed, with every practice that earlier tests left. */
@Tag(Suite.ANY_DAY)
class MasterKeyIT extends CoupleFixture {

    /** What happens in a change: three turns at the file after one that tries it, and four steps between them. */
    private static final int EVENTS = 8;

    @Inject
    private Owner owner;

    @Inject
    private Leases leases;

    @Inject
    private RevisionTexts texts;

    /** A run that is cut off. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void theNewKeyOpensEverythingAndTheOldOneNothingWhilePeopleWork() throws Exception {
        Couple one = atWork(practice());
        Couple other = atWork(practice());
        Couple erased = atWork(practice());
        ResponseId before = seen(one.ana(), handedIn(one.ana(), "Before"));
        ResponseId sealedByMaster = seen(other.ana(), handedIn(other.ana(), "From before practices had keys"));
        ResponseId gone = handedIn(erased.ana(), "Gone");
        assertTrue(sealWithMaster(id(other)) > 0);
        long retired;
        try (Connection connection = owner.connect()) {
            owner.care(connection, leases::pass, step -> {}).erase(id(erased));
            retired = entries(connection, AuditLog.INSTALLATION.value(), "master_key", "other keys retired");
        }
        assertTrue(read(other.counselor(), sealedByMaster).toString().contains("From before practices had keys"));
        MasterKey old = owner.master();
        long rows = changedWhilePeopleWork(one, other, sealedByMaster, before);

        assertTrue(rows > 0, "rows that the master key had sealed");
        MasterKey now = owner.master();
        assertEquals(1, now.size());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(owner.keyFile())));
        for (Map.Entry<UUID, byte[]> wrapped : owner.wrappedKeys().entrySet()) {
            assertEquals(1, now.unwrap(wrapped.getKey(), wrapped.getValue()).size());
            assertThrows(CustodyBroken.class, () -> old.unwrap(wrapped.getKey(), wrapped.getValue()));
        }
        leases.end();
        assertTrue(read(one.counselor(), before).toString().contains("Before"));
        assertTrue(read(other.counselor(), sealedByMaster).toString().contains("From before practices had keys"));
        assertThrows(DomainRefusal.class, () -> read(erased.counselor(), gone));
        assertTrue(read(one.counselor(), seen(one.tom(), handedIn(one.tom(), "After")))
                .toString()
                .contains("After"));
        assertOpensAlone(now, old, id(one));
        assertOpensAlone(now, old, id(other));
        try (Connection connection = owner.connect()) {
            assertEquals(1, entries(connection, id(one), "practice_key", "master key"));
            assertEquals(0, entries(connection, id(erased), "practice_key", "master key"));
            assertEquals(
                    retired + 1,
                    entries(connection, AuditLog.INSTALLATION.value(), "master_key", "other keys retired"));
        }
    }

    /** Hand-ins go on in two practices and first keys are made in others while the key is changed; each stays readable. */
    private long changedWhilePeopleWork(Couple one, Couple other, ResponseId sealedByMaster, ResponseId before)
            throws Exception {
        List<ResponseId> handed = new CopyOnWriteArrayList<>();
        FutureTask<MasterKeyChange.Done> command = new FutureTask<>(
                () -> change(passed -> leases.passAfter(passed, handed, 5), Runnable::run, step -> {}));
        new Thread(command).start();
        Map<ResponseId, Couple> of = new HashMap<>();
        while (!command.isDone()) {
            Couple couple = handed.size() % 4 == 3 ? atWork(practice()) : handed.size() % 2 == 0 ? one : other;
            AssignmentId id = give(couple.ana(), ONCE);
            as(couple.ana().actor(), () -> answers.save(draft(couple.ana(), id, 0, "page", leadUp("Draft", false))));
            ResponseId response =
                    seen(couple.ana(), handIn(couple.ana(), id, leadUp("Words " + handed.size() + ".", false)));
            of.put(response, couple);
            handed.add(response);
            assertTrue(read(one.counselor(), before).toString().contains("Before"));
            assertTrue(read(other.counselor(), sealedByMaster).toString().contains("From before"));
        }
        long rows = command.get().rows();
        assertTrue(handed.size() > 8, () -> "only " + handed.size());
        leases.end();
        for (int i = 0; i < handed.size(); i++) {
            ResponseId response = handed.get(i);
            assertTrue(
                    read(of.get(response).counselor(), response).toString().contains("Words " + i + "."), "piece " + i);
        }
        return rows;
    }

    @Test
    void cutOffAnywhereAndRunAgainItComesToItsEndWithOneKey() throws Exception {
        Couple couple = atWork(practice());
        for (int cut = 1; cut <= EVENTS; cut++) {
            String words = "Text " + cut;
            ResponseId handed = handedIn(couple.ana(), words);
            int at = cut;
            int[] events = {0};
            MasterKey old = owner.master();
            assertThrows(
                    Killed.class,
                    () -> change(
                            leases::pass,
                            write -> {
                                count(events, at);
                                write.run();
                            },
                            step -> count(events, at)),
                    "event " + at);
            leases.end();
            assertTrue(read(couple.counselor(), handed).toString().contains(words), "while it is half done");
            seen(couple.ana(), handed);
            handed = seen(couple.tom(), handedIn(couple.tom(), words + " more"));

            change(leases::pass, Runnable::run, step -> {});
            leases.end();
            assertEquals(1, owner.master().size());
            byte[] wrapped = owner.wrappedKeys().get(id(couple));
            assertThrows(CustodyBroken.class, () -> old.unwrap(id(couple), wrapped));
            assertTrue(read(couple.counselor(), handed).toString().contains(words + " more"), "afterwards");
        }
    }

    @Test
    void aFileOfOtherDataOrOneThatCannotBeWrittenIsRefusedBeforeAnythingIsChanged() throws Exception {
        Couple couple = atWork(practice());
        handedIn(couple.ana(), "Mine");
        byte[] wrapped = owner.wrappedKeys().get(id(couple));
        String content = Files.readString(owner.keyFile());
        Path folder = Files.createTempDirectory(owner.data(), "keys");
        Path foreign = Files.writeString(folder.resolve("foreign.json"), foreign());
        assertRefused(foreign, "belongs to other data");
        Path own = Files.writeString(folder.resolve("own.json"), content);
        Files.createDirectories(folder.resolve("own.json.new/in-the-way"));
        assertRefused(own, "cannot be replaced");
        assertEquals(content, Files.readString(own));
        assertArrayEquals(wrapped, owner.wrappedKeys().get(id(couple)));
        assertTrue(owner.isBound(), "row-level security binds the owner");
        for (String name : List.of("own.json.new/in-the-way", "own.json.new", "own.json", "foreign.json", "")) {
            Files.delete(folder.resolve(name));
        }
    }

    private void assertRefused(Path file, String why) throws Exception {
        try (Connection connection = owner.connect()) {
            String refused = assertThrows(
                            CustodyBroken.class,
                            () -> new MasterKeyChange(
                                            connection,
                                            new MasterKeyFile(file),
                                            owner.trailKey(),
                                            leases::pass,
                                            Runnable::run,
                                            step -> {})
                                    .run())
                    .getMessage();
            assertTrue(refused.contains(why) && refused.contains(file.toString()), refused);
        }
    }

    private static void count(int[] events, int last) {
        if (++events[0] == last) {
            throw new Killed();
        }
    }

    private MasterKeyChange.Done change(NodeRefresh refresh, MasterKeyChange.Turn turn, Progress progress)
            throws Exception {
        try (Connection connection = owner.connect()) {
            return new MasterKeyChange(
                            connection, new MasterKeyFile(owner.keyFile()), owner.trailKey(), refresh, turn, progress)
                    .run();
        }
    }

    private static UUID id(Couple couple) {
        return couple.practice().id().value();
    }

    private static String foreign() throws Exception {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()),
                AeadConfig2026.get(),
                InsecureSecretKeyAccess.get());
    }

    /** Seals what a practice handed in as it was sealed before practices had keys; returns how many texts. */
    private int sealWithMaster(UUID practice) throws Exception {
        Aead master = TinkJsonProtoKeysetFormat.parseKeyset(
                        Files.readString(owner.keyFile()), AeadConfig2026.get(), InsecureSecretKeyAccess.get())
                .getPrimitive(AeadConfig2026.get(), Aead.class);
        PracticeKeys keys = owner.master().unwrap(practice, owner.wrappedKeys().get(practice));
        return texts.sealWith(master, practice, keys);
    }

    private void assertOpensAlone(MasterKey now, MasterKey old, UUID practice) throws Exception {
        PracticeKeys keys = now.unwrap(practice, owner.wrappedKeys().get(practice));
        Map<UUID, byte[]> sealed = texts.of(practice);
        assertFalse(sealed.isEmpty());
        for (Map.Entry<UUID, byte[]> text : sealed.entrySet()) {
            byte[] place = RevisionTexts.place(practice, text.getKey());
            assertTrue(keys.open(text.getValue(), place).length > 0);
            assertThrows(GeneralSecurityException.class, () -> old.open(text.getValue(), place));
        }
    }

    private static long entries(Connection connection, UUID practice, String kind, String origin) throws SQLException {
        KeyStore.actFor(connection, practice, false);
        try (PreparedStatement query = connection.prepareStatement("select count(*) from keptword.audit_entry"
                + " where practice_id = ? and act = 'CHANGE' and object_kind = ? and origin = ?")) {
            query.setObject(1, practice);
            query.setString(2, kind);
            query.setString(3, origin);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
