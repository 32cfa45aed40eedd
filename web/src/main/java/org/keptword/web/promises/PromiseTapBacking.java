package org.keptword.web.promises;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.keptword.promises.NoticeKind;
import org.keptword.promises.keep.PromisePage;
import org.keptword.promises.keep.PromiseService;
import org.keptword.promises.keep.TodaysPromises;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.PromiseId;
import org.keptword.web.shell.PressedButton;
import org.keptword.web.shell.Redirect;

/** One tap on a promise. Sent twice it is one answer. */
@Named
@RequestScoped
public class PromiseTapBacking {

    /** The name under which the buttons of a form are sent. */
    private static final String BUTTON = "taps:act";

    @Inject
    PromiseService promises;

    @Inject
    PromiseTaps taps;

    @Inject
    HttpServletRequest request;

    @Inject
    Redirect redirect;

    /** Does what the button says that was pressed. */
    public void act() {
        PressedButton said = PressedButton.in(request, BUTTON);
        redirect.saying(done(said, said.person(1))).again();
    }

    /** Does it, and returns the key of what is said about it. */
    private String done(PressedButton said, PersonId person) {
        switch (said.word(0)) {
            case "undo" -> {
                promises.undo(person, said.id(2));
                return "promises.undone";
            }
            case "hide" -> {
                promises.hide(person, new PromiseId(said.id(2)));
                return "promises.hidden";
            }
            case "end" -> {
                promises.end(person, new PromiseId(said.id(2)));
                return "promises.ended";
            }
            case "notice" -> {
                promises.notice(person, new PromiseId(said.id(2)), said.day(3), said.one(NoticeKind.class, 4));
                return "promises.noticed";
            }
            case "say" -> {
                return taps.say(said);
            }
            default -> throw new NotFound();
        }
    }

    /** The value of a button that says what became of a day. */
    public String say(PersonId person, TodaysPromises.Day day, String kind) {
        return say(person, day.promise(), day.day(), kind);
    }

    public String say(PersonId person, PromiseId promise, LocalDate day, String kind) {
        return PressedButton.value("say", person, promise, day, kind, Ids.newId());
    }

    public String undo(PersonId person, UUID outcome) {
        return PressedButton.value("undo", person, outcome);
    }

    public String end(PersonId person, PromiseId promise) {
        return PressedButton.value("end", person, promise);
    }

    public String hide(PersonId person, PromiseId promise) {
        return PressedButton.value("hide", person, promise);
    }

    public String notice(PersonId person, PromisePage.Asked asked, String kind) {
        return PressedButton.value("notice", person, asked.promise(), asked.day(), kind);
    }
}
