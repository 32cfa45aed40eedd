package org.keptword.web.summary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.keptword.reports.summary.ClientResponsesService;
import org.keptword.reports.summary.ClientResponsesService.ClientResponses;
import org.keptword.reports.summary.ClientResponsesService.ClientResponsesExport;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;
import org.keptword.web.files.FileAnswer;
import org.keptword.web.files.PdfRequest;
import org.keptword.web.files.PdfServlet;
import org.keptword.web.paper.PrintQueue;

/**
 * One client's work as a file. Its name says the day and nobody's name. What is too long for one file is a zip of several, each sent as soon
 * as it is printed: whoever does not want it any more ends the download, and with it the printing. However slowly it is taken, it holds up no
 * other print.
 */
@WebServlet("/WEB-INF/servlets/client-work-pdf")
public class ClientResponsesPdfServlet extends PdfServlet {

    private static final long serialVersionUID = 1L;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final Duration BEAT = Duration.ofSeconds(1);

    @Inject
    transient ClientResponsesService works;

    @Inject
    transient SummaryPdf pdf;

    @Override
    protected void answer(PdfRequest asked, Actor actor, HttpServletResponse response) throws IOException {
        UUID practice = actor.practice().value();
        long until = System.nanoTime() + LONGEST_WAIT.toNanos();
        Runnable patience = () -> {
            if (System.nanoTime() > until) {
                throw new DomainRefusal("refusal.summary.busy");
            }
        };
        ClientResponsesExport export =
                PrintQueue.SERVER.inTurn(practice, BEAT, patience, () -> works.export(id(asked), participant(asked)));
        List<ClientResponses> first = read(asked, export, 0);
        if (export.portions().size() == 1 && first.size() == 1) {
            byte[] printed = PrintQueue.SERVER.inTurn(practice, BEAT, patience, () -> print(asked, first.get(0), 0));
            send(new Pdf(name(asked, export.madeAt()), printed), response);
        } else {
            sendAll(asked, export, first, practice, response);
        }
    }

    private void sendAll(
            PdfRequest asked,
            ClientResponsesExport export,
            List<ClientResponses> first,
            UUID practice,
            HttpServletResponse response)
            throws IOException {
        FileAnswer.attachment(response, "application/zip", name(asked, export.madeAt()) + ".zip");
        int number = 0;
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            for (int nth = 0; nth < export.portions().size(); nth++) {
                for (ClientResponses file : nth == 0 ? first : read(asked, export, nth)) {
                    number++;
                    int place = number;
                    byte[] printed =
                            PrintQueue.SERVER.inTurn(practice, BEAT, () -> {}, () -> print(asked, file, place));
                    zip.putNextEntry(new ZipEntry(name(asked, export.madeAt()) + "-" + number + ".pdf"));
                    zip.write(printed);
                    zip.closeEntry();
                    response.flushBuffer();
                }
            }
        }
    }

    /** The files of one portion. */
    private List<ClientResponses> read(PdfRequest asked, ClientResponsesExport export, int nth) {
        return ClientResponsesPortions.of(
                works.read(id(asked), participant(asked), export.portions().get(nth), export.madeAt()));
    }

    private byte[] print(PdfRequest asked, ClientResponses work, int number) {
        return pdf.print(work, number, asked.texts(), asked.dates(), asked.stationery());
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
