package org.keptword.web.promises;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.keptword.promises.keep.PromisePage;
import org.keptword.promises.keep.PromiseService;
import org.keptword.shared.PersonId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/** A word added to an answer, which {@code ?note=} names. */
@Named
@ViewScoped
public class PromiseNoteBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PromiseService promises;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    PageReading reading;

    private UUID outcome;
    private PersonId person;
    private String before;
    private String words;

    @PostConstruct
    void load() {
        outcome = route.asked("note").orElse(null);
        if (isOpen()) {
            person = reading.of(PromisePage.class, promises::page).person();
            before = promises.noted(outcome).orElse(null);
            words = before;
        }
    }

    public void write() {
        promises.note(person, outcome, Optional.ofNullable(before), words);
        redirect.saying("promises.noteKept").to(Route.PROMISES);
    }

    public boolean isOpen() {
        return outcome != null;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
