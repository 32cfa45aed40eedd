package org.keptword.web.sessions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.keptword.access.CurrentActor;
import org.keptword.rescheduling.RequestAnswerService;
import org.keptword.rescheduling.RequestBoard;
import org.keptword.rescheduling.RequestState;
import org.keptword.shared.NotFound;
import org.keptword.shared.SessionId;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.PressedButton;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** Clients who ask for another time of a session, answered with one tap on Today and on the page of the session. */
@Named
@RequestScoped
public class RequestsBacking {

    private static final String BUTTON = "requests:act";
    private static final String UNDONE = "answer";

    @Inject
    RequestAnswerService requests;

    @Inject
    SessionWordsBacking words;

    @Inject
    CurrentActor current;

    @Inject
    HttpServletRequest request;

    @Inject
    PageReading reading;

    @Inject
    Shell shell;

    @Inject
    Redirect redirect;

    @Inject
    Clock clock;

    public RequestBoard getBoard() {
        return reading.of(RequestBoard.class, requests::open);
    }

    /** The requests about one session. */
    public List<RequestBoard.Asked> asked(SessionId session) {
        return getBoard().about(session);
    }

    /** Moves the session, or keeps its time, as the button says that was pressed. */
    public void act() {
        PressedButton said = PressedButton.in(request, BUTTON);
        if (said.words().size() > 1) {
            words.say("sessions.moved", requests.accept(said.id(0), number(said, 1), number(said, 2)));
        } else {
            requests.keep(said.id(0));
            redirect.saying("rescheduling.kept");
        }
        redirect.again();
    }

    /** Undoes the answer that was offered to be undone. */
    public void undo() {
        PressedButton said = PressedButton.in(request, UNDONE);
        requests.undo(said.id(0), number(said, 1));
        redirect.saying("rescheduling.undone").again();
    }

    private static int number(PressedButton said, int at) {
        try {
            return Integer.parseInt(said.word(at));
        } catch (NumberFormatException none) {
            throw new NotFound();
        }
    }

    /** The value of the button that moves the session to a suggestion. */
    public String move(RequestBoard.Asked one, RequestBoard.Option option) {
        return PressedButton.value(one.id(), one.version(), option.place());
    }

    /** The value of the button that keeps the time. */
    public String keep(RequestBoard.Asked one) {
        return one.id().toString();
    }

    /** The value of the button that undoes the last answer. */
    public String getUndoValue() {
        return getBoard()
                .undo()
                .map(one -> PressedButton.value(one.id(), one.version()))
                .orElse("");
    }

    /** For so many milliseconds undoing is offered; 0 once it is too late. */
    public long getLeft() {
        return getBoard().undo().map(one -> one.left(clock.instant())).orElse(0L);
    }

    /** What can be undone. */
    public String getWhat() {
        return getBoard()
                .undo()
                .map(one -> shell.speech()
                        .with(
                                one.state() == RequestState.MOVED
                                        ? "rescheduling.undo.moved"
                                        : "rescheduling.undo.kept",
                                shell.dates().moment(one.startsAt())))
                .orElse("");
    }

    /** A suggestion as the counselor reads it: a moment on the counselor's clock, or a day and its part. */
    public String when(RequestBoard.Asked one, RequestBoard.Option option) {
        return option.at()
                .map(at -> shell.dates().moment(at))
                .orElseGet(() -> shell.speech()
                        .with(
                                "rescheduling.part-of-day",
                                shell.dates().day(option.suggested().day()),
                                shell.speech()
                                        .of(
                                                "rescheduling.part-of",
                                                option.suggested().part().orElseThrow())));
    }

    /** The page that moves the session, filled with a suggestion. */
    public String pick(RequestBoard.Asked one, RequestBoard.Option option) {
        String session = Route.CASE_SESSIONS.path(one.caseId()) + "?move=" + one.session();
        String suggested = option.at()
                .map(at -> LocalDateTime.ofInstant(at, current.get().zone()))
                .map(there -> "&on=" + there.toLocalDate() + "&at=" + there.toLocalTime())
                .orElseGet(() -> "&on=" + option.suggested().day());
        return session + suggested + "#change";
    }
}
