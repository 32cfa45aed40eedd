package org.keptword.web.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.notices.MailPages;
import org.keptword.web.shell.PageReading;

/** How sending mails goes, for a manager. */
@Named
@RequestScoped
public class MailFiguresBacking {

    @Inject
    MailPages pages;

    @Inject
    PageReading reading;

    public MailPages.MailFigures getView() {
        return reading.of(MailPages.MailFigures.class, pages::figures);
    }
}
