package org.keptword.web.homework;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.keptword.homework.assign.AssignExercises;
import org.keptword.homework.assign.AssignmentPreview.Recipient;
import org.keptword.web.text.LocalizedTexts;

/** Says how many exercises each client gets: in the same words, and counted alike, before assigning and after it. */
final class ShareWords {

    private final List<Share> shares;
    private final LocalizedTexts t;

    private ShareWords(Stream<Share> shares, LocalizedTexts t) {
        this.shares = shares.toList();
        this.t = t;
    }

    private record Share(String name, int now, int queued) {}

    /** What would be assigned. */
    static ShareWords of(List<Recipient> recipients, LocalizedTexts t) {
        return new ShareWords(recipients.stream().map(r -> new Share(r.name(), r.now(), r.queued())), t);
    }

    /** What was assigned, in the order of the plan. */
    static ShareWords of(AssignExercises.Outcome outcome, List<Recipient> recipients, LocalizedTexts t) {
        return new ShareWords(
                recipients.stream()
                        .flatMap(r -> outcome.shares().stream()
                                .filter(share -> share.to().equals(r.id()))
                                .map(share -> new Share(r.name(), share.now(), share.queued()))),
                t);
    }

    /** What is assigned now; empty where nothing is. */
    List<String> now() {
        return each(Share::now, "homework.sum.to", "homework.sum.and-to", "homework.sum.to-both");
    }

    /** What is queued; empty where nothing is. */
    List<String> queued() {
        return each(Share::queued, "homework.sum.queue", "homework.sum.queue", "homework.sum.queue-both");
    }

    /** Both in one line. */
    String text() {
        return String.join(
                ", ", Stream.concat(now().stream(), queued().stream()).toList());
    }

    private List<String> each(ToIntFunction<Share> count, String first, String further, String both) {
        List<Share> some =
                shares.stream().filter(one -> count.applyAsInt(one) > 0).toList();
        boolean same = some.size() == 2 && count.applyAsInt(some.get(0)) == count.applyAsInt(some.get(1));
        if (same) {
            return List.of(t.with(both, count.applyAsInt(some.get(0))));
        }
        List<String> words = new ArrayList<>();
        for (Share one : some) {
            words.add(t.with(words.isEmpty() ? first : further, count.applyAsInt(one), one.name()));
        }
        return words;
    }
}
