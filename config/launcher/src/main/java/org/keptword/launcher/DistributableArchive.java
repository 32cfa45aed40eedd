package org.keptword.launcher;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The archive for the servers of a cluster: the same as for one that is alone, with the word in its web.xml that sessions go to other
 * servers. One that is alone would look for what it has not loaded, and refuse it.
 */
final class DistributableArchive {

    private static final String WEB = "keptword-web.war";
    private static final String DESCRIPTOR = "WEB-INF/web.xml";
    private static final String AFTER = "</display-name>";

    private DistributableArchive() {}

    static void write(Path archive, Path target) throws IOException {
        try (InputStream in = Files.newInputStream(archive);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            copy(in, out);
        }
    }

    /** Copies a zip file, and the web module in it by the same way; neither stream is closed. */
    private static void copy(InputStream from, OutputStream to) throws IOException {
        ZipInputStream in = new ZipInputStream(from);
        ZipOutputStream out = new ZipOutputStream(to);
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            ZipEntry same = new ZipEntry(entry.getName());
            same.setTime(entry.getTime());
            out.putNextEntry(same);
            switch (entry.getName()) {
                case WEB -> copy(in, out);
                case DESCRIPTOR -> out.write(distributable(in.readAllBytes()));
                default -> in.transferTo(out);
            }
            out.closeEntry();
        }
        out.finish();
    }

    private static byte[] distributable(byte[] descriptor) {
        String text = new String(descriptor, StandardCharsets.UTF_8);
        if (!text.contains(AFTER)) {
            throw new LaunchFailure("The web.xml of the application has no " + AFTER + ".");
        }
        return text.replace(AFTER, AFTER + "<distributable/>").getBytes(StandardCharsets.UTF_8);
    }
}
