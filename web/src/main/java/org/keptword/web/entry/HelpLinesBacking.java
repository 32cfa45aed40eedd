package org.keptword.web.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keptword.access.practice.CrisisLine;
import org.keptword.web.shell.Shell;

/** The page with numbers to call that is open to everybody: the sign-in leads to it, where nobody knows yet who is there. */
@Named
@RequestScoped
public class HelpLinesBacking {

    @Inject
    Shell shell;

    @Inject
    KnownPublicLines known;

    /** The lines of the only practice; empty where there is none, or several. */
    public List<CrisisLine> getLines() {
        return known.in(shell.getLanguage());
    }

    /** National lines, those of the country first whose language the browser asks for. */
    public List<NationalLines.Country> getCountries() {
        return NationalLines.from(shell.getRegion());
    }
}
