package org.keptword.tests.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects what a browser complains about: errors on the console, broken scripts, violations of the content policy. */
final class Watch {

    private static final Set<String> COMPLAINTS = Set.of("error", "assert");

    private final List<String> complaints = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();

    void over(BrowserContext context) {
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> complaints.add("script: " + error.error()));
    }

    private void hear(ConsoleMessage message) {
        if (COMPLAINTS.contains(message.type())) {
            complaints.add(message.type() + ": " + message.text() + " (" + message.location() + ")");
        }
    }

    void expect(Pattern complaint) {
        expected.add(complaint);
    }

    List<String> unexpected() {
        return complaints.stream()
                .filter(complaint -> expected.stream()
                        .noneMatch(pattern -> pattern.matcher(complaint).find()))
                .toList();
    }
}
