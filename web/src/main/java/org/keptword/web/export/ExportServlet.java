package org.keptword.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.web.files.FileAnswer;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/**
 * Sends a list as a file: CSV, or XLSX where the address ends so. The service decides what is in it, records the export and refuses one that is too
 * long, which is said on the page that every refusal goes to.
 */
public abstract class ExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentRoute route;

    @Inject
    transient Shell shell;

    /**
     * What a file is made with.
     *
     * @param dates how the person reads and types dates
     * @param zone where the person is
     */
    protected record ExportRequest(HttpServletRequest request, LocalizedTexts texts, Dates dates, ZoneId zone) {

        /** A parameter of the address without white space around it; empty where there is none. */
        public String parameter(String name) {
            return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
        }

        /** The heads of columns in the person's language. Their keys begin alike and end in these parts. */
        public List<String> heads(String beginning, List<String> ends) {
            return ends.stream().map(end -> texts.get(beginning + end)).toList();
        }

        /** A moment on the person's clock; nothing for null. */
        public ExportTable.Cell moment(Instant at) {
            return at == null ? ExportTable.NOTHING : new ExportTable.Moment(LocalDateTime.ofInstant(at, zone));
        }

        /** The day of a moment where the person is; nothing for null. */
        public ExportTable.Cell day(Instant at) {
            return at == null
                    ? ExportTable.NOTHING
                    : new ExportTable.Day(at.atZone(zone).toLocalDate());
        }
    }

    /** The first part of the file's name; it says nobody's name. */
    protected abstract String fileName();

    /** Reads the list that is asked for. */
    protected abstract ExportTable table(ExportRequest asked);

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = shell.actor().orElseThrow(NotFound::new);
        ExportFormat format = ExportFormat.ofAddress(route.getPath());
        ExportTable table = table(new ExportRequest(request, shell.speech(), shell.dates(), actor.zone()));
        FileAnswer.attachment(
                response, format.type(), fileName() + "-" + shell.dates().today() + format.ending());
        format.write(table, response.getOutputStream());
    }
}
