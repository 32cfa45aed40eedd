package org.keptword.sharing.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keptword.guide.form.AnswerValue;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.read.FullResponse;
import org.keptword.promises.read.PromiseCounts;
import org.keptword.sharing.SharedText;
import org.keptword.sharing.SharedText.Block;
import org.keptword.sharing.SharedText.Label;

/** Composes the text that the partner will read. Answers that are never for the partner are not in it, whatever was chosen. Pure. */
public final class SharedTextComposer {

    private SharedTextComposer() {}

    /** The answers of a response that may be shared at all, in the order of the form. */
    public static List<FullResponse.Answer> answers(FullResponse work) {
        return work.answers().stream().filter(FullResponse.Answer::isForPartner).toList();
    }

    /** The chosen answers of a response with the headings they stand under. */
    public static SharedText ofWork(FullResponse work, Set<String> paths) {
        List<Block> blocks =
                work.only(answer -> answer.isForPartner() && paths.contains(answer.path())).answers().stream()
                        .map(SharedTextComposer::block)
                        .toList();
        return new SharedText(Optional.of(work.title()), work.entry().map(Recurrence.Entry::day), blocks);
    }

    /** The words of a promise, with how it went where that is wanted. */
    public static SharedText ofPromise(String words, Optional<PromiseCounts.Interval> course) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(Label.PROMISE, 0, 0, Optional.empty(), List.of(AnswerValue.words(words)), List.of()));
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

    private static Block block(FullResponse.Answer answer) {
        return new Block(
                answer.values().isEmpty() ? Label.HEADING : Label.ANSWER,
                answer.depth(),
                answer.row(),
                Optional.of(answer.question()),
                answer.values().stream().map(SharedTextComposer::shared).toList(),
                List.of());
    }

    /** An answer as it is shared and stored: without the end of its scale, and a number where it could not be read. */
    private static AnswerValue shared(AnswerValue value) {
        boolean unreadable = value.kind() == AnswerValue.Kind.UNREADABLE;
        return new AnswerValue(unreadable ? AnswerValue.Kind.NUMBER : value.kind(), value.text(), value.label(), null);
    }
}
