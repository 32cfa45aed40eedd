package org.keptword.progress.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.caseload.RecentCourse;
import org.keptword.cases.caseload.RecentCourse.Kept;
import org.keptword.cases.caseload.RecentCourse.Score;
import org.keptword.cases.caseload.RecentCourse.ScoreRange;
import org.keptword.cases.caseload.RecentCourse.TrustLine;
import org.keptword.measures.CaseScores;
import org.keptword.measures.scoring.Range;
import org.keptword.promises.read.PromiseCounts;
import org.keptword.sessions.Sessions.SessionMark;
import org.keptword.shared.SessionId;

/** Lays what was read of one case on the times between its last held sessions. */
final class CourseBuilder {

    private final List<Instant> bounds;
    private final List<SessionId> sessions;
    private final List<Integer> words;
    private final List<Kept> deeds;
    private final Map<PartnerSlot, SortedMap<Integer, Double>> trust = new EnumMap<>(PartnerSlot.class);
    private ScoreRange range = RecentCourse.NONE.range();

    private CourseBuilder(List<Instant> bounds, List<SessionId> sessions) {
        this.bounds = bounds;
        this.sessions = sessions;
        this.words = new ArrayList<>(Collections.nCopies(sessions.size(), 0));
        this.deeds = new ArrayList<>(Collections.nCopies(sessions.size(), Kept.NOTHING));
    }

    /**
     * The times before some held sessions; empty where there are fewer than two sessions.
     *
     * @param held in order of time; one more than are shown where there are as many, otherwise the first time begins with the case
     */
    static Optional<CourseBuilder> of(List<SessionMark> held) {
        if (held.size() < 2) {
            return Optional.empty();
        }
        boolean more = held.size() > RecentCourse.SESSIONS;
        List<Instant> bounds = new ArrayList<>();
        List<SessionId> sessions = new ArrayList<>();
        bounds.add(more ? held.get(0).startsAt() : Instant.EPOCH);
        for (SessionMark mark : more ? held.subList(1, held.size()) : held) {
            Instant before = bounds.get(bounds.size() - 1);
            bounds.add(mark.startsAt().isAfter(before) ? mark.startsAt() : before.plusMillis(1));
            sessions.add(mark.id());
        }
        return Optional.of(new CourseBuilder(bounds, sessions));
    }

    /** The moments between these times, one more than there are times. */
    List<Instant> bounds() {
        return List.copyOf(bounds);
    }

    void words(List<Integer> counts) {
        for (int place = 0; place < words.size(); place++) {
            words.set(place, counts.get(place));
        }
    }

    /** Adds the promises of one owner. */
    void deeds(List<PromiseCounts.Interval> intervals) {
        for (int place = 0; place < deeds.size(); place++) {
            PromiseCounts.Interval one = intervals.get(place);
            deeds.set(place, deeds.get(place).plus(new Kept(one.keptAtAll(), one.answered())));
        }
    }

    void range(Range of) {
        range = new ScoreRange(of.least(), of.most());
    }

    /** Adds a score to the session it was answered before, or to the time it was handed in; of several the last counts. One outside the range has no place. */
    void trust(CaseScores.ScorePoint point) {
        if (point.value() >= range.least() && point.value() <= range.most()) {
            place(point)
                    .ifPresent(place -> trust.computeIfAbsent(point.slot(), any -> new TreeMap<>())
                            .put(place, point.value()));
        }
    }

    private OptionalInt place(CaseScores.ScorePoint point) {
        int session = point.session().map(sessions::indexOf).orElse(-1);
        if (session >= 0) {
            return OptionalInt.of(session);
        }
        for (int place = 0; place < sessions.size(); place++) {
            if (!point.at().isBefore(bounds.get(place)) && point.at().isBefore(bounds.get(place + 1))) {
                return OptionalInt.of(place);
            }
        }
        return OptionalInt.empty();
    }

    RecentCourse course() {
        List<TrustLine> lines = trust.entrySet().stream()
                .map(line -> new TrustLine(
                        line.getKey(),
                        line.getValue().entrySet().stream()
                                .map(one -> new Score(one.getKey(), one.getValue()))
                                .toList()))
                .toList();
        return new RecentCourse(words, deeds, lines, range);
    }
}
