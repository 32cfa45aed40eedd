package org.keptword.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.access.practice.Letterhead;
import org.keptword.access.practice.LetterheadService;
import org.keptword.web.shell.PageReading;

/** The person's practice, for pages that are printed from the browser. */
@Named
@RequestScoped
public class PracticeBacking {

    @Inject
    LetterheadService letterheads;

    @Inject
    PageReading reading;

    public Letterhead getLetterhead() {
        return reading.of(Letterhead.class, letterheads::read);
    }
}
