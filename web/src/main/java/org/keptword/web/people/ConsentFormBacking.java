package org.keptword.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keptword.access.practice.ConsentText;
import org.keptword.access.practice.ConsentTextService;
import org.keptword.access.practice.ConsentTextService.ReadableText;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Shell;

/** A version of the practice's consent form, named in the address: {@code ?version=2026-12-02-1}; without a name the one in use. */
@Named
@RequestScoped
public class ConsentFormBacking {

    @Inject
    ConsentTextService texts;

    @Inject
    PageReading reading;

    @Inject
    CurrentRoute route;

    @Inject
    Shell shell;

    @PostConstruct
    void load() {
        getView();
    }

    public ReadableText getView() {
        return reading.of(
                ReadableText.class, () -> texts.text(route.parameter("version")).orElseThrow(NotFound::new));
    }

    /** In the reader's language. */
    public List<ConsentText.Block> getBlocks() {
        return getView().text().blocks(shell.getLanguage());
    }
}
