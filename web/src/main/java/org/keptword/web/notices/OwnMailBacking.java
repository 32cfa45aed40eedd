package org.keptword.web.notices;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalTime;
import org.keptword.notices.MailPages;
import org.keptword.notices.NoticeService;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageForm;
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
    CurrentRoute route;

    @Inject
    Redirect redirect;

    private MailPages.ClientMailSettings view;
    private final Form form = new Form();

    @PostConstruct
    void load() {
        view = pages.own();
        form.mails = view.mails();
        form.at = view.at();
    }

    public void save() {
        notices.chooseForClient(new NoticeService.ChooseNews(route.shownTo(), form.mails, form.at));
        redirect.saying("notices.saved").again();
    }

    public MailPages.ClientMailSettings getView() {
        return view;
    }

    public Form getForm() {
        return form;
    }

    /** What is typed. */
    public static class Form implements PageForm {
        private static final long serialVersionUID = 1L;

        public boolean mails;
        public LocalTime at;
    }
}
