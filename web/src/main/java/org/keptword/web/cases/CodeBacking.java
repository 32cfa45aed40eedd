package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.keptword.access.joining.InvitationWay;
import org.keptword.access.joining.IssuedCode;
import org.keptword.cases.CaseLine;
import org.keptword.cases.opening.CaseOpeningService;
import org.keptword.cases.participants.ParticipantService;
import org.keptword.cases.safety.SafetyView;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.web.entry.NewCodeView;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.Texts;

/**
 * A one-time code as the client sees it: on the page after the act, once. A code made for the partner at the same time has a page of its own,
 * to which this one leads. The client looks at this page and may take it along on paper, so that nothing of the case is on it, and it speaks
 * both languages.
 */
@Named
@RequestScoped
public class CodeBacking {

    @Inject
    ParticipantService participants;

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

    private String name;
    private NewCodeView code;
    private CaseLine.Who next;

    /** Keeps a code for its page. */
    static void keep(HttpServletRequest request, SafetyView.Who who, IssuedCode.Kind kind, IssuedCode code) {
        NewCodeView.keep(request, about(who.id()), who.name(), kind, code);
    }

    /** Keeps the sign-up code of a client for its page. */
    static void keep(HttpServletRequest request, ParticipantId who, String name, IssuedCode code) {
        NewCodeView.keep(request, about(who), name, IssuedCode.Kind.CLIENT, code);
    }

    /** Keeps a link that the counselor passes on for its page. */
    static void keep(HttpServletRequest request, SafetyView.Who who, InvitationWay way, IssuedCode code) {
        NewCodeView.keep(
                request,
                new NewCodeView(
                        about(who.id()), who.name(), IssuedCode.Kind.CLIENT, way, code.code(), code.expiresAt()));
    }

    static String about(ParticipantId participant) {
        return "participant." + participant;
    }

    @PostConstruct
    void load() {
        ParticipantId participant = new ParticipantId(route.id("participant"));
        name = participants.nameOf(route.caseId(), participant);
        code = NewCodeView.take(request, about(participant)).orElse(null);
        next = NewCodeView.isAnyKept(request)
                ? opening.clients(route.caseId()).stream()
                        .filter(who -> !who.id().equals(participant) && NewCodeView.isKept(request, about(who.id())))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The code just made, or null once it was shown. */
    public NewCodeView getCode() {
        return code;
    }

    /** Key of the page's title: what the code is for, or that it is not shown any more. */
    public String getTitleKey() {
        if (code == null) {
            return "cases.code.hidden";
        }
        if (code.way().isRemote()) {
            return code.way() == InvitationWay.CALL ? "cases.link.call-title" : "cases.link.page-title";
        }
        return code.kind() == IssuedCode.Kind.RENEWAL ? "cases.code.reset-title" : "cases.code.title";
    }

    /** The client of the case whose code was made as well and not shown yet, or null. */
    public CaseLine.Who getNext() {
        return next;
    }

    public String getNextPath() {
        return Route.CASE_CODE.path(route.caseId(), next.id());
    }

    public String getName() {
        return name;
    }

    /** The first letter of the client's name, by which two papers are told apart; the name itself is not on them. */
    public String getInitial() {
        return Character.toString(name.codePointAt(0));
    }

    public String getBack() {
        return "/cases/" + route.caseId() + "/safety";
    }

    /** What the code is for, in a language that the page is not in. */
    public String title(Locale language) {
        return new LocalizedTexts(texts, language).get(getTitleKey());
    }

    /** What to do with it, in a language that the page is not in. */
    public String how(Locale language) {
        Dates dates =
                new Dates(language, shell.actor().orElseThrow(NotFound::new).zone(), clock);
        return new LocalizedTexts(texts, language).with("cases.code.how", dates.moment(code.expiresAt()));
    }
}
