package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keptword.cases.opening.CaseOpeningService;
import org.keptword.shared.NotFound;
import org.keptword.web.entry.NewCodeView;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.Texts;

/** The codes of both clients after their case was opened, once. One of them is shown at a time, so that each client takes the own one along. */
@Named
@RequestScoped
public class CodesBacking {

    @Inject
    CaseOpeningService opening;

    @Inject
    CurrentRoute route;

    @Inject
    HttpServletRequest request;

    @Inject
    Texts texts;

    @Inject
    Shell shell;

    @Inject
    Clock clock;

    private List<NewCodeView> codes;

    @PostConstruct
    void load() {
        codes = opening.clients(route.caseId()).stream()
                .map(who -> NewCodeView.take(request, CodeBacking.about(who.id())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The codes just made, in the order of the clients; none once they were shown. */
    public List<NewCodeView> getCodes() {
        return codes;
    }

    /** The first letter of a client's name, by which two papers are told apart; the name itself is not on them. */
    public String initial(NewCodeView code) {
        return Character.toString(code.name().codePointAt(0));
    }

    public String getBack() {
        return Route.CASE_SAFETY.path(route.caseId());
    }

    /** What to do with one, in the language that the page is not in. */
    public String otherHow(NewCodeView code) {
        Locale language = shell.getOtherLanguage();
        Dates dates =
                new Dates(language, shell.actor().orElseThrow(NotFound::new).zone(), clock);
        return new LocalizedTexts(texts, language).with("cases.code.how", dates.moment(code.expiresAt()));
    }
}
