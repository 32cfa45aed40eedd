package org.keptword.web.homework;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keptword.homework.assign.ChangeAssignments;
import org.keptword.homework.assign.ChangeAssignments.Outcome;
import org.keptword.homework.assign.HomeworkChangeService;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PressedButton;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.LocalizedTexts;

/** What the buttons below the homework list do with the assignments that are selected, in all their cases, and undoing it. */
@Named
@RequestScoped
public class CaseloadActsBacking {

    /** The name under which the buttons of the form are sent. */
    private static final String BUTTON = "homework:act";

    @Inject
    CaseloadHomeworkBacking page;

    @Inject
    HomeworkChangeService changes;

    @Inject
    CaseloadUndo undo;

    @Inject
    ChangeWords words;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    Shell shell;

    private Set<String> picked;

    @PostConstruct
    void load() {
        picked = new Sent(request, shell.dates()).picked();
    }

    /** Does what the button says that was pressed. A withdrawal needs its own reason and is done in the case. */
    public void act() {
        ChangeAssignments.Act act = PressedButton.in(request, BUTTON).one(ChangeAssignments.Act.class, 1);
        if (act == ChangeAssignments.Act.WITHDRAW) {
            throw new NotFound();
        }
        Sent sent = new Sent(request, shell.dates());
        List<ChangeAssignments> commands = commands(sent, act);
        List<Outcome> outcomes = changes.changeInCases(commands);
        List<CaseloadUndo.OfCase> changed = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            changed.add(new CaseloadUndo.OfCase(
                    commands.get(i).caseId().value(),
                    outcomes.get(i).changed(),
                    outcomes.get(i).at()));
        }
        undo.offer(act, changed);
        words.changed(act, together(outcomes));
        redirect.toAddress(page.getAddress());
    }

    private List<ChangeAssignments> commands(Sent sent, ChangeAssignments.Act act) {
        Map<CaseId, List<AssignmentId>> byCase = new LinkedHashMap<>();
        for (String one : picked) {
            String[] ids = one.split(" ", 2);
            CaseId caseId = Ids.parse(ids[0]).map(CaseId::new).orElseThrow(NotFound::new);
            byCase.computeIfAbsent(caseId, any -> new ArrayList<>())
                    .add(Ids.parse(ids[ids.length - 1]).map(AssignmentId::new).orElseThrow(NotFound::new));
        }
        if (byCase.isEmpty()) {
            throw new DomainRefusal("refusal.homework.nothingSelected");
        }
        return byCase.entrySet().stream()
                .map(of -> sent.change(of.getKey(), of.getValue(), act))
                .toList();
    }

    /** Undoes what the button was shown for; too late, it says so. */
    public void undo() {
        CaseloadUndo.Offer offer = route.asked("offer")
                .flatMap(undo::find)
                .orElseThrow(() -> new DomainRefusal("refusal.homework.tooLateToUndoAssigning"));
        words.undone(together(changes.undoInCases(offer.commands())));
        undo.forget();
        redirect.toAddress(page.getAddress());
    }

    private static Outcome together(List<Outcome> outcomes) {
        return new Outcome(
                outcomes.stream().flatMap(one -> one.changed().stream()).toList(),
                outcomes.stream().flatMap(one -> one.kept().stream()).toList(),
                outcomes.stream().mapToInt(Outcome::outOfReach).sum(),
                outcomes.get(0).at());
    }

    /** The names of the plain inputs that the form has to come with. */
    public List<String> getExpected() {
        return List.of("day");
    }

    /** Whether an assignment was selected before an act was refused. */
    public boolean picked(Object caseId, Object id) {
        return picked.contains(caseId + " " + id);
    }

    /** What was selected before an act was refused, on whichever page of the table; set apart by commas. */
    public String getAllPicked() {
        return String.join(",", picked);
    }

    /** The offer the button names; empty where nothing can be undone. */
    public String getOffer() {
        return undo.current().map(offer -> offer.id().toString()).orElse("");
    }

    /** What would be undone, in a sentence. */
    public String getWhat() {
        LocalizedTexts t = shell.speech();
        return undo.current()
                .map(offer -> t.with("homework.bulk.all", offer.changed(), t.of("homework.bulk.done", offer.act())))
                .orElse("");
    }

    /** For how many milliseconds it can be undone. */
    public long getLeft() {
        return undo.current().map(undo::left).orElse(0L);
    }
}
