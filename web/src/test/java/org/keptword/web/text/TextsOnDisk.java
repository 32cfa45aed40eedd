package org.keptword.web.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The real texts, for tests of what is written with them. */
public final class TextsOnDisk {

    private static final Path FOLDER = Path.of("src/main/resources/org/keptword/web/text");

    private TextsOnDisk() {}

    public static Texts load() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            return Texts.of(TextCatalogue.load(names, name -> {
                try {
                    return Files.newInputStream(FOLDER.resolve(name));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        }
    }
}
