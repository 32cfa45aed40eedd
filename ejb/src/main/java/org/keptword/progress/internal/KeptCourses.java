package org.keptword.progress.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.cases.caseload.CaseloadLine.CaseVersion;
import org.keptword.cases.caseload.RecentCourse;
import org.keptword.cases.caseload.RecentCourses;
import org.keptword.homework.read.Homework;
import org.keptword.measures.CaseScores;
import org.keptword.measures.Measures;
import org.keptword.promises.read.PromiseCounts;
import org.keptword.promises.read.Promises;
import org.keptword.sessions.Sessions;
import org.keptword.sessions.Sessions.SessionMark;
import org.keptword.shared.Known;
import org.keptword.shared.PersonId;

/**
 * Makes the recent courses of cases and keeps each for its reader until something is recorded in the case (ADR 62), for a day at most. Nothing that a
 * client wrote and no name is in it. Where something changed it asks four statements for the courses, and one for the last entries where a list asks
 * for them, however many cases there are.
 */
@ApplicationScoped
public class KeptCourses implements RecentCourses {

    /** About 20 MB. */
    private static final int MOST = 20_000;

    @Inject
    Sessions sessions;

    @Inject
    Homework homework;

    @Inject
    Promises promises;

    @Inject
    Measures measures;

    @Inject
    Clock clock;

    private final Cache<Key, Kept<RecentCourse>> kept = cache();
    private final Cache<Key, Kept<Optional<Instant>>> entries = cache();

    private record Key(PersonId reader, UUID caseId) {}

    private record Kept<T>(CaseVersion version, T value) {}

    private static <T> Cache<Key, T> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(Duration.ofDays(1))
                .build();
    }

    @Override
    public Map<UUID, RecentCourse> of(Permit permit, Map<UUID, CaseVersion> versions) {
        return current(kept, versions, permit, cases -> make(cases, permit));
    }

    @Override
    public Map<UUID, Instant> lastEntries(Permit permit, Map<UUID, CaseVersion> versions) {
        Map<UUID, Instant> found = new HashMap<>();
        current(entries, versions, permit, cases -> entries(cases, permit))
                .forEach((id, at) -> at.ifPresent(moment -> found.put(id, moment)));
        return found;
    }

    /** What is kept of the cases in this version, and what is made of the others now. */
    private static <T> Map<UUID, T> current(
            Cache<Key, Kept<T>> cache,
            Map<UUID, CaseVersion> versions,
            Permit permit,
            Function<List<UUID>, Map<UUID, T>> made) {
        PersonId reader = permit.actor().requirePerson();
        Map<UUID, T> found = new HashMap<>();
        List<UUID> changed = new ArrayList<>();
        versions.forEach((id, version) -> {
            Kept<T> one = cache.getIfPresent(new Key(reader, id));
            if (one != null && one.version().equals(version)) {
                found.put(id, one.value());
            } else {
                changed.add(id);
            }
        });
        if (!changed.isEmpty()) {
            made.apply(changed).forEach((id, value) -> {
                cache.put(new Key(reader, id), new Kept<>(Known.in(versions, id), value));
                found.put(id, value);
            });
        }
        return found;
    }

    private Map<UUID, Optional<Instant>> entries(List<UUID> cases, Permit permit) {
        Instant since = clock.instant().minus(Duration.ofDays(LOOKED_BACK));
        Map<UUID, Instant> last = homework.lastEntryOfEach(cases, since, permit);
        return cases.stream().collect(Collectors.toMap(Function.identity(), id -> Optional.ofNullable(last.get(id))));
    }

    private Map<UUID, RecentCourse> make(List<UUID> cases, Permit permit) {
        Map<UUID, List<SessionMark>> held = sessions.held(cases, RecentCourse.SESSIONS + 1, permit);
        Map<UUID, CourseBuilder> builders = new HashMap<>();
        held.forEach((id, marks) -> CourseBuilder.of(marks).ifPresent(builder -> builders.put(id, builder)));
        if (!builders.isEmpty()) {
            read(builders, permit);
        }
        Map<UUID, RecentCourse> made = new HashMap<>();
        for (UUID id : cases) {
            CourseBuilder builder = builders.get(id);
            made.put(id, builder == null ? RecentCourse.NONE : builder.course());
        }
        return made;
    }

    private void read(Map<UUID, CourseBuilder> builders, Permit permit) {
        Map<UUID, List<Instant>> bounds = new HashMap<>();
        Map<UUID, Instant> begin = new HashMap<>();
        builders.forEach((id, builder) -> {
            bounds.put(id, builder.bounds());
            begin.put(id, builder.bounds().get(0));
        });
        homework.handedInBetween(bounds, permit)
                .forEach((id, counts) -> at(builders, id).words(counts));
        promises.lately(bounds, List.of(), clock.instant(), permit)
                .counts()
                .forEach((id, counts) -> counts.owners().stream()
                        .map(PromiseCounts.Owner::intervals)
                        .forEach(at(builders, id)::deeds));
        measures.range(Measures.TRUST_CHECK_IN, Measures.TRUST_IN_PARTNER).ifPresent(range -> {
            builders.values().forEach(builder -> builder.range(range));
            for (CaseScores.ScorePoint point :
                    measures.points(Measures.TRUST_CHECK_IN, Measures.TRUST_IN_PARTNER, begin, permit)) {
                at(builders, point.caseId()).trust(point);
            }
        });
    }

    private static CourseBuilder at(Map<UUID, CourseBuilder> builders, UUID id) {
        return Known.in(builders, id);
    }
}
