package org.keptword.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A connection of the role that owns the tables, for the commands that care for keys and the audit log. */
final class OwnerConnection {

    private OwnerConnection() {}

    static Connection open(Settings settings, Secrets secrets) throws IOException {
        String outside = "An external database (KEPTWORD_DB_URL)";
        try {
            return settings.usesOutsideDatabase()
                    ? DriverManager.getConnection(
                            settings.databaseUrl(),
                            settings.required("KEPTWORD_DB_OWNER", outside),
                            settings.required("KEPTWORD_DB_OWNER_PASSWORD", outside))
                    : DriverManager.getConnection(
                            settings.databaseUrl(),
                            Settings.OWNER_ROLE,
                            secrets.get(Databases.passwordName(Settings.OWNER_ROLE)));
        } catch (SQLException refused) {
            throw new LaunchFailure(
                    "The database does not accept " + Settings.OWNER_ROLE + " (" + refused.getMessage()
                            + "). Is Keptword running? ./run starts it.",
                    refused);
        }
    }
}
