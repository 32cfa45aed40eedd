package org.keptword.demo;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keptword.guide.GuideLibrary;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.assign.HomeworkService;
import org.keptword.shared.Actor;
import org.keptword.shared.PromiseId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.ShareId;
import org.keptword.sharing.AskAboutPromise;
import org.keptword.sharing.CaseShareService;
import org.keptword.sharing.OfferService;
import org.keptword.sharing.ShareKind;
import org.keptword.sharing.ShareOffer;
import org.keptword.sharing.ShareService;
import org.keptword.sharing.ShareState;

/** Plays what partners let each other read: asked by the counselor, answered by the author, shown by the counselor. */
@ApplicationScoped
class SharingActs {

    @EJB
    OfferService offers;

    @EJB
    ShareService shares;

    @EJB
    CaseShareService sharing;

    @EJB
    HomeworkService homework;

    @Inject
    GuideLibrary guide;

    @Inject
    As as;

    /** A response, as far as the act says: asked for, or shown and opened. */
    void share(Scene scene, Page act) {
        Actor author = scene.client(act.text("of"));
        ShareOffer offer = as.call(scene.counselor(), () -> offers.offer(written(scene, act), Optional.empty()));
        OfferService.AskToShare asking = new OfferService.AskToShare(
                offer.response(),
                offer.revision(),
                offer.answers().stream().map(ShareOffer.Choice::path).collect(Collectors.toSet()),
                Scene.idempotencyKey());
        ShareId share = as.call(scene.counselor(), () -> offers.ask(asking));
        if (act.one(ShareState.class, "until") == ShareState.SHARED) {
            show(scene, share, author, offer.preview().get(0).text().fingerprint());
            open(scene, share, act);
        }
    }

    private ResponseId written(Scene scene, Page act) {
        LocalizedText title = guide.current(act.text("exercise")).title();
        String name = as.call(scene.counselor(), () -> homework.caseWork(scene.caseId())).participants().stream()
                .filter(who -> who.id().equals(scene.participant(act.text("of"))))
                .findFirst()
                .orElseThrow()
                .name();
        return as.call(scene.counselor(), () -> homework.caseWork(scene.caseId())).activity().stream()
                .filter(one -> one.title().equals(title) && one.name().equals(name))
                .flatMap(one -> one.response().stream())
                .findFirst()
                .orElseThrow(() -> new DemoBroken("nothing of " + act.text("exercise") + " was handed in"));
    }

    /** A promise whose owner agrees to it, and which the partner reads. */
    void show(Scene scene, PromiseId id, Page act) {
        Actor owner = scene.client(act.text("by"));
        String fingerprint = as.call(scene.counselor(), () -> offers.offerPromise(id, ShareKind.PROMISE, false))
                .preview()
                .orElseThrow()
                .fingerprint();
        AskAboutPromise asking = new AskAboutPromise(id, ShareKind.PROMISE, false, fingerprint, Scene.idempotencyKey());
        ShareId share = as.call(scene.counselor(), () -> offers.askAboutPromise(asking));
        show(scene, share, owner, fingerprint);
        open(scene, share, act);
    }

    private void open(Scene scene, ShareId share, Page act) {
        Actor reader = scene.client(act.text("to"));
        as.run(reader, () -> shares.opened(reader.requirePerson(), share));
    }

    private void show(Scene scene, ShareId share, Actor author, String fingerprint) {
        as.run(
                author,
                () -> shares.answer(new ShareService.AnswerShare(author.requirePerson(), share, fingerprint, true)));
        as.run(scene.counselor(), () -> sharing.show(share));
    }
}
