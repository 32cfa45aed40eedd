package org.keptword.guide.form;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a form makes of answers.
 *
 * @param enabled paths of everything that is asked at present: items, rows, answers
 * @param problems all that stands against handing in, in reading order
 * @param clean the answers that are stored: what is disabled is gone, all else is exactly as written
 * @param handIn the answers a revision keeps: the clean ones without rows that were left empty
 * @param progress answered and asked, the close aside
 * @param steps the steps of the client's page that ask something at present
 * @param entries what is asked, in reading order, with its answers
 */
public record Evaluation(
        Set<String> enabled,
        List<Problem> problems,
        Answers clean,
        Answers handIn,
        Progress progress,
        List<ShownHint> hints,
        List<Step> steps,
        List<Entry> entries) {

    public Evaluation {
        problems = List.copyOf(problems);
        hints = List.copyOf(hints);
        steps = List.copyOf(steps);
        entries = List.copyOf(entries);
    }

    /** Problems worth a word while the client is still writing: what was typed cannot be read, or is beyond a limit. */
    public List<Problem> draftProblems() {
        return problems.stream()
                .filter(problem -> !problem.cause().unfinished())
                .toList();
    }

    /** Whether the answers can be handed in as they are. */
    public boolean ready() {
        return problems.isEmpty();
    }

    /** How much is answered of what is asked. A repeating group counts once. */
    public record Progress(int answered, int total) {

        static final Progress NOTHING = new Progress(0, 0);

        Progress plus(Progress other) {
            return new Progress(answered + other.answered, total + other.total);
        }
    }

    /** A hint to show beside an answer. */
    public record ShownHint(String path, LocalizedText text) {}

    /**
     * One page's worth of a form: a group of the top level that does not repeat, with the loose items that follow it.
     *
     * @param id id of the group; of the first item where the form has no group
     * @param items the items of the top level that are shown, in reading order; only those asked at present
     * @param close whether this is the close, which may share a page with whatever is last
     */
    public record Step(String id, Optional<LocalizedText> title, List<Item> items, boolean close, Progress progress) {

        public Step {
            items = List.copyOf(items);
        }
    }

    /**
     * One place of a filled form: an item in reading order, a row of a repeating group, or an answer.
     *
     * @param path address of the place: {@code events}, {@code events/r1} for a row, {@code events/r1/what}
     * @param row number of the row from 1 where the entry stands for a row of a repeating group, otherwise 0
     * @param depth how many groups and rows it stands in
     * @param text the words of this assignment for the item
     * @param values the answers, several for an item that repeats; empty for groups, rows and words to read
     */
    public record Entry(String path, Item item, int row, int depth, LocalizedText text, List<JsonValue> values) {

        public Entry {
            values = List.copyOf(values);
        }

        public boolean answered() {
            return values.stream().anyMatch(value -> !Values.blank(item, value));
        }
    }
}
