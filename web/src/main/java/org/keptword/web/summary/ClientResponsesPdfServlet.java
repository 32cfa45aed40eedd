package org.keptword.web.summary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.keptword.reports.summary.ClientResponsesService;
import org.keptword.reports.summary.ClientResponsesService.ClientResponses;
import org.keptword.reports.summary.ClientResponsesService.ClientResponsesExport;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.web.files.FileAnswer;
import org.keptword.web.files.PdfRequest;
import org.keptword.web.files.PdfServlet;
import org.keptword.web.paper.PrintQueue;

/**
 * One client's work as a file. Its name says the day and nobody's name. What is too long for one file is a zip of several, each sent as soon
 * as it is printed: whoever does not want it any more ends the download, and with it the printing.
 */
@WebServlet("/WEB-INF/servlets/client-work-pdf")
public class ClientResponsesPdfServlet extends PdfServlet {

    private static final long serialVersionUID = 1L;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final PrintQueue QUEUE = new PrintQueue(1, 1_000);

    @Inject
    transient ClientResponsesService works;

    @Inject
    transient SummaryPdf pdf;

    @Override
    protected void answer(PdfRequest asked, Actor actor, HttpServletResponse response) throws IOException {
        ClientResponsesExport export = works.export(id(asked), participant(asked));
        List<List<ResponseId>> portions = export.portions();
        if (portions.size() == 1) {
            List<ClientResponses> files = ClientResponsesPortions.of(read(asked, portions.get(0), export.madeAt()));
            if (files.size() == 1) {
                send(new Pdf(name(asked, export.madeAt()), print(asked, files.get(0), 0)), response);
                return;
            }
        }
        long until = System.nanoTime() + LONGEST_WAIT.toNanos();
        QUEUE.inTurn(
                actor.practice().value(),
                () -> {
                    if (System.nanoTime() > until) {
                        throw new DomainRefusal("refusal.summary.busy");
                    }
                },
                () -> sendAll(asked, export, response));
    }

    private void sendAll(PdfRequest asked, ClientResponsesExport export, HttpServletResponse response)
            throws IOException {
        FileAnswer.attachment(response, "application/zip", name(asked, export.madeAt()) + ".zip");
        int number = 0;
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            for (List<ResponseId> portion : export.portions()) {
                for (ClientResponses file : ClientResponsesPortions.of(read(asked, portion, export.madeAt()))) {
                    number++;
                    zip.putNextEntry(new ZipEntry(name(asked, export.madeAt()) + "-" + number + ".pdf"));
                    zip.write(print(asked, file, number));
                    zip.closeEntry();
                    response.flushBuffer();
                }
            }
        }
    }

    private ClientResponses read(PdfRequest asked, List<ResponseId> portion, Instant madeAt) {
        return works.read(id(asked), participant(asked), portion, madeAt);
    }

    private byte[] print(PdfRequest asked, ClientResponses work, int number) {
        return pdf.print(work, number, asked.texts(), asked.dates(), asked.paper());
    }

    private static String name(PdfRequest asked, Instant madeAt) {
        return "work-" + asked.day(madeAt);
    }

    private static CaseId id(PdfRequest asked) {
        return new CaseId(asked.id("case"));
    }

    private static ParticipantId participant(PdfRequest asked) {
        return new ParticipantId(asked.id("participant"));
    }
}
