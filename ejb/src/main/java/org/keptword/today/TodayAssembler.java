package org.keptword.today;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keptword.cases.CaseLine;
import org.keptword.cases.caseload.RecentCourse;
import org.keptword.homework.review.QueueView;
import org.keptword.safety.Flags;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.today.TodayView.DecisionCard;
import org.keptword.today.TodayView.FlagCard;
import org.keptword.today.TodayView.Meeting;
import org.keptword.today.TodayView.Prep;
import org.keptword.today.TodayView.Queue;
import org.keptword.today.TodayView.Unrecorded;

/** Assembles flags, the queue and the meetings of the day from what was read. */
final class TodayAssembler {

    private final Instant now;
    private final TodayContext context;
    private final Map<UUID, Integer> handedIn;
    private final List<QueueView.Item> waiting;

    TodayAssembler(Instant now, TodayContext context, Map<UUID, Integer> handedIn, List<QueueView.Item> waiting) {
        this.now = now;
        this.context = context;
        this.handedIn = Map.copyOf(handedIn);
        this.waiting = List.copyOf(waiting);
    }

    /** One card a case. */
    List<FlagCard> flags(List<Flags.OpenFlag> open) {
        Map<CaseId, FlagCard> cards = new LinkedHashMap<>();
        for (Flags.OpenFlag flag : open) {
            if (context.holds(flag.caseId())) {
                cards.merge(
                        flag.caseId(),
                        new FlagCard(
                                context.about(flag.caseId()),
                                flag.raisedAt(),
                                flag.kind().isUrgent(),
                                flag.goneOnAt().isPresent()),
                        FlagCard::with);
            }
        }
        return List.copyOf(cards.values());
    }

    /** The cases in which something on the safety page waits: flags, or a pause for its moment. */
    List<FlagCard> safety(List<Flags.OpenFlag> open) {
        Map<CaseId, FlagCard> cards = new LinkedHashMap<>();
        flags(open).forEach(card -> cards.put(card.caseId(), card));
        context.all().forEach(one -> {
            CaseId id = one.line().id();
            Optional<Instant> since =
                    context.isSupervised(id) ? Optional.empty() : one.waits().forCounselor();
            since.ifPresent(at -> cards.putIfAbsent(id, new FlagCard(context.about(id), at, false, false)));
        });
        return cards.values().stream().sorted(FlagCard.ORDER).toList();
    }

    /** The cases in which whoever supervises is asked to confirm or decline. */
    List<DecisionCard> decisions() {
        return context.supervised()
                .flatMap(each -> each.waits().forSupervisor().stream()
                        .map(at -> new DecisionCard(context.about(each.line().id()), at)))
                .sorted(Comparator.comparing(DecisionCard::since))
                .toList();
    }

    Queue queue(List<SessionLine> near) {
        Optional<SessionLine> next = near.stream()
                .filter(s -> s.state() == SessionLine.State.PLANNED && isAhead(s))
                .filter(s -> toReview(s) > 0)
                .findFirst();
        return new Queue(
                waiting.size(),
                waiting.stream().findFirst().map(QueueView.Item::lead),
                next.map(s -> toReview(s)).orElse(0),
                next.map(SessionLine::startsAt));
    }

    List<Unrecorded> unrecorded(List<SessionLine> near) {
        return near.stream()
                .filter(s -> s.state() == SessionLine.State.PLANNED && !isAhead(s))
                .filter(s -> context.holds(s.caseId()))
                .map(s -> new Unrecorded(s.id(), context.about(s.caseId()), s.startsAt()))
                .toList();
    }

    /** @param recent the recent courses of their cases; of a couple without what partners said of each other */
    List<Meeting> meetings(List<SessionLine> ofToday, Map<UUID, RecentCourse> recent) {
        return ofToday.stream()
                .filter(s -> context.holds(s.caseId()))
                .map(s -> meeting(s, recent.getOrDefault(s.caseId().value(), RecentCourse.NONE)))
                .toList();
    }

    private Meeting meeting(SessionLine s, RecentCourse course) {
        CaseLine line = context.line(s.caseId());
        int held = context.course(s.caseId()).count();
        int toReview = toReview(s);
        return new Meeting(
                s.id(),
                context.about(s.caseId()),
                line.participants().size() == 1 ? Optional.empty() : s.with().map(line::nameOf),
                s.startsAt(),
                s.minutes(),
                s.place(),
                s.state(),
                s.ordinal().orElse(held + 1),
                prep(s, held, toReview),
                toReview,
                line.mode() == CaseMode.COUPLE ? course.withoutTrust() : course);
    }

    private Prep prep(SessionLine s, int held, int toReview) {
        if (toReview > 0) {
            return Prep.TO_REVIEW;
        }
        boolean first = held == 0 && !handedIn.containsKey(s.caseId().value());
        return first ? Prep.NOTHING_YET : Prep.READY;
    }

    /** What waits of those the session is with, as its page counts it. */
    private int toReview(SessionLine s) {
        return (int) waiting.stream()
                .filter(item -> item.caseId().equals(s.caseId()))
                .filter(item -> s.with().map(item.participant()::equals).orElse(true))
                .count();
    }

    private boolean isAhead(SessionLine s) {
        return s.startsAt().plus(Duration.ofMinutes(s.minutes())).isAfter(now);
    }
}
