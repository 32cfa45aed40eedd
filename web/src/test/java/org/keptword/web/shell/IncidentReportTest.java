package org.keptword.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.faces.FacesException;
import java.time.DateTimeException;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentReportTest {

    @Test
    void theLogHasTheKindsOfTheErrorsButNotWhatTheyQuote() {
        String trace = IncidentReport.trace(
                new IllegalStateException("She wrote me", new IllegalArgumentException("He said no")));
        assertTrue(trace.contains("java.lang.IllegalStateException")
                && trace.contains("caused by java.lang.IllegalArgumentException"));
        assertTrue(trace.contains("IncidentReportTest"));
        assertFalse(trace.contains("wrote") || trace.contains("said"));
    }

    @Test
    void theLineOfATamperedFormNamesTheCauseAndNothingOfWhatItQuotes() {
        Throwable cause = new IllegalStateException("around", new NumberFormatException("For input string: his words"));
        assertEquals(
                "jakarta.faces.FacesException of java.lang.NumberFormatException",
                IncidentReport.kinds(new FacesException(cause)));
        assertEquals("java.time.DateTimeException", IncidentReport.kinds(new DateTimeException("his words")));
    }

    @Test
    void theLineOfAnIncompleteFormNamesTheFirstFieldAndCountsTheOthers() {
        assertEquals("rest:days", IncidentReport.first(List.of("rest:days")));
        assertEquals("when:day and 2 more", IncidentReport.first(List.of("when:day", "when:time", "once")));
    }
}
