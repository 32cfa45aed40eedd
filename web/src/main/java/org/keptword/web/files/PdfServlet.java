package org.keptword.web.files;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.Shell;

/** Sends a document as PDF, made for whoever asks. What is refused goes to the page that every refusal goes to. */
public abstract class PdfServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentRoute route;

    @Inject
    transient Shell shell;

    @Inject
    transient StationeryLoader stationery;

    /**
     * A document on paper.
     *
     * @param name of the file without its ending; it says nobody's name
     */
    public record Pdf(String name, List<byte[]> parts) {

        public Pdf(String name, byte[] bytes) {
            this(name, List.of(bytes));
        }

        public Pdf {
            parts = List.copyOf(parts);
        }
    }

    /** Exports, prints and sends what was requested. */
    protected abstract void answer(PdfRequest asked, Actor actor, HttpServletResponse response) throws IOException;

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = shell.actor().orElseThrow(NotFound::new);
        answer(new PdfRequest(request, route, shell.speech(), shell.dates(), stationery.of(actor)), actor, response);
    }

    /** Sends one file. */
    protected final void send(Pdf pdf, HttpServletResponse response) throws IOException {
        FileAnswer.inline(response, "application/pdf", pdf.name() + ".pdf");
        response.setContentLength(
                pdf.parts().stream().mapToInt(part -> part.length).sum());
        FileAnswer.write(response, pdf.parts());
    }
}
