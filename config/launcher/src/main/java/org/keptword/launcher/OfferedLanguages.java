package org.keptword.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The languages the application is offered in, as its build found them (ADR 65). The sign-in pages are offered in the same ones. */
final class OfferedLanguages {

    /** What a realm calls them. */
    static final String RULE = "supportedLocales";

    private static final String MODULE = "keptword-ejb.jar";
    private static final String LIST = "org/keptword/shared/languages.txt";

    private OfferedLanguages() {}

    /** Their codes; none where there is no archive, or none that tells. */
    static List<String> in(Path ear) throws IOException {
        if (!Files.exists(ear)) {
            return List.of();
        }
        try (ZipFile archive = new ZipFile(ear.toFile())) {
            ZipEntry module = archive.getEntry(MODULE);
            return module == null ? List.of() : listed(archive.getInputStream(module));
        }
    }

    private static List<String> listed(InputStream module) throws IOException {
        try (ZipInputStream jar = new ZipInputStream(module)) {
            for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                if (entry.getName().equals(LIST)) {
                    return new String(jar.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
                }
            }
        }
        return List.of();
    }

    /** The realm with sign-in pages in these languages, or as it stands where there are none. */
    static JsonObject realm(JsonObject realm, List<String> languages) {
        return languages.isEmpty()
                ? realm
                : Json.createObjectBuilder(realm)
                        .add(RULE, Json.createArrayBuilder(languages))
                        .build();
    }
}
