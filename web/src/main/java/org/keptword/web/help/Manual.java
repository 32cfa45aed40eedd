package org.keptword.web.help;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.keptword.web.shell.Assets;

/** The chapters of the manuals, read once from {@code docs/manual}, which the build puts into the application. */
@ApplicationScoped
public class Manual {

    private static final String FOLDER = "/WEB-INF/manual/";
    private static final String ENGLISH = ".en.md";

    @Inject
    ServletContext context;

    @Inject
    Assets assets;

    private final Map<String, List<Chapter>> read = new ConcurrentHashMap<>();

    /** The chapters of one manual in their order; in English where a language lacks one. */
    List<Chapter> chapters(Audience audience, Locale language) {
        return read.computeIfAbsent(
                audience.folder() + "/" + language.getLanguage(), each -> load(audience, language.getLanguage()));
    }

    private List<Chapter> load(Audience audience, String language) {
        String folder = FOLDER + audience.folder() + "/";
        ChapterReader reader = new ChapterReader(this::picture);
        return files(context.getResourcePaths(folder), language).stream()
                .map(path -> reader.read(path.substring(folder.length()), text(path)))
                .toList();
    }

    /** Of each chapter the file in the language, or else the English one. */
    static List<String> files(Set<String> paths, String language) {
        return paths.stream()
                .filter(path -> path.endsWith(ENGLISH))
                .sorted()
                .map(english -> {
                    String translated =
                            english.substring(0, english.length() - ENGLISH.length()) + "." + language + ".md";
                    return paths.contains(translated) ? translated : english;
                })
                .toList();
    }

    private Picture picture(String name) {
        String asset = "manual/" + name;
        try (InputStream in = context.getResourceAsStream("/assets/" + asset)) {
            return Picture.read(assets.address(asset), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String path) {
        try (InputStream in = context.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
