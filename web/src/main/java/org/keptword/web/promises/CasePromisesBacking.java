package org.keptword.web.promises;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.keptword.promises.decide.CasePromiseService;
import org.keptword.promises.decide.CasePromises;
import org.keptword.shared.NotFound;
import org.keptword.shared.PromiseId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.PressedButton;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** The promises of a case. A button names its act and its promise, whatever happened to the list since. */
@Named
@ViewScoped
public class CasePromisesBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The name under which the buttons of the form are sent. */
    private static final String BUTTON = "promises:act";

    @Inject
    CasePromiseService promises;

    @Inject
    PromiseWordsBacking words;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    Shell shell;

    @Inject
    PageReading reading;

    /** Does what the button says that was pressed. */
    public void act() {
        PressedButton said = PressedButton.in(request, BUTTON);
        redirect.saying(done(said.word(0), new PromiseId(said.id(1)))).again();
    }

    /** Does it, and returns the key of what is said about it. */
    private String done(String act, PromiseId id) {
        switch (act) {
            case "approve" -> {
                promises.approve(id);
                return "promises.case.approved";
            }
            case "resume" -> {
                promises.resume(id);
                return "promises.case.resumed";
            }
            case "hide" -> {
                promises.hide(id);
                return "promises.case.hidden";
            }
            default -> throw new NotFound();
        }
    }

    public CasePromises getView() {
        return reading.of(CasePromises.class, () -> promises.ofCase(route.caseId()));
    }

    private Markup markup() {
        return reading.of(
                Markup.class,
                () -> new Markup(
                        rows(CasePromisesDocument.Part.WAITING),
                        rows(CasePromisesDocument.Part.RUNNING),
                        rows(CasePromisesDocument.Part.OVER)));
    }

    /** The parts of the page as markup, each empty where nothing is in it; every text in them is escaped. */
    private record Markup(String waiting, String running, String over) {}

    private String rows(CasePromisesDocument.Part part) {
        CasePromises view = getView();
        boolean works = view.header().mayWork() && view.header().open();
        CasePromisesDocument rows = new CasePromisesDocument(view, part, works, words, shell.speech(), shell.dates());
        return rows.rows().isEmpty() ? "" : rows.body();
    }

    /** What waits for the counselor. */
    public String getWaiting() {
        return markup().waiting();
    }

    public String getRunning() {
        return markup().running();
    }

    public String getOver() {
        return markup().over();
    }

    /** Whether any that is over was broken and not repaired, so that it has to be seen. */
    public boolean isOverUnrepaired() {
        return getView().people().stream().flatMap(one -> one.over().stream()).anyMatch(line -> line.unrepaired() > 0);
    }

    /** How many are over. */
    public int getOverCount() {
        return getView().people().stream().mapToInt(one -> one.over().size()).sum();
    }
}
