package org.keptword.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.keptword.custody.Codes;

/** Makes links with which a practice can be founded: each once, for {@value #HOURS} hours, and one at a time. Only the hash of a code is kept. */
public final class Founding {

    static final String COMMAND = "found";

    private static final int HOURS = 24;

    private final Settings settings;

    public Founding(Settings settings) {
        this.settings = settings;
    }

    /** A new link; one that was made before and not used is worth nothing from now on. */
    public String link() throws IOException, SQLException {
        try (Connection owner = owner()) {
            return link(owner);
        }
    }

    private String link(Connection owner) throws SQLException {
        String code = Codes.make();
        owner.setAutoCommit(false);
        try (Statement old = owner.createStatement();
                PreparedStatement made =
                        owner.prepareStatement("insert into keptword.founding (practice_id, code_hash, expires_at)"
                                + " values (gen_random_uuid(), ?, now() + make_interval(hours => " + HOURS + "))")) {
            old.execute("delete from keptword.founding where used_at is null");
            made.setBytes(1, Codes.hash(code).orElseThrow());
            made.executeUpdate();
            owner.commit();
        }
        return settings.baseUrl() + "/found/" + code;
    }

    /** What somebody reads who gets a new link. */
    String told() throws IOException, SQLException {
        return told(link());
    }

    /** The same, while the installation has no practice; nothing once it has one. */
    Optional<String> toldWhileEmpty() throws IOException, SQLException {
        try (Connection owner = owner()) {
            return isEmpty(owner) ? Optional.of(told(link(owner))) : Optional.empty();
        }
    }

    /** Whether there is no practice yet. */
    boolean isEmpty() throws IOException, SQLException {
        try (Connection owner = owner()) {
            return isEmpty(owner);
        }
    }

    /** An account without a place in a practice counts as none: it comes with the practice, in one transaction. */
    private static boolean isEmpty(Connection owner) throws SQLException {
        try (Statement question = owner.createStatement();
                ResultSet answer = question.executeQuery("select not exists (select 1 from keptword.sign_in)")) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private static String told(String link) {
        return "Found your practice with this link. It works once, for " + HOURS
                + " hours, and for anyone who has it; ./run found makes a new one:\n  " + link;
    }

    private Connection owner() throws IOException {
        return OwnerConnection.open(settings, new Secrets(settings.data().resolve("secrets")));
    }
}
