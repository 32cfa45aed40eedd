package org.keptword.homework.internal.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.guide.form.Evaluation;
import org.keptword.guide.form.ItemType;
import org.keptword.homework.model.Response;
import org.keptword.safety.FlagKind;
import org.keptword.safety.Flags;
import org.keptword.safety.RiskWords;
import org.keptword.shared.Disclosure;

/**
 * Looks at what an author wrote in own words and answered about safety. What is handed in raises a flag for each kind found, in the same
 * transaction; what is only being written, or kept to oneself, raises none and leaves no trace.
 */
@ApplicationScoped
public class WordFlags {

    @Inject
    RiskWords words;

    @Inject
    Flags flags;

    /** Whether the page should speak to the author now. */
    public boolean speaksOfRisk(List<Evaluation.Entry> entries) {
        return !SafetyAnswers.in(entries).isEmpty()
                || !words.in(written(entries)).isEmpty();
    }

    /** Takes note of a revision that was handed in. */
    public void handedIn(Response response, int revision, List<Evaluation.Entry> entries, Permit own) {
        if (response.disclosure() == Disclosure.SELF) {
            return;
        }
        Set<FlagKind> answered = SafetyAnswers.in(entries);
        answered.forEach(kind -> raise(response, revision, kind, Flags.Source.ANSWER, own));
        words.in(written(entries)).stream()
                .filter(kind -> !answered.contains(kind))
                .forEach(kind -> raise(response, revision, kind, Flags.Source.LEXICON, own));
    }

    private void raise(Response response, int revision, FlagKind kind, Flags.Source source, Permit own) {
        flags.raise(
                own,
                new Flags.RaiseFlag(
                        response.ofCase(), response.participant(), response.responseId(), revision, kind, source));
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

    /** Which answers to the questions about safety ({@code seeds/guide/close.yaml}) a human must look at; a skipped question says nothing. */
    static final class SafetyAnswers {

        private static final Map<String, FlagKind> KINDS =
                Map.of("safe-at-home", FlagKind.NOT_SAFE_NOW, "thoughts-of-dying", FlagKind.SELF_HARM);

        private static final Map<String, Set<String>> CODES =
                Map.of("safe-at-home", Set.of("no", "unsure"), "thoughts-of-dying", Set.of("yes", "sometimes"));

        private SafetyAnswers() {}

        static Set<FlagKind> in(List<Evaluation.Entry> entries) {
            Set<FlagKind> found = EnumSet.noneOf(FlagKind.class);
            for (Evaluation.Entry entry : entries) {
                FlagKind kind = KINDS.get(entry.item().id());
                Set<String> codes = CODES.getOrDefault(entry.item().id(), Set.of());
                if (kind != null
                        && entry.values().stream()
                                .anyMatch(value ->
                                        value instanceof JsonString code && codes.contains(code.getString()))) {
                    found.add(kind);
                }
            }
            return found;
        }
    }
}
