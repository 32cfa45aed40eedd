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
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Addresses of our own style sheets, scripts and pictures. Each carries a version that follows from its content. */
@ApplicationScoped
public class Assets {

    static final String FOLDER = "/assets/";

    /** The scripts pages name. The modules they are made of stand in folders. */
    private static final Pattern SCRIPT = Pattern.compile("[a-z-]+\\.js");

    @Inject
    ServletContext context;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final Map<String, byte[]> scripts = new ConcurrentHashMap<>();

    public String address(String name) {
        return addresses.computeIfAbsent(name, this::versioned);
    }

    /** What stands at an address of a page's script: the script with its modules. */
    Optional<byte[]> script(String path) {
        String name = path.startsWith(FOLDER) ? path.substring(FOLDER.length()) : "";
        if (!SCRIPT.matcher(name).matches() || context.getResourceAsStream(path) == null) {
            return Optional.empty();
        }
        return Optional.of(bundle(name));
    }

    private byte[] bundle(String name) {
        return scripts.computeIfAbsent(
                name,
                entry -> ScriptBundle.of(entry, file -> new String(read(file), UTF_8))
                        .getBytes(UTF_8));
    }

    private String versioned(String name) {
        CRC32 sum = new CRC32();
        sum.update(SCRIPT.matcher(name).matches() ? bundle(name) : read(name));
        return FOLDER + name + "?v=" + Long.toHexString(sum.getValue());
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
