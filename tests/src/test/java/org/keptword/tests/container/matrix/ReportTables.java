package org.keptword.tests.container.matrix;

import static org.keptword.tests.container.matrix.Table.with;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.keptword.reports.print.DayPrintService;
import org.keptword.reports.print.PrintId;
import org.keptword.reports.print.PrintRun;
import org.keptword.reports.print.PrintTransactions;
import org.keptword.reports.print.PrintView;
import org.keptword.reports.summary.ClientResponsesService;
import org.keptword.reports.summary.ClosingService;
import org.keptword.reports.summary.SummaryService;
import org.keptword.reports.summary.SummaryView;
import org.keptword.tests.container.matrix.MatrixFixture.Scene;
import org.keptword.tests.container.matrix.Row.Reach;
import org.keptword.tests.container.reports.PlainTextPrinter;

/** Summaries, one client's work, and the prep reports of a day. */
final class ReportTables {

    private ReportTables() {}

    static List<Table> all() {
        return List.of(
                new Table(SummaryService.class)
                        .reads("read", Scene::ofCase, c -> with(c.caseId(), SummaryView.whole(SummaryView.Kind.CASE)))
                        .reads(
                                "export",
                                Scene::ofCase,
                                c -> with(c.caseId(), SummaryView.whole(SummaryView.Kind.DISCHARGE))),
                new Table(ClosingService.class).reads("read", Scene::ofCase, c -> with(c.caseId())),
                new Table(ClientResponsesService.class)
                        .reads("export", Scene::participant, c -> with(c.caseId(), c.participant()))
                        .reads(
                                "read",
                                Scene::participant,
                                c -> with(c.caseId(), c.participant(), List.of(), Instant.EPOCH)),
                prints(),
                steps(),
                new Table(PrintRun.class)
                        .plain(
                                "run",
                                Audience.PRINTS,
                                c -> with(new PrintId(UUID.randomUUID()), c.me(), new PlainTextPrinter())));
    }

    private static Table prints() {
        return new Table(DayPrintService.class)
                .ends(
                        "begin",
                        Audience.PRINTS,
                        "refusal.summary.nothingToPrint",
                        null,
                        c -> with(PrintView.Kind.PDF, PrintView.PrintFor.COUNSELOR))
                .lists("latest", Audience.PRINTS, Reach.CASELOAD, Scene::print, c -> with())
                .add("view", Audience.PRINTS, Scene::print, c -> with(print(c)))
                .add("stop", Audience.PRINTS, Scene::print, c -> with(print(c)))
                .add("take", Audience.PRINTS, Scene::printed, c -> with(print(c), PrintView.Kind.ZIP))
                .add("part", Audience.PRINTS, Scene::printed, c -> with(print(c), 1));
    }

    private static Table steps() {
        return new Table(PrintTransactions.class)
                .add("claim", Audience.PRINTS, Scene::print, c -> with(print(c)))
                .add("next", Audience.PRINTS, Scene::claimedPrint, c -> with(print(c), c.id()))
                .add("beat", Audience.PRINTS, Scene::claimedPrint, c -> with(print(c), c.id()))
                .add("read", Audience.PRINTS, Scene::claimedPrint, c -> with(print(c), c.id(), 1))
                .add(
                        "keep",
                        Audience.PRINTS,
                        Scene::claimedPrint,
                        c -> with(print(c), c.id(), 1, new byte[] {1}, UUID.randomUUID()))
                .add("fail", Audience.PRINTS, Scene::claimedPrint, c -> with(print(c), c.id(), 1))
                .add("toBind", Audience.PRINTS, Scene::claimedPrint, c -> with(print(c), c.id()))
                .add("bound", Audience.PRINTS, Scene::claimedPrint, c -> with(print(c), c.id(), new byte[] {1}))
                .add("finish", Audience.PRINTS, Scene::claimedPrint, c -> with(print(c), c.id()));
    }

    private static PrintId print(Call call) {
        return new PrintId(call.id());
    }
}
