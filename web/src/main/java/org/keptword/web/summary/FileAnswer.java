package org.keptword.web.summary;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Hands a file over; no browser keeps it by itself. */
final class FileAnswer {

    private FileAnswer() {}

    static void pdf(HttpServletResponse response, String name, byte[] file) throws IOException {
        begin(response, "application/pdf", "inline", name + ".pdf");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    static void begin(HttpServletResponse response, String type, String shown, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", shown + "; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
    }
}
