package org.keptword.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ArchiveAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.keptword.tests.stored.SessionWriter;

/** The application as it was built, with what writes down its sessions (see {@link SessionWriter}) as one more library of the web module. */
public final class WatchedArchive {

    private static final String WEB = "keptword-web.war";
    private static final String LOST = "lost ";
    private static final String WRITTEN = "written ";
    private static final String SIZE = "size ";

    private WatchedArchive() {}

    static void make(Path built, Path watched) throws IOException {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "keptword.ear")
                .importFrom(built.toFile())
                .as(EnterpriseArchive.class);
        WebArchive web = ShrinkWrap.create(ZipImporter.class, WEB)
                .importFrom(ear.get(WEB).getAsset().openStream())
                .as(WebArchive.class);
        web.addAsLibrary(ShrinkWrap.create(JavaArchive.class, "session-writer.jar")
                .addPackage(SessionWriter.class.getPackage()));
        ear.delete(WEB);
        ear.add(new ArchiveAsset(web, ZipExporter.class), WEB);
        Files.createDirectories(watched.getParent());
        ear.as(ZipExporter.class).exportTo(watched.toFile(), true);
    }

    /** The sessions that could not be written down since the run began, each with the page and the class. */
    public static List<String> lost() {
        return lines(LOST);
    }

    /** The pages after which a session was written down, each with the role of the person and the method. */
    public static List<String> written() {
        return lines(WRITTEN);
    }

    /** The bytes of the session after the request that had this value in its header {@code Session-Size}; empty until they are known. */
    public static OptionalInt size(String asked) {
        String beginning = SIZE + asked + " ";
        return lines(beginning).stream()
                .mapToInt(line -> Integer.parseInt(line.substring(beginning.length())))
                .findFirst();
    }

    /** Takes away what an earlier run on the same services has found. */
    static void forget() throws IOException {
        Files.deleteIfExists(file());
    }

    private static List<String> lines(String beginning) {
        if (!Files.exists(file())) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file())) {
            return lines.filter(line -> line.startsWith(beginning)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path file() {
        return TestStack.current().serverLog().resolveSibling("sessions.log");
    }
}
