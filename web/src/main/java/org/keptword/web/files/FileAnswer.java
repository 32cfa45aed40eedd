package org.keptword.web.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;

/** Hands a file over; no browser keeps it by itself. */
public final class FileAnswer {

    private FileAnswer() {}

    /** A file that a browser shows. */
    public static void inline(HttpServletResponse response, String type, String name) {
        begin(response, type, "inline", name);
    }

    /** A file that a browser stores. */
    public static void attachment(HttpServletResponse response, String type, String name) {
        begin(response, type, "attachment", name);
    }

    private static void begin(HttpServletResponse response, String type, String shown, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", shown + "; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
    }

    /** The parts of a file, in order. */
    public static void write(HttpServletResponse response, List<byte[]> parts) throws IOException {
        for (byte[] part : parts) {
            response.getOutputStream().write(part);
        }
    }

    /** The parts of a file, in order, each asked for when the one before it is on its way. */
    public static void write(HttpServletResponse response, int parts, IntFunction<byte[]> part) throws IOException {
        for (int place = 1; place <= parts; place++) {
            response.getOutputStream().write(part.apply(place));
        }
    }
}
