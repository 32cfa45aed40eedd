package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.keptword.access.joining.InvitationWay;
import org.keptword.cases.participants.LinkService;
import org.keptword.cases.safety.SafetyView;
import org.keptword.notices.LinkMailService;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** The form that invites a client who is not in the room, by a link on a way that is safe. */
@Named
@RequestScoped
public class LinkBacking {

    @Inject
    SafetyBacking page;

    @Inject
    LinkService links;

    @Inject
    LinkMailService mails;

    @Inject
    PageMessages messages;

    @Inject
    Redirect redirect;

    @Inject
    HttpServletRequest request;

    @Inject
    Shell shell;

    private final LinkForm form = new LinkForm();
    private List<InvitationWay> ways;

    @PostConstruct
    void load() {
        ways = List.copyOf(mails.ways(page.id(), page.getWho().id()));
        form.language = shell.getLanguage().toLanguageTag();
    }

    public void make() {
        SafetyView.Who who = page.getWho();
        if (form.way == InvitationWay.EMAIL) {
            mail(who);
        } else {
            CodeBacking.keep(request, who, form.way, links.make(page.id(), who.id(), form.way));
            redirect.to(Route.CASE_CODE, page.id(), who.id());
        }
    }

    private void mail(SafetyView.Who who) {
        LinkMailService.SentLink sent = mails.send(page.id(), who.id(), Locale.forLanguageTag(form.language));
        switch (sent.outcome()) {
            case SENT -> page.done("cases.link.sent", who.name());
            case UNKNOWN -> page.done("cases.link.unconfirmed", who.name());
            case REFUSED -> messages.refused("cases.link.rejected", sent.address());
            case AWAY -> messages.refused("cases.link.away");
        }
    }

    /** The ways that are safe; none where the contact sheet names none. */
    public List<InvitationWay> getWays() {
        return ways;
    }

    public boolean isMailed() {
        return ways.contains(InvitationWay.EMAIL);
    }

    /** The languages an e-mail can be in. */
    public List<Locale> getLanguages() {
        return shell.getLanguages();
    }

    public LinkForm getForm() {
        return form;
    }
}
