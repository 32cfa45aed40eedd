package org.keptword.reports.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The one file of an own copy: paper and data beside each other. Names inside are plain and say nobody's name. */
public final class CopyFile {

    /** The two files in it. */
    public static final String PAPER = "my-record/my-record.pdf";

    public static final String DATA = "my-record/my-record.json";

    private CopyFile() {}

    /** @param madeAt the time both files carry, so that the same content makes the same file */
    public static byte[] of(byte[] pdf, String json, Instant madeAt) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 1024);
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            add(zip, PAPER, pdf, madeAt);
            add(zip, DATA, json.getBytes(StandardCharsets.UTF_8), madeAt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content, Instant at) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
