package org.keptword.tests.container.matrix;

import static org.keptword.tests.container.matrix.Table.with;

import java.util.List;
import java.util.UUID;
import org.keptword.agenda.DecideLine;
import org.keptword.agenda.Topic;
import org.keptword.reports.agenda.AgendaService;
import org.keptword.reports.agenda.AgreementService;
import org.keptword.shared.Ids;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.matrix.MatrixFixture.Scene;

/** The agenda of a session, and what came of what was agreed. */
final class AgendaTables {

    private AgendaTables() {}

    static List<Table> all() {
        return List.of(
                new Table(AgendaService.class)
                        .reads("read", Scene::plannedInCase, c -> with(c.caseId(), session(c)))
                        .reads("points", Scene::plannedInCase, c -> with(c.caseId(), session(c)))
                        .works(
                                "decide",
                                Scene::onAgenda,
                                c -> with(new DecideLine(
                                        c.caseId(),
                                        session(c),
                                        Topic.own(
                                                Ids.ofIdempotencyKey(c.caseId().value(), "Ask about the move")),
                                        0,
                                        DecideLine.Action.ON_TABLE)))
                        .works(
                                "add",
                                Scene::plannedInCase,
                                c -> with(c.caseId(), session(c), "Ask about the move", UUID.randomUUID())),
                new Table(AgreementService.class)
                        .reads("ofSession", Scene::plannedInCase, c -> with(c.caseId(), session(c))));
    }

    private static SessionId session(Call c) {
        return new SessionId(c.part());
    }
}
