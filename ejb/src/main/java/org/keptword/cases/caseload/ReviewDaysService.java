package org.keptword.cases.caseload;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.keptword.access.Guard;
import org.keptword.access.OwnAccess;
import org.keptword.access.presence.Timetable;
import org.keptword.access.presence.WorkingTimes;
import org.keptword.cases.internal.CaseRepository;
import org.keptword.shared.CounselorTitle;
import org.keptword.shared.PersonId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** Returns when the counselor next reviews what a client hands in. */
@Stateless
@DenyAll
public class ReviewDaysService {

    /** So long clients are told that another counselor has their case now. */
    private static final Duration TOLD = Duration.ofDays(30);

    @Inject
    Guard guard;

    @Inject
    CaseRepository cases;

    @Inject
    WorkingTimes times;

    @Inject
    Clock clock;

    /**
     * For the client's open case, the one opened last of several; empty without any. A cover who is away on the day the counselor would
     * work next does not count. Nothing clinical is read, so the trail has no entry.
     */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public Optional<ReviewDays> own() {
        return cases.counselorOf(guard.own())
                .map(reader -> days(times.of(new PersonId(reader.counselor())), newcomer(reader), reader.title()));
    }

    /** Whether the client still works with a counselor anywhere, and if not, until when everything can be read. */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public OwnAccess stay() {
        return guard.stay();
    }

    private Optional<ReviewDays.Newcomer> newcomer(CaseRepository.Reader reader) {
        return Optional.ofNullable(reader.since())
                .filter(since -> since.plus(TOLD).isAfter(clock.instant()))
                .map(since -> new ReviewDays.Newcomer(reader.name(), since));
    }

    private ReviewDays days(Timetable counselor, Optional<ReviewDays.Newcomer> newcomer, CounselorTitle title) {
        Instant now = clock.instant();
        Optional<Timetable.Absence> away = counselor.nextAway(now);
        boolean colleague = away.flatMap(Timetable.Absence::cover)
                .map(times::of)
                .filter(cover -> cover.absenceOn(cover.dayOf(now)).isEmpty())
                .isPresent();
        return new ReviewDays(counselor.nextReading(now), away.map(Timetable.Absence::to), colleague, newcomer, title);
    }

    /**
     * When the counselor next reviews what a client hands in. It says nothing of anybody watching.
     *
     * @param next when the counselor works next; the moment it was asked at while the counselor works
     * @param awayUntil the last day the counselor is away, if the next working day falls into an absence
     * @param colleague whether a colleague reads meanwhile
     * @param newcomer the counselor who reads now, where it was another one until lately
     * @param title how the client addresses the case's own counselor, whoever reads meanwhile
     */
    public record ReviewDays(
            Instant next,
            Optional<LocalDate> awayUntil,
            boolean colleague,
            Optional<Newcomer> newcomer,
            CounselorTitle title) {

        /** A counselor who was given the case, and when. */
        public record Newcomer(String name, Instant since) {}

        /** The same with the counselor who was there before, who has chosen no title. */
        public ReviewDays(Instant next, Optional<LocalDate> awayUntil, boolean colleague) {
            this(next, awayUntil, colleague, Optional.empty(), CounselorTitle.UNSET);
        }

        public ReviewDays {
            Objects.requireNonNull(next);
            Objects.requireNonNull(awayUntil);
            Objects.requireNonNull(newcomer);
            Objects.requireNonNull(title);
            if (colleague && awayUntil.isEmpty()) {
                throw new IllegalArgumentException("A colleague reads only while the counselor is away");
            }
        }
    }
}
