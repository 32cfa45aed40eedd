package org.keptword.tests.container.matrix;

import static org.keptword.tests.container.matrix.Table.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.promises.NoticeKind;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.caseload.CaseloadPromiseService;
import org.keptword.promises.caseload.CaseloadPromises;
import org.keptword.promises.decide.CasePromiseService;
import org.keptword.promises.keep.MakePromise;
import org.keptword.promises.keep.PromiseService;
import org.keptword.promises.keep.RecordNotice;
import org.keptword.promises.keep.RecordOutcome;
import org.keptword.tests.container.matrix.MatrixFixture.Scene;
import org.keptword.tests.container.matrix.Row.Reach;

/** Promises, of the client and at the counselor's desk. */
final class PromiseTables {

    private PromiseTables() {}

    static List<Table> all() {
        return List.of(own(), desk(), listing());
    }

    private static Table own() {
        return new Table(PromiseService.class)
                .lists("page", Audience.OWN, Reach.CASELOAD, Scene::promise, c -> with())
                .own(
                        "make",
                        Scene::promise,
                        c -> with(new MakePromise(
                                c.person(),
                                c.scene().caseId(),
                                MatrixFixture.everyDay("Call at two", PromiseTerms.Beneficiary.PARTNER),
                                Set.of(),
                                Optional.empty(),
                                Optional.of(c.promise()),
                                UUID.randomUUID())))
                .own("end", Scene::promise, c -> with(c.person(), c.promise()))
                .own(
                        "say",
                        Scene::promise,
                        c -> with(
                                new RecordOutcome(c.person(), c.promise(), day(), OutcomeKind.KEPT, UUID.randomUUID())))
                .own("undo", Scene::outcome, c -> with(c.person(), c.id()))
                .own("note", Scene::outcome, c -> with(c.person(), c.id(), Optional.empty(), "Tired"))
                .own("noted", Scene::outcome, c -> with(c.id()))
                .own("hide", Scene::promise, c -> with(c.person(), c.promise()))
                .own("notice", Scene::askedAbout, c -> with(c.person(), c.promise(), day(), NoticeKind.NOTICED))
                .own(
                        "noticeUnlessChanged",
                        Scene::askedAbout,
                        c -> with(new RecordNotice(c.person(), c.promise(), day(), NoticeKind.NOTICED, null)));
    }

    private static Table desk() {
        return new Table(CasePromiseService.class)
                .reads("ofCase", Scene::ofCase, c -> with(c.caseId()))
                .works(
                        "enter",
                        Scene::participant,
                        c -> with(new CasePromiseService.EnterPromise(
                                c.caseId(),
                                c.participant(),
                                MatrixFixture.everyDay("Call at one", PromiseTerms.Beneficiary.PARTNER),
                                Set.of(),
                                UUID.randomUUID())))
                .works("approve", Scene::proposed, c -> with(c.promise()))
                .works("decline", Scene::proposed, c -> with(c.promise(), "Not yet"))
                .works("pause", Scene::promise, c -> with(c.promise(), "Not now"))
                .works("resume", Scene::restingPromise, c -> with(c.promise()))
                .works("hide", Scene::promise, c -> with(c.promise()));
    }

    private static Table listing() {
        return new Table(CaseloadPromiseService.class)
                .lists(
                        "list",
                        Audience.READING,
                        Reach.CASELOAD,
                        Scene::promise,
                        c -> with(new CaseloadPromises.Query(
                                CaseloadPromises.Filter.ALL, CaseloadPromises.Sort.STATE, false, 0, 100)))
                .lists(
                        "export",
                        Audience.READING,
                        Reach.CASELOAD,
                        Scene::promise,
                        c -> with(CaseloadPromises.Filter.ALL));
    }

    private static LocalDate day() {
        return LocalDate.now(MatrixFixture.ZONE);
    }
}
