package org.keptword.tests.container.matrix;

import static org.keptword.tests.container.matrix.Table.with;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.cases.opening.CaseDraftJob;
import org.keptword.cases.opening.CaseDraftService;
import org.keptword.cases.opening.CaseOpeningService;
import org.keptword.cases.opening.OpenWholeCase;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseMode;
import org.keptword.tests.container.matrix.MatrixFixture.Scene;

/** Opening a case with all that is known of it, and the drafts of cases that are not opened yet. */
final class OpeningTables {

    private OpeningTables() {}

    static List<Table> all() {
        return List.of(opening(), drafts(), draftJob());
    }

    private static Table opening() {
        return new Table(CaseOpeningService.class)
                .plain(
                        "open",
                        Audience.WORK,
                        c -> with(new OpenWholeCase(
                                UUID.randomUUID(),
                                CaseMode.COUPLE,
                                Aim.REPAIR,
                                null,
                                OpenWholeCase.Client.named("Eva"),
                                Optional.of(OpenWholeCase.Client.named("Leo")),
                                Optional.empty(),
                                false)))
                .reads("clients", Scene::ofCase, c -> with(c.caseId()))
                .plain("isFirst", Audience.WORK, c -> with());
    }

    private static Table draftJob() {
        return new Table(CaseDraftJob.class).plain("end", Audience.JOB, c -> with());
    }

    private static Table drafts() {
        return new Table(CaseDraftService.class)
                .plain("unfinished", Audience.WORK, c -> with())
                .plain("read", Audience.WORK, c -> with(UUID.randomUUID(), c.person()))
                .plain(
                        "keep",
                        Audience.WORK,
                        c -> with(new CaseDraftService.SaveCaseDraft(
                                c.person(),
                                UUID.randomUUID(),
                                CaseDraftService.SavedCaseDraft.NONE,
                                "Eva & Leo",
                                "[[\"first\",\"Eva\",null]]")))
                .plain("discard", Audience.WORK, c -> with(UUID.randomUUID()));
    }
}
