package org.keptword.web.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
