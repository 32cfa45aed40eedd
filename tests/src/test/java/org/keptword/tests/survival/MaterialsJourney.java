package org.keptword.tests.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/** The bill of materials names every library in the archive that runs and in its modules of the server, so that a scanner misses none. */
@Tag(Suite.SITE)
class MaterialsJourney {

    /** Our own modules have no version in their names there. */
    private static final Set<String> OWN = Set.of("keptword-ejb.jar", "keptword-web.war");

    @Test
    void everyLibraryInTheArchiveIsInTheBillOfMaterials() throws IOException {
        Path home = TestStack.current().settings().home();
        Path archive = home.resolve("ear/target/keptword.ear");
        Path bill = archive.resolveSibling("keptword-bom.json");
        assumeTrue(
                Files.exists(bill) && age(archive).minus(age(bill)).compareTo(Duration.ofMinutes(10)) < 0,
                "the archive of a quick build has no bill beside it");
        Set<String> missing = new TreeSet<>();
        try (InputStream in = Files.newInputStream(archive)) {
            addLibraries(in, missing);
        }
        for (String module : List.of("org/keptword/libraries", "org/primefaces")) {
            try (Stream<Path> files =
                    Files.list(home.resolve("config/server/target/server/modules/" + module + "/main"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".jar"))
                        .forEach(missing::add);
            }
        }
        int all = missing.size();
        try (InputStream in = Files.newInputStream(bill);
                JsonReader reader = Json.createReader(in)) {
            for (JsonObject one : reader.readObject().getJsonArray("components").getValuesAs(JsonObject.class)) {
                String name = one.getString("name") + "-" + one.getString("version");
                missing.removeIf(library -> library.equals(name + ".jar") || library.startsWith(name + "-"));
            }
        }
        System.out.printf("Bill of materials: %d libraries in the archive and its modules%n", all);
        assertTrue(all > 60, () -> "only " + all + " libraries in the archive");
        assertEquals(Set.of(), missing);
    }

    private static void addLibraries(InputStream archive, Set<String> found) throws IOException {
        ZipInputStream zip = new ZipInputStream(archive);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            if (name.endsWith(".war")) {
                addLibraries(new ByteArrayInputStream(zip.readAllBytes()), found);
            } else if (name.endsWith(".jar") && !OWN.contains(name) && !name.startsWith("keptword-demo-")) {
                found.add(name);
            }
        }
    }

    private static Duration age(Path file) throws IOException {
        return Duration.ofMillis(Files.getLastModifiedTime(file).toMillis());
    }
}
