package org.keptword.guide.form;

import java.util.List;
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
}
