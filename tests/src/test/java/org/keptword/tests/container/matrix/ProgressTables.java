package org.keptword.tests.container.matrix;

import static org.keptword.tests.container.matrix.Table.with;

import java.util.List;
import org.keptword.progress.OwnProgressService;
import org.keptword.progress.ProgressService;
import org.keptword.progress.SessionAxis;
import org.keptword.tests.container.matrix.MatrixFixture.Scene;
import org.keptword.tests.container.matrix.Row.Reach;

/** How a case goes over its sessions. */
final class ProgressTables {

    private ProgressTables() {}

    static List<Table> all() {
        return List.of(
                new Table(ProgressService.class)
                        .reads(
                                "ofCase",
                                Scene::ofCase,
                                c -> with(c.caseId(), ProgressService.ProgressView.of(SessionAxis.Span.SIX)))
                        .reads(
                                "export",
                                Scene::ofCase,
                                c -> with(c.caseId(), ProgressService.ProgressView.of(SessionAxis.Span.ALL)))
                        .reads("points", Scene::ofCase, c -> with(c.caseId())),
                new Table(OwnProgressService.class)
                        .lists("own", Audience.OWN, Reach.CASELOAD, Scene::goal, c -> with()));
    }
}
