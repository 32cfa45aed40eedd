package org.keptword.tests.container.matrix;

import static org.keptword.tests.container.matrix.Table.with;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.guide.form.AnswerValue;
import org.keptword.shared.ShareId;
import org.keptword.sharing.AskAboutPromise;
import org.keptword.sharing.CaseShareService;
import org.keptword.sharing.OfferService;
import org.keptword.sharing.ShareKind;
import org.keptword.sharing.ShareService;
import org.keptword.sharing.SharedText;
import org.keptword.tests.container.matrix.MatrixFixture.Scene;
import org.keptword.tests.container.matrix.Row.Reach;

/** Sharing between partners: at the counselor's desk, and in the client's hands. */
final class SharingTables {

    private SharingTables() {}

    static List<Table> all() {
        return List.of(offering(), desk(), own());
    }

    private static Table offering() {
        return new Table(OfferService.class)
                .reads("offer", Scene::shareable, c -> with(c.response(), Optional.empty()))
                .works(
                        "ask",
                        Scene::shareable,
                        c -> with(new OfferService.AskToShare(
                                c.response(), 1, Set.of("words/versions/aaaa0001/will-do"), UUID.randomUUID())))
                .reads("offerPromise", Scene::promise, c -> with(c.promise(), ShareKind.PROMISE, false))
                .works(
                        "askAboutPromise",
                        Scene::promise,
                        c -> with(new AskAboutPromise(
                                c.promise(), ShareKind.PROMISE, false, fingerprint(), UUID.randomUUID())));
    }

    /** That of the promise of every scene. */
    private static String fingerprint() {
        SharedText.Block words = new SharedText.Block(
                SharedText.Label.PROMISE,
                0,
                0,
                Optional.empty(),
                List.of(AnswerValue.words("Call at noon")),
                List.of());
        return new SharedText(Optional.empty(), Optional.empty(), List.of(words)).fingerprint();
    }

    private static Table desk() {
        return new Table(CaseShareService.class)
                .reads("ofCase", Scene::ofCase, c -> with(c.caseId()))
                .works("show", Scene::agreedShare, c -> with(share(c)))
                .works("withdraw", Scene::askedShare, c -> with(share(c)))
                .works("stop", Scene::shownShare, c -> with(share(c)))
                .works("showAgain", Scene::restingRoom, c -> with(c.caseId()));
    }

    private static Table own() {
        return new Table(ShareService.class)
                .lists("page", Audience.OWN, Reach.CASELOAD, Scene::askedShare, c -> with())
                .lists(
                        "news",
                        Audience.OWN,
                        Reach.CASELOAD,
                        Scene::askedShare,
                        (result, thing) -> ((ShareService.NewShares) result).waiting() > 0,
                        c -> with())
                .own(
                        "answer",
                        Scene::askedShare,
                        c -> with(new ShareService.AnswerShare(c.person(), share(c), "of nothing", false)))
                .own("takeBack", Scene::shownShare, c -> with(c.person(), share(c)))
                .plain("takeBackAll", Audience.OWN, c -> with(c.person()))
                .own("opened", Scene::received, c -> with(c.person(), share(c)));
    }

    private static ShareId share(Call call) {
        return new ShareId(call.id());
    }
}
