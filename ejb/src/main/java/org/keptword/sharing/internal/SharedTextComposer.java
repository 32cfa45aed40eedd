package org.keptword.sharing.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keptword.homework.FullResponse;
import org.keptword.homework.FullResponse.Value;
import org.keptword.homework.RecurringEntry;
import org.keptword.promises.PromiseCounts;
import org.keptword.sharing.SharedText;
import org.keptword.sharing.SharedText.Block;
import org.keptword.sharing.SharedText.Label;

/** Composes the text that the partner will read. Answers that are never for the partner are not in it, whatever was chosen. Pure. */
public final class SharedTextComposer {

    private SharedTextComposer() {}

    /** The answers of a piece that may be shared at all, in the order of the form. */
    public static List<FullResponse.Answer> answers(FullResponse work) {
        return work.answers().stream()
                .filter(answer -> !answer.values().isEmpty() && !answer.counselorOnly())
                .toList();
    }

    /** The chosen answers of a piece with the headings they stand under. */
    public static SharedText ofWork(FullResponse work, Set<String> paths) {
        List<Block> blocks = new ArrayList<>();
        Deque<FullResponse.Answer> above = new ArrayDeque<>();
        for (FullResponse.Answer answer : work.answers()) {
            above.removeIf(heading -> !answer.path().startsWith(heading.path() + "/"));
            if (answer.values().isEmpty()) {
                above.addLast(answer);
            } else if (!answer.counselorOnly() && paths.contains(answer.path())) {
                above.forEach(heading -> blocks.add(block(Label.HEADING, heading)));
                above.clear();
                blocks.add(block(Label.ANSWER, answer));
            }
        }
        return new SharedText(Optional.of(work.title()), work.entry().map(RecurringEntry::day), blocks);
    }

    /** The words of a promise, with how it went where that is wanted. */
    public static SharedText ofPromise(String words, Optional<PromiseCounts.Interval> course) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(
                Label.PROMISE, 0, 0, Optional.empty(), List.of(new Value(Value.Kind.WORDS, words, null)), List.of()));
        course.ifPresent(counts -> blocks.add(
                Block.counted(Label.COURSE, counts.kept(), counts.keptLate(), counts.notKept(), counts.unanswered())));
        return new SharedText(Optional.empty(), Optional.empty(), blocks);
    }

    /** What the partner said about a promise so far, in numbers alone. */
    public static SharedText ofNoticed(PromiseCounts.Interval counts) {
        return new SharedText(
                Optional.empty(),
                Optional.empty(),
                List.of(Block.counted(Label.NOTICED, counts.noticed(), counts.notNoticed(), counts.seenDifferently())));
    }

    private static Block block(Label label, FullResponse.Answer answer) {
        return new Block(
                label, answer.depth(), answer.row(), Optional.of(answer.question()), answer.values(), List.of());
    }
}
