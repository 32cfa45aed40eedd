package org.keptword.web.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.notices.MailTest;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageForm;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/** Whether e-mail arrives: a test message with a code, and the code typed back. */
@Named
@RequestScoped
public class MailTestBacking {

    @Inject
    MailTest mail;

    @Inject
    PageReading reading;

    @Inject
    Redirect redirect;

    private final Form form = new Form();

    public void send() {
        mail.send(form.address);
        redirect.saying("notices.test.sent").to(Route.EMAIL_TEST);
    }

    public void confirm() {
        mail.confirm(form.code);
        redirect.saying("notices.test.done").to(Route.EMAIL_TEST);
    }

    public MailTest.MailTestView getView() {
        return reading.of(MailTest.MailTestView.class, mail::read);
    }

    public Form getForm() {
        return form;
    }

    /** What is typed. */
    public static class Form implements PageForm {

        private static final long serialVersionUID = 1L;

        public String address;
        public String code;
    }
}
