package org.keptword.web.help;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keptword.access.CurrentActor;
import org.keptword.access.accounts.OwnAccount;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.LocalizedTexts;

/** The manual of whoever reads it. */
@Named
@RequestScoped
public class ManualBacking {

    @Inject
    Manual manual;

    @Inject
    OwnAccount account;

    @Inject
    CurrentActor current;

    @Inject
    Shell shell;

    /** A person whose access has ended finds no manual: the pages of the application are for those who have some. */
    @PostConstruct
    void load() {
        account.here();
    }

    public List<Chapter> getChapters() {
        LocalizedTexts texts = shell.speech();
        return manual.chapters(Audience.of(current.get().role()), shell.getLanguage()).stream()
                .map(one -> new Chapter(one.id(), texts.own(one.title()), texts.own(one.html())))
                .toList();
    }
}
