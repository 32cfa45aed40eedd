package org.keptword.web.files;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.keptword.web.paper.Stationery;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** What a document is asked for with, and the language, time zone and stationery of whoever asks. */
public record PdfRequest(
        HttpServletRequest request, CurrentRoute route, LocalizedTexts texts, Dates dates, Stationery stationery) {

    /** The id that stands in the address under this name. */
    public UUID id(String name) {
        return route.id(name);
    }

    /** The day of a moment, where the person is. */
    public LocalDate day(Instant at) {
        return dates.dayOf(at);
    }
}
