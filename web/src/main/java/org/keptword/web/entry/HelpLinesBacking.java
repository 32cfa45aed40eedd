package org.keptword.web.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.keptword.access.practice.CrisisLine;
import org.keptword.safety.NationalLine;
import org.keptword.safety.NationalLines;
import org.keptword.shared.Region;
import org.keptword.web.shell.Shell;

/** The page with numbers to call that is open to everybody: the sign-in leads to it, where nobody knows yet who is there. */
@Named
@RequestScoped
public class HelpLinesBacking {

    @Inject
    Shell shell;

    @Inject
    KnownPublicLines known;

    @Inject
    NationalLines national;

    @Inject
    Countries countries;

    /** The lines of the only practice; empty where there is none, or several. */
    public List<CrisisLine> getLines() {
        return known.in(shell.getLanguage());
    }

    /** The countries with national lines, that first which the browser names or whose language it asks for. */
    public List<Countries.Country> getCountries() {
        String first = countries.nearest().orElse(Region.EN_US.locale().getCountry());
        return countries.all().stream()
                .sorted(Comparator.comparing(country -> !country.code().equals(first)))
                .toList();
    }

    /** The lines of a country, in the reader's language. */
    public List<CrisisLine> linesOf(Countries.Country country) {
        return national.of(country.code()).stream()
                .map(line -> line.in(shell.getLanguage()))
                .toList();
    }

    /** The day on which the oldest entry of the list was reviewed. */
    public LocalDate getReviewed() {
        return Collections.min(national.countries().stream()
                .flatMap(country -> national.of(country).stream())
                .map(NationalLine::reviewed)
                .toList());
    }
}
