package org.keptword.tests.harness;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What PostgreSQL of this run writes into its log. */
public final class DatabaseLog {

    private long read;

    /** Returns what was written since this was asked last. */
    public String since() throws IOException {
        Path log = TestStack.current().serverLog().resolveSibling("postgresql.log");
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(read);
            byte[] said = new byte[(int) (file.length() - read)];
            file.readFully(said);
            read += said.length;
            return new String(said, StandardCharsets.UTF_8);
        }
    }
}
