package org.keptword.web.promises;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseRecurrence;
import org.keptword.promises.PromiseSubject;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.read.PromiseCounts;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Says when a promise is due, what it is about and what became of it, in the person's language. */
@Named
@RequestScoped
public class PromiseWordsBacking {

    @Inject
    Shell shell;

    /** When it is due, in one phrase. */
    public String when(PromiseTerms.Timing timing) {
        LocalizedTexts localizedTexts = shell.speech();
        Dates dates = shell.dates();
        String rhythm = timing.rule()
                .map(PromiseRecurrence::text)
                .map(rule -> rhythm(rule, timing.first()))
                .orElseGet(() -> localizedTexts.with("promises.when.once", dates.day(timing.first())));
        String time = Optional.ofNullable(timing.time())
                .map(at -> localizedTexts.with("promises.when.by", dates.time(at)))
                .orElse("");
        String until = Optional.ofNullable(timing.last())
                .map(last -> localizedTexts.with("promises.when.until", dates.day(last)))
                .orElse("");
        return List.of(rhythm, time, until).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** What became of a promise, in its owner's words. */
    public String outcome(OutcomeKind kind, PromiseTerms terms) {
        return PromiseOutcomeWords.say(kind, terms, shell.speech());
    }

    /** What a button says that cancels a promise. */
    public String cancel(PromiseTerms terms) {
        return outcome(OutcomeKind.LET_GO, terms);
    }

    private String rhythm(String rule, LocalDate first) {
        LocalizedTexts localizedTexts = shell.speech();
        Locale language = shell.getLanguage();
        if (rule.startsWith("FREQ=DAILY")) {
            return localizedTexts.get("promises.when.daily");
        }
        if (rule.startsWith("FREQ=WEEKLY")) {
            int at = rule.indexOf("BYDAY=");
            Collection<DayOfWeek> days = at < 0
                    ? List.of(first.getDayOfWeek())
                    : Arrays.stream(DayOfWeek.values())
                            .filter(day -> rule.indexOf(day.name().substring(0, 2), at + 6) >= 0)
                            .toList();
            return localizedTexts.with(
                    "promises.when.weekly",
                    localizedTexts.list(days.stream()
                            .map(day -> day.getDisplayName(TextStyle.FULL, language))
                            .toList()));
        }
        return rule.startsWith("FREQ=MONTHLY")
                ? localizedTexts.with("promises.when.monthly", first.getDayOfMonth())
                : localizedTexts.with(
                        "promises.when.yearly",
                        shell.dates().brief(first.withYear(shell.dates().today().getYear())));
    }

    /** What it may be about, point by point. */
    public String about(Collection<PromiseSubject> about) {
        LocalizedTexts localizedTexts = shell.speech();
        return about.stream()
                .sorted()
                .map(subject -> localizedTexts.of("promises.about", subject))
                .collect(Collectors.joining("\u00a0· "));
    }

    /** "Kept 5 of 6", with what was late, let go or not answered; a sentence for nothing yet. */
    public String counts(PromiseCounts.Interval counts) {
        LocalizedTexts localizedTexts = shell.speech();
        if (counts.answered() + counts.letGo() + counts.unanswered() == 0) {
            return localizedTexts.get("promises.counts.none");
        }
        return List.of(
                        counts.answered() == 0
                                ? ""
                                : localizedTexts.with("promises.counts.kept", counts.keptAtAll(), counts.answered()),
                        some("promises.counts.late", counts.keptLate()),
                        some("promises.counts.letGo", counts.letGo()),
                        some("promises.counts.unanswered", counts.unanswered()))
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** What the other noticed, as counts. */
    public String noticed(PromiseCounts.Interval counts) {
        return shell.speech()
                .with("promises.counts.noticed", counts.noticed(), counts.notNoticed(), counts.seenDifferently());
    }

    private String some(String key, int count) {
        return count == 0 ? "" : shell.speech().with(key, count);
    }
}
