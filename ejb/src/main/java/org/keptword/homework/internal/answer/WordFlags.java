package org.keptword.homework.internal.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.guide.form.Evaluation;
import org.keptword.guide.form.ItemType;
import org.keptword.homework.model.Response;
import org.keptword.safety.Flags;
import org.keptword.safety.RiskWords;
import org.keptword.shared.Disclosure;

/**
 * Looks at what an author wrote in own words. What is handed in raises a flag for each kind found, in the same transaction; what is only
 * being written, or kept to oneself, raises none and leaves no trace.
 */
@ApplicationScoped
public class WordFlags {

    @Inject
    RiskWords words;

    @Inject
    Flags flags;

    /** Whether the page should speak to the author now. */
    public boolean speaksOfRisk(List<Evaluation.Entry> entries) {
        return !words.in(written(entries)).isEmpty();
    }

    /** Takes note of a revision that was handed in. */
    public void handedIn(Response response, int revision, List<Evaluation.Entry> entries, Permit own) {
        if (response.disclosure() == Disclosure.SELF) {
            return;
        }
        words.in(written(entries))
                .forEach(kind -> flags.raise(
                        own,
                        new Flags.RaiseFlag(
                                response.ofCase(), response.participant(), response.responseId(), revision, kind)));
    }

    /** What is written in own words, answer by answer. */
    static List<String> written(List<Evaluation.Entry> entries) {
        return entries.stream()
                .flatMap(entry ->
                        entry.values().stream().map(value -> words(entry.item().type(), value)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String words(ItemType type, JsonValue value) {
        return switch (type) {
            case STRING, TEXT -> value instanceof JsonString text ? text.getString() : null;
            case OPEN_CHOICE ->
                value instanceof JsonObject chosen && chosen.get("other") instanceof JsonString text
                        ? text.getString()
                        : null;
            default -> null;
        };
    }
}
