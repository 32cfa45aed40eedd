package org.keptword.web.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Addresses of our own style sheets, scripts and pictures. Each carries a version that follows from its content. */
@ApplicationScoped
public class Assets {

    static final String FOLDER = "/assets/";

    /** The scripts and style sheets pages name. The parts they are made of stand in folders. */
    private static final Pattern ENTRY = Pattern.compile("[a-z-]+\\.(js|css)");

    private static final Pattern IMPORTED_SHEET = Pattern.compile("^@import \"([^\"]+)\";\n", Pattern.MULTILINE);

    @Inject
    ServletContext context;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final Map<String, byte[]> bundles = new ConcurrentHashMap<>();

    public String address(String name) {
        return addresses.computeIfAbsent(name, this::versioned);
    }

    /** What stands at an address of a page's script or style sheet: the file with its parts. */
    Optional<byte[]> bundle(String path) {
        String name = path.startsWith(FOLDER) ? path.substring(FOLDER.length()) : "";
        if (!ENTRY.matcher(name).matches() || context.getResourceAsStream(path) == null) {
            return Optional.empty();
        }
        return Optional.of(content(name));
    }

    private byte[] content(String name) {
        return bundles.computeIfAbsent(name, entry -> bundled(entry).getBytes(UTF_8));
    }

    private String bundled(String entry) {
        return entry.endsWith(".js")
                ? ScriptBundle.of(entry, this::text)
                : IMPORTED_SHEET.matcher(text(entry)).replaceAll(part -> Matcher.quoteReplacement(text(part.group(1))));
    }

    private String versioned(String name) {
        CRC32 sum = new CRC32();
        sum.update(ENTRY.matcher(name).matches() ? content(name) : read(name));
        return FOLDER + name + "?v=" + Long.toHexString(sum.getValue());
    }

    private String text(String name) {
        return new String(read(name), UTF_8);
    }

    private byte[] read(String name) {
        try (InputStream in = context.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalArgumentException("No such file below " + FOLDER + ": " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
