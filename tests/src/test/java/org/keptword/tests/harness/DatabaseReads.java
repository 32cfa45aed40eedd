package org.keptword.tests.harness;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the statements of the application and the blocks they touch, as the database logs them (auto_explain). These figures do not depend on what
 * else the machine does.
 */
public final class DatabaseReads {

    /**
     * What was counted.
     *
     * @param statements statements with a plan
     * @param blocks blocks of 8 KB that these touched
     */
    public record Count(int statements, int blocks) {}

    private static final List<String> SETTINGS = List.of(
            "session_preload_libraries = 'auto_explain'",
            "auto_explain.log_min_duration = 0",
            "auto_explain.log_analyze = on",
            "auto_explain.log_buffers = on",
            "auto_explain.log_timing = off",
            "auto_explain.log_parameter_max_length = 0");

    private static final Pattern READ =
            Pattern.compile("plan:\n(?:\t.*\n)*?\t *Buffers: shared((?: (?:hit|read|dirtied|written)=\\d+)+)");
    private static final Pattern PLAN = Pattern.compile(" plan:\n");
    private static final Pattern BLOCKS = Pattern.compile(" (?:hit|read)=(\\d+)");

    private final DatabaseLog log = new DatabaseLog();

    /** Lets new connections of the application log their plans, and ends the ones it has. */
    public void begin(Statement administrator) throws SQLException, IOException, InterruptedException {
        for (String setting : SETTINGS) {
            administrator.execute("alter role keptword_app set " + setting);
        }
        newConnections(administrator);
        since();
    }

    /** Ends the logging. */
    public void end(Statement administrator) throws SQLException, IOException, InterruptedException {
        administrator.execute("alter role keptword_app reset all");
        newConnections(administrator);
    }

    /** Ends the connections of the application and waits until it has others. */
    public static void newConnections(Statement administrator) throws SQLException, IOException, InterruptedException {
        administrator.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'keptword_app'");
        Visitor anybody = Visitor.anonymous();
        for (int tries = 0; tries < 50 && anybody.ask("/").statusCode() >= 500; tries++) {
            Thread.sleep(200);
        }
    }

    /** Returns what was logged since this was asked last. */
    public Count since() throws IOException {
        String text = log.since();
        int blocks = 0;
        Matcher statements = READ.matcher(text);
        while (statements.find()) {
            Matcher counts = BLOCKS.matcher(statements.group(1));
            while (counts.find()) {
                blocks += Integer.parseInt(counts.group(1));
            }
        }
        return new Count((int) PLAN.matcher(text).results().count(), blocks);
    }
}
