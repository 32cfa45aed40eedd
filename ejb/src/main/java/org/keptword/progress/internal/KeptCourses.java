package org.keptword.progress.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
 * client wrote and no name is in it. Where something changed it asks five statements, however many cases there are.
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

    private final Cache<Key, KeptCourse> kept = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofDays(1))
            .build();

    private record Key(PersonId reader, UUID caseId) {}

    private record KeptCourse(CaseVersion version, RecentCourse course) {}

    @Override
    public Map<UUID, RecentCourse> of(Permit permit, Map<UUID, CaseVersion> versions) {
        PersonId reader = permit.actor().requirePerson();
        Map<UUID, RecentCourse> found = new HashMap<>();
        Map<UUID, CaseVersion> changed = new HashMap<>();
        versions.forEach((id, version) -> {
            KeptCourse course = kept.getIfPresent(new Key(reader, id));
            if (course != null && course.version().equals(version)) {
                found.put(id, course.course());
            } else {
                changed.put(id, version);
            }
        });
        if (!changed.isEmpty()) {
            make(List.copyOf(changed.keySet()), permit).forEach((id, course) -> {
                kept.put(new Key(reader, id), new KeptCourse(Known.in(changed, id), course));
                found.put(id, course);
            });
        }
        return found;
    }

    private Map<UUID, RecentCourse> make(List<UUID> cases, Permit permit) {
        Instant since = clock.instant().minus(Duration.ofDays(RecentCourse.LOOKED_BACK));
        Map<UUID, List<SessionMark>> held = sessions.held(cases, RecentCourse.SESSIONS + 1, permit);
        Map<UUID, Instant> entries = homework.lastEntryOfEach(cases, since, permit);
        Map<UUID, CourseBuilder> builders = new HashMap<>();
        held.forEach((id, marks) -> CourseBuilder.of(marks).ifPresent(builder -> builders.put(id, builder)));
        if (!builders.isEmpty()) {
            read(builders, since, permit);
        }
        Map<UUID, RecentCourse> made = new HashMap<>();
        for (UUID id : cases) {
            Optional<Instant> last = Optional.ofNullable(entries.get(id));
            CourseBuilder builder = builders.get(id);
            made.put(id, builder == null ? CourseBuilder.nothing(last) : builder.course(last));
        }
        return made;
    }

    private void read(Map<UUID, CourseBuilder> builders, Instant since, Permit permit) {
        Map<UUID, List<Instant>> bounds = new HashMap<>();
        Map<UUID, Instant> begin = new HashMap<>();
        builders.forEach((id, builder) -> {
            bounds.put(id, builder.bounds());
            begin.put(id, builder.bounds().get(0));
        });
        homework.handedInBetween(bounds, permit)
                .forEach((id, counts) -> at(builders, id).words(counts));
        promises.lately(bounds, List.of(), since, permit)
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
