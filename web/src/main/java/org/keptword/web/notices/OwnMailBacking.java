package org.keptword.web.notices;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import org.keptword.notices.ChooseNews;
import org.keptword.notices.ClientMailSettings;
import org.keptword.notices.MailPages;
import org.keptword.notices.NoticeService;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.Redirect;

/** The daily mail of a client: whether it comes, when, and where it goes. */
@Named
@RequestScoped
public class OwnMailBacking {

    @Inject
    MailPages pages;

    @Inject
    NoticeService notices;

    @Inject
    HttpServletRequest request;

    @Inject
    PageMessages messages;

    @Inject
    Redirect redirect;

    private ClientMailSettings view;
    private boolean mails;
    private LocalTime at;

    @PostConstruct
    void load() {
        view = pages.own();
        mails = view.mails();
        at = view.at();
    }

    public void save() {
        PersonId shownTo =
                Ids.parse(request.getParameter("person")).map(PersonId::new).orElseThrow(NotFound::new);
        notices.chooseForClient(new ChooseNews(shownTo, mails, at));
        messages.done("notices.saved");
        redirect.again();
    }

    public ClientMailSettings getView() {
        return view;
    }

    public boolean isMails() {
        return mails;
    }

    public void setMails(boolean mails) {
        this.mails = mails;
    }

    public LocalTime getAt() {
        return at;
    }

    public void setAt(LocalTime at) {
        this.at = at;
    }
}
