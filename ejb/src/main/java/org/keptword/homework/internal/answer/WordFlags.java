package org.keptword.homework.internal.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * Looks at what an author wrote in own words, and at answers that flag by rule. What is handed in raises a flag for each kind found, in the same
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
        return !answered(entries).isEmpty() || !words.in(written(entries)).isEmpty();
    }

    /** Takes note of a revision that was handed in. */
    public void handedIn(Response response, int revision, List<Evaluation.Entry> entries, Permit own) {
        if (response.disclosure() == Disclosure.SELF) {
            return;
        }
        Set<FlagKind> answered = answered(entries);
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

    /** What the chosen options flag by rule ({@code flags} in the definition); a question that was skipped says nothing. */
    static Set<FlagKind> answered(List<Evaluation.Entry> entries) {
        Set<FlagKind> found = EnumSet.noneOf(FlagKind.class);
        for (Evaluation.Entry entry : entries) {
            entry.values().stream()
                    .flatMap(value -> code(value).stream())
                    .flatMap(code -> entry.item().option(code).stream())
                    .flatMap(option -> option.flags().stream())
                    .map(FlagKind::valueOf)
                    .forEach(found::add);
        }
        return found;
    }

    /** The code of a chosen option, of a choice that takes own words too. */
    private static Optional<String> code(JsonValue value) {
        JsonValue chosen = value instanceof JsonObject open ? open.get("code") : value;
        return chosen instanceof JsonString code ? Optional.of(code.getString()) : Optional.empty();
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
