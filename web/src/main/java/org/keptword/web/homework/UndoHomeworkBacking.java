package org.keptword.web.homework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.keptword.homework.assign.ChangeAssignments;
import org.keptword.homework.assign.HomeworkChangeService;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.LocalizedTexts;

/** Undoes what was just assigned or changed, from the page that comes after it. */
@Named
@RequestScoped
public class UndoHomeworkBacking {

    @Inject
    UndoOffers offers;

    @Inject
    HomeworkChangeService changes;

    @Inject
    ChangeWords words;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    Shell shell;

    /** Undoes what the button was shown for; too late, or after another act, it says so. */
    public void undo() {
        CaseId id = route.caseId();
        UUID named = route.asked("offer").orElseThrow(NotFound::new);
        UndoOffer offer =
                offers.take(id, named).orElseThrow(() -> new DomainRefusal("refusal.homework.tooLateToUndoAssigning"));
        if (offer.assigned() != null) {
            words.undone(
                    changes.undoAssigning(id, offer.assigned(), shell.speech().get("homework.undo.reason")));
        } else {
            words.undone(changes.undo(new ChangeAssignments.Undo(id, offer.act(), offer.changed(), offer.at())));
        }
        redirect.again();
    }

    /** What can be undone on this page, or null. */
    public UndoOffer getOffer() {
        return offers.of(route.caseId()).orElse(null);
    }

    /** What would be undone, in a sentence; empty where nothing can be. */
    public String getWhat() {
        return offers.of(route.caseId()).map(this::what).orElse("");
    }

    private String what(UndoOffer offer) {
        LocalizedTexts t = shell.speech();
        return offer.assigned() != null
                ? t.get("homework.undo.assigned")
                : t.with("homework.bulk.all", offer.changed().size(), t.of("homework.bulk.done", offer.act()));
    }

    /** For how many milliseconds it can be undone. */
    public long getLeft() {
        return offers.of(route.caseId()).map(offers::left).orElse(0L);
    }
}
