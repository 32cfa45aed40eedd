package org.keptword.tests.container.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.keptword.custody.ActorKey;
import org.keptword.shared.Actor;

/** Base of the tests that send statements of their own as an actor. */
abstract class StatementFixture extends AbsenceFixture {

    static void act(Connection connection, Actor actor) throws SQLException {
        ActorKey.own().act(connection, actor.personValue(), actor.practice().value(), actor.scope(), Instant.now());
    }

    /** Changes a setting for this transaction, as injected SQL would. */
    static void set(Connection connection, String name, String value) throws SQLException {
        try (PreparedStatement setting = connection.prepareStatement("select set_config(?, ?, true)")) {
            setting.setString(1, name);
            setting.setString(2, value);
            setting.execute();
        }
    }

    /** The first value that a statement returns. */
    static String text(Connection connection, String statement) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(statement);
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }
}
