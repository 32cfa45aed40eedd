package org.keptword.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keptword.health.Schema;

class SchemaVersionTest {

    @Test
    void theApplicationKnowsTheLastMigrationThatItBrings() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            int last = files.map(file -> file.getFileName().toString())
                    .mapToInt(name -> Integer.parseInt(name.replaceAll("^V(\\d+).*", "$1")))
                    .max()
                    .orElseThrow();
            assertEquals(last, Schema.KNOWN);
        }
    }

    @Test
    void aServerWorksOnItsOwnSchemaAndOnALaterOneThatServesIt() {
        assertEquals(Optional.empty(), new Schema(Schema.KNOWN, Schema.KNOWN).refusal());
        assertEquals(Optional.empty(), new Schema(Schema.KNOWN, 1).refusal());
        assertEquals(Optional.empty(), new Schema(Schema.KNOWN + 3, Schema.KNOWN).refusal());
    }

    @Test
    void aServerRefusesASchemaThatIsBehindItOrHasLeftItBehind() {
        assertTrue(new Schema(Schema.KNOWN - 1, 1).refusal().isPresent());
        assertTrue(new Schema(0, 0).refusal().isPresent());
        assertTrue(new Schema(Schema.KNOWN + 1, Schema.KNOWN + 1).refusal().isPresent());
    }
}
