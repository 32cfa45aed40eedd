package org.keptword.tests.container.custody;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.keptword.custody.PracticeKeys;

/** The sealed answers of everything a practice handed in, as they are in the database. */
@ApplicationScoped
class RevisionTexts {

    @Inject
    private Owner owner;

    /** By the id of their row. */
    Map<UUID, byte[]> of(UUID practice) throws Exception {
        Map<UUID, byte[]> found = new HashMap<>();
        owner.tamper("revision", statement -> {
            try (ResultSet rows = statement.executeQuery(
                    "select id, answers from keptword.revision where practice_id = '" + practice + "'")) {
                while (rows.next()) {
                    found.put(rows.getObject(1, UUID.class), rows.getBytes(2));
                }
            }
        });
        return found;
    }

    static byte[] place(UUID practice, UUID row) {
        return (practice + "/revision/answers/" + row).getBytes(StandardCharsets.UTF_8);
    }

    /** Seals them as they were sealed before practices had keys. Returns how many there are. */
    int sealWith(Aead master, UUID practice, PracticeKeys keys) throws Exception {
        Map<UUID, byte[]> texts = of(practice);
        owner.tamper("revision", statement -> {
            try (PreparedStatement update = statement
                    .getConnection()
                    .prepareStatement("update keptword.revision set answers = ? where id = ?")) {
                for (Map.Entry<UUID, byte[]> text : texts.entrySet()) {
                    byte[] place = place(practice, text.getKey());
                    update.setBytes(1, master.encrypt(keys.open(text.getValue(), place), place));
                    update.setObject(2, text.getKey());
                    update.addBatch();
                }
                update.executeBatch();
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException(broken);
            }
        });
        return texts.size();
    }
}
