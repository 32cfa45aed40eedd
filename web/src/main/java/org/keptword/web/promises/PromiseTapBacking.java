package org.keptword.web.promises;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.keptword.promises.NoticeKind;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseDay;
import org.keptword.promises.PromisePage;
import org.keptword.promises.PromiseService;
import org.keptword.promises.RecordOutcome;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.PromiseId;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.Redirect;

/**
 * One tap on a promise. A button names what it is about and for whom it was shown, so that it means the same however the page has
 * changed meanwhile; sent twice it is one answer.
 */
@Named
@RequestScoped
public class PromiseTapBacking {

    /** The name under which the buttons of a form are sent. */
    private static final String BUTTON = "taps:act";

    @Inject
    PromiseService promises;

    @Inject
    HttpServletRequest request;

    @Inject
    PageMessages messages;

    @Inject
    Redirect redirect;

    /** Does what the button says that was pressed. */
    public void act() {
        String[] said =
                Optional.ofNullable(request.getParameter(BUTTON)).orElse("").split(" ", -1);
        if (said.length < 3) {
            throw new NotFound();
        }
        PersonId person = new PersonId(id(said[1]));
        switch (said[0]) {
            case "undo" -> {
                promises.undo(person, id(said[2]));
                messages.done("promises.undone");
            }
            case "hide" -> {
                promises.hide(person, new PromiseId(id(said[2])));
                messages.done("promises.hidden");
            }
            case "end" -> {
                promises.end(person, new PromiseId(id(said[2])));
                messages.done("promises.ended");
            }
            case "notice" -> {
                promises.notice(person, new PromiseId(id(said[2])), day(said[3]), one(NoticeKind.values(), said[4]));
                messages.done("promises.noticed");
            }
            case "say" -> say(person, said);
            default -> throw new NotFound();
        }
        redirect.again();
    }

    private void say(PersonId person, String[] said) {
        OutcomeKind kind = one(OutcomeKind.values(), said[4]);
        promises.say(new RecordOutcome(person, new PromiseId(id(said[2])), day(said[3]), kind, id(said[5])));
        messages.done(
                switch (kind) {
                    case KEPT -> "promises.said.kept";
                    case KEPT_LATE -> "promises.said.keptLate";
                    case NOT_KEPT -> "promises.said.notKept";
                    case LET_GO -> "promises.said.letGo";
                });
    }

    /** The value of a button that says what became of a day. */
    public String say(PersonId person, PromiseDay day, String kind) {
        return say(person, day.promise(), day.day(), kind);
    }

    public String say(PersonId person, PromiseId promise, LocalDate day, String kind) {
        return String.join(
                " ",
                "say",
                person.toString(),
                promise.toString(),
                day.toString(),
                kind,
                Ids.newId().toString());
    }

    public String undo(PersonId person, UUID outcome) {
        return "undo " + person + " " + outcome;
    }

    public String end(PersonId person, PromiseId promise) {
        return "end " + person + " " + promise;
    }

    public String hide(PersonId person, PromiseId promise) {
        return "hide " + person + " " + promise;
    }

    public String notice(PersonId person, PromisePage.Asked asked, String kind) {
        return String.join(
                " ",
                "notice",
                person.toString(),
                asked.promise().toString(),
                asked.day().toString(),
                kind);
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(NotFound::new);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new NotFound();
        }
    }

    private static <E extends Enum<E>> E one(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
