package org.keptword.tests.survival;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every sealed text of a database, opened with the keys that lie beside it and with nothing of the application. */
final class SealedTexts {

    /** All bytes but sums and wrapped keys, which are named so, and files of published questionnaires, which are nobody's. */
    private static final String SEALED = """
            select table_name, column_name from information_schema.columns c where table_schema = 'keptword' and data_type = 'bytea'
            and table_name <> 'instrument_draft' and column_name !~ '(hash|fingerprint|hmac|mac|macs|stamp|signature|wrapped|keyset)$' and exists (select 1 from
            information_schema.columns p where p.table_schema = 'keptword' and p.table_name = c.table_name and p.column_name = 'practice_id')
            order by 1, 2""";

    private final Aead master;
    private final Map<UUID, Aead> practices = new HashMap<>();
    private final List<String> opened = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();

    private SealedTexts(Aead master) {
        this.master = master;
    }

    /** Opens what can be opened. */
    static SealedTexts of(Connection database, Path keyset) throws IOException, SQLException, GeneralSecurityException {
        SealedTexts texts = new SealedTexts(key(Files.readString(keyset)));
        texts.readPractices(database);
        try (PreparedStatement columns = database.prepareStatement(SEALED);
                ResultSet column = columns.executeQuery()) {
            while (column.next()) {
                texts.open(database, column.getString(1), column.getString(2));
            }
        }
        return texts;
    }

    private static Aead key(String keyset) throws GeneralSecurityException {
        Configuration aead = AeadConfig2026.get();
        return TinkJsonProtoKeysetFormat.parseKeyset(keyset, aead, InsecureSecretKeyAccess.get())
                .getPrimitive(aead, Aead.class);
    }

    /** The keys of practices, where these have keys of their own below the one in the file. */
    private void readPractices(Connection database) throws SQLException, GeneralSecurityException {
        try (PreparedStatement table =
                        database.prepareStatement("select to_regclass('keptword.practice_key') is not null");
                ResultSet there = table.executeQuery()) {
            there.next();
            if (!there.getBoolean(1)) {
                return;
            }
        }
        try (PreparedStatement keys = database.prepareStatement(
                        "select practice_id, keyset from keptword.practice_key where keyset is not null");
                ResultSet row = keys.executeQuery()) {
            while (row.next()) {
                UUID practice = row.getObject(1, UUID.class);
                byte[] purpose = ("practice-key/" + practice).getBytes(StandardCharsets.UTF_8);
                practices.put(
                        practice, key(new String(master.decrypt(row.getBytes(2), purpose), StandardCharsets.UTF_8)));
            }
        }
    }

    private void open(Connection database, String table, String column) throws SQLException {
        try (PreparedStatement rows = database.prepareStatement(
                        "select * from keptword." + table + " where " + column + " is not null");
                ResultSet row = rows.executeQuery()) {
            while (row.next()) {
                open(row.getBytes(column), places(row, table, column), row.getObject("practice_id", UUID.class))
                        .ifPresentOrElse(opened::add, () -> closed.add(table + "." + column));
            }
        }
    }

    /** Where a text may belong: to one of the row's own ids, in tables whose texts change to its version too. */
    private static List<String> places(ResultSet row, String table, String column) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        String version = "";
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            if (row.getObject(i) instanceof UUID id) {
                ids.add(id);
            } else if (row.getMetaData().getColumnName(i).equals("version")) {
                version = "/" + row.getInt(i);
            }
        }
        List<String> places = new ArrayList<>();
        for (UUID id : ids) {
            String place = row.getObject("practice_id", UUID.class) + "/" + table + "/" + column + "/" + id;
            places.add(place + version);
            places.add(place);
        }
        return places;
    }

    private Optional<String> open(byte[] sealed, List<String> places, UUID practice) {
        for (String place : places) {
            for (Aead key : List.of(practices.getOrDefault(practice, master), master)) {
                try {
                    return Optional.of(new String(
                            key.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
                } catch (GeneralSecurityException another) {
                    // sealed with the other key, for another of the row's ids, or not to be opened
                }
            }
        }
        return Optional.empty();
    }

    List<String> opened() {
        return List.copyOf(opened);
    }

    /** Where those stand that do not open. */
    List<String> closed() {
        return List.copyOf(closed);
    }
}
