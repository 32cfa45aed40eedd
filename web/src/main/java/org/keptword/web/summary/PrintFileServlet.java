package org.keptword.web.summary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.keptword.reports.print.DayPrintService;
import org.keptword.reports.print.PrintId;
import org.keptword.reports.print.PrintView;
import org.keptword.web.files.FileAnswer;
import org.keptword.web.routing.CurrentRoute;

/** The prep reports of a day, as they were made. Names of files say the day, the place in it and for whose
 * eyes they are, and nobody's name. */
@WebServlet("/WEB-INF/servlets/print-file")
public class PrintFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DayPrintService prints;

    @Inject
    transient CurrentRoute route;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PrintId id = new PrintId(route.id("print"));
        DayPrintService.PrintFile file =
                prints.take(id, route.getPath().endsWith(".zip") ? PrintView.Kind.ZIP : PrintView.Kind.PDF);
        String name = "sessions-" + file.day() + "-" + file.eyes().inFileName();
        if (file.kind() == PrintView.Kind.PDF) {
            FileAnswer.inline(response, "application/pdf", name + ".pdf");
            for (int place : file.parts()) {
                response.getOutputStream().write(prints.part(id, place));
            }
            return;
        }
        FileAnswer.attachment(response, "application/zip", name + ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            for (int i = 0; i < file.parts().size(); i++) {
                zip.putNextEntry(new ZipEntry(
                        "session-" + file.day() + "-" + file.names().get(i) + ".pdf"));
                zip.write(prints.part(id, file.parts().get(i)));
                zip.closeEntry();
            }
        }
    }
}
