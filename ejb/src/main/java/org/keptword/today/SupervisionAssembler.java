package org.keptword.today;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.cases.caseload.CaseloadLine;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.homework.review.QueueView;
import org.keptword.safety.Flags;
import org.keptword.sessions.notes.NotesToSign;
import org.keptword.shared.CaseId;
import org.keptword.shared.Known;
import org.keptword.shared.PersonId;
import org.keptword.today.TodayView.NoteAt;
import org.keptword.today.TodayView.Supervised;

/** Counts the state of the supervised counselors' caseloads. */
final class SupervisionAssembler {

    private final Instant now;
    private final TodayContext context;
    private final List<Flags.OpenFlag> flags;
    private final List<QueueView.Item> waiting;

    SupervisionAssembler(Instant now, TodayContext context, List<Flags.OpenFlag> flags, List<QueueView.Item> waiting) {
        this.now = now;
        this.context = context;
        this.flags = List.copyOf(flags);
        this.waiting = List.copyOf(waiting);
    }

    /** One line a counselor, by name. */
    List<Supervised> lines(Map<PersonId, List<NotesToSign.NoteToSign>> notes) {
        Map<PersonId, List<CaseloadLine>> counselors = context.supervised()
                .collect(Collectors.groupingBy(CaseloadLine::counselor, LinkedHashMap::new, Collectors.toList()));
        List<NotesToSign.NoteToSign> all =
                notes.values().stream().flatMap(List::stream).toList();
        return counselors.values().stream()
                .map(cases -> line(cases, all))
                .sorted(Comparator.comparing(Supervised::name))
                .toList();
    }

    private Supervised line(List<CaseloadLine> cases, List<NotesToSign.NoteToSign> notes) {
        Set<CaseId> theirs = cases.stream().map(each -> each.line().id()).collect(Collectors.toSet());
        Map<Boolean, List<NotesToSign.NoteToSign>> bySigned = notes.stream()
                .filter(note -> theirs.contains(note.caseId()))
                .sorted(Comparator.comparing(NotesToSign.NoteToSign::startedAt))
                .collect(Collectors.partitioningBy(NotesToSign.NoteToSign::signed));
        List<CaseloadLine> open =
                cases.stream().filter(each -> each.line().open()).toList();
        List<CaseloadLine> active =
                open.stream().filter(SupervisionAssembler::isActive).toList();
        return new Supervised(
                cases.get(0).counselorName(),
                Known.in(bySigned, false).size(),
                first(Known.in(bySigned, false)),
                Known.in(bySigned, true).size(),
                first(Known.in(bySigned, true)),
                count(flags, Flags.OpenFlag::caseId, theirs),
                open.size(),
                active.size(),
                (int) active.stream().filter(this::isWithoutSession).count(),
                count(waiting, QueueView.Item::caseId, theirs));
    }

    private static <T> int count(Collection<T> of, Function<T, CaseId> caseOf, Set<CaseId> among) {
        return (int) of.stream().map(caseOf).filter(among::contains).count();
    }

    private static Optional<NoteAt> first(List<NotesToSign.NoteToSign> notes) {
        return notes.stream().findFirst().map(note -> new NoteAt(note.session(), note.startedAt()));
    }

    private static boolean isActive(CaseloadLine each) {
        return each.line().participants().stream().anyMatch(who -> who.state() == ParticipantState.ACTIVE);
    }

    private boolean isWithoutSession(CaseloadLine each) {
        Instant last = context.course(each.line().id()).lastHeld().orElse(each.openedAt());
        return last.isBefore(now.minus(Duration.ofDays(Supervised.SESSION_DAYS)));
    }
}
