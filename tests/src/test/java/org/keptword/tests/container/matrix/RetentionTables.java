package org.keptword.tests.container.matrix;

import static org.keptword.tests.container.matrix.Table.with;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.reports.copy.OwnCopyId;
import org.keptword.reports.copy.OwnCopyRun;
import org.keptword.reports.copy.OwnCopyService;
import org.keptword.reports.copy.OwnCopyTransactions;
import org.keptword.retention.ClosedCaseList;
import org.keptword.retention.ClosedCaseList.Order;
import org.keptword.retention.ClosedCaseList.Which;
import org.keptword.retention.ErasureJob;
import org.keptword.retention.ErasureLine;
import org.keptword.retention.ErasureService;
import org.keptword.retention.HoldService;
import org.keptword.retention.RecordAccessService;
import org.keptword.retention.RetentionService;
import org.keptword.tests.container.PracticeTest;
import org.keptword.tests.container.matrix.MatrixFixture.Scene;
import org.keptword.tests.container.matrix.Row.Reach;

/** Own copies, how long cases are kept, holds, erasing, and who opened a record. */
final class RetentionTables {

    private static final String REASON = "Written down for the test";

    private RetentionTables() {}

    static List<Table> all() {
        return List.of(
                copies(),
                steps(),
                new Table(OwnCopyRun.class)
                        .plain(
                                "run",
                                Audience.OWN,
                                c -> with(new OwnCopyId(UUID.randomUUID()), c.me(), (OwnCopyRun.OwnCopyPrinter)
                                        (copy, work, files, alive) -> files.accept(new byte[] {1}))),
                new Table(RecordAccessService.class).plain("own", Audience.OWN, c -> with(Optional.empty())),
                new Table(RetentionService.class)
                        .plain("years", Audience.MANAGEMENT, c -> with())
                        .plain("keepFor", Audience.MANAGEMENT, c -> with(12))
                        .lists(
                                "page",
                                Audience.MANAGEMENT,
                                Reach.PRACTICE,
                                Scene::closedCase,
                                c -> with(new ClosedCaseList.Query("", Order.of(Which.ALL), 0, 50)))
                        .lists(
                                "export",
                                Audience.MANAGEMENT,
                                Reach.PRACTICE,
                                Scene::closedCase,
                                c -> with("", Which.ALL)),
                new Table(HoldService.class)
                        .reads("records", Scene::ofCase, c -> with(c.caseId()))
                        .add("place", Audience.KEEPING, Scene::ofCase, c -> with(c.caseId(), REASON))
                        .add("lift", Audience.KEEPING, Scene::legalHold, c -> with(c.id(), REASON)),
                erasures(),
                new Table(ErasureJob.class)
                        .plain("due", Audience.JOB, c -> with(Instant.now()))
                        .add("erase", Audience.JOB, Scene::erasureDue, c -> with(c.id(), Instant.now())));
    }

    private static Table copies() {
        return new Table(OwnCopyService.class)
                .plain("begin", Audience.OWN, c -> with())
                .lists("latest", Audience.OWN, Reach.CASELOAD, Scene::ownCopy, c -> with())
                .own("take", Scene::copied, c -> with(copy(c)))
                .own("part", Scene::copied, c -> with(copy(c), 1))
                .plain("stop", Audience.OWN, c -> with());
    }

    private static Table steps() {
        return new Table(OwnCopyTransactions.class)
                .own("claim", Scene::ownCopy, c -> with(copy(c)))
                .own("responses", Scene::claimedCopy, c -> with(copy(c), c.id()))
                .own("reach", Scene::claimedCopy, c -> with(copy(c), c.id(), 1))
                .own("whole", Scene::claimedCopy, c -> with(copy(c), c.id()))
                .own("keep", Scene::claimedCopy, c -> with(copy(c), c.id(), 1, new byte[] {1}))
                .own("finish", Scene::claimedCopy, c -> with(copy(c), c.id()))
                .own("fail", Scene::claimedCopy, c -> with(copy(c), c.id()));
    }

    private static Table erasures() {
        return new Table(ErasureService.class)
                .add("onFile", Audience.MANAGEMENT, Scene::closedCase, c -> with(c.caseId(), Optional.empty()))
                .add("propose", Audience.MANAGEMENT, Scene::closedParticipant, c -> with(proposal(c)))
                .add("withdraw", Audience.STOPPING, Scene::erasure, c -> with(c.id()))
                .add("approve", Audience.SUPERVISION, Scene::erasure, c -> with(c.id()))
                .add("decline", Audience.SUPERVISION, Scene::erasure, c -> with(c.id(), REASON))
                .lists("waiting", Audience.READING, Reach.CASELOAD, Scene::caseToErase, c -> with());
    }

    private static ErasureService.ProposeErasure proposal(Call call) {
        return new ErasureService.ProposeErasure(
                call.caseId(),
                Optional.of(call.participant()),
                ErasureLine.Basis.CLIENT_ASKED,
                Optional.of(LocalDate.now(PracticeTest.ZONE)),
                REASON);
    }

    private static OwnCopyId copy(Call call) {
        return new OwnCopyId(call.id());
    }
}
