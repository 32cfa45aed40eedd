package org.keptword.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.cases.safety.SafetyView;
import org.keptword.web.shell.Shell;

/** Words and links of what is not recorded yet. */
@Named
@RequestScoped
public class ToDoBacking {

    @Inject
    Shell shell;

    public String say(SafetyView.Step step) {
        String of = step.who().map(SafetyView.Who::name).orElse("");
        return shell.speech().with(key(step), of);
    }

    /** The form of the safety page that records it. */
    public String form(SafetyView.Step step) {
        String form = switch (step.what()) {
            case CONSENT -> "consent";
            case SCREENING -> "screening";
            case CONTACT -> "contact";
            case SHEET -> "sheet";
            case CODE -> "invite";
            case SECOND -> "second";
        };
        return "?change=" + form + step.who().map(one -> "&of=" + one.slot()).orElse("") + "#change";
    }

    private static String key(SafetyView.Step step) {
        return switch (step.what()) {
            case CONSENT -> "cases.todo.consent";
            case SCREENING -> "cases.todo.screening";
            case CONTACT -> "cases.todo.contact";
            case SHEET -> "cases.todo.sheet";
            case CODE -> "cases.todo.code";
            case SECOND -> "cases.todo.second";
        };
    }
}
