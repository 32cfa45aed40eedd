package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.CaseloadAudit;
import org.keptword.access.Permit;
import org.keptword.cases.PartnerSlot;
import org.keptword.sessions.ByWhom;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.list.SessionList;
import org.keptword.sessions.list.SessionList.Filter;
import org.keptword.sessions.list.SessionList.Query;
import org.keptword.sessions.list.SessionList.Sort;
import org.keptword.sessions.list.SessionList.Which;
import org.keptword.sessions.notes.SessionNotes.NoteState;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.SessionId;
import org.keptword.shared.persistence.NamePart;

/** The list of sessions: one statement for the rows, how their notes stand, and how many there are. */
@ApplicationScoped
public class SessionListRepository {

    /** How notes can stand, by the number that says so in a statement. */
    private static final List<NoteState> NOTE_STATES =
            List.of(NoteState.NONE, NoteState.DRAFT, NoteState.TO_COSIGN, NoteState.SIGNED);

    /** How the notes of a session stand, by its number. All of them are read once, and not once for each session. */
    private static final String NOTES = "(select n.sessionId as id, min(case " + NoteRepository.STATE
            + " when 'DRAFT' then 1 when 'TO_COSIGN' then 2 else 3 end) as state"
            + " from SessionNote n where n.practiceId = :practice%s and n.text is not null"
            + " group by n.sessionId)";

    private static final String LINES = """
            select s.id as id, s.caseId as case_id, c.name as name, c.mode as mode, s.participantId as participant, w.name as with_name,
                s.startsAt as starts_at, s.minutes as minutes, s.state as state, s.notHeld.byWhom as by_whom, b.name as by_name,
                s.lateMinutes as late, s.ordinal as ordinal, s.seriesId as series, d.state as note, count(s.id) over () as found
            from Session s join Case c on c.id = s.caseId
                left join Participant w on w.id = s.participantId
                left join Participant b on b.caseId = s.caseId
                    and ((s.notHeld.byWhom = :byA and b.slot = :a) or (s.notHeld.byWhom = :byB and b.slot = :b))
                left join %s d on d.id = s.id
            where s.practiceId = :practice%s""";

    /** One statement each: a plan that is made for both would read the whole caseload for one case. */
    private static final String EVERYWHERE = LINES.formatted(NOTES.formatted(""), "");

    private static final String OF_CASE =
            LINES.formatted(NOTES.formatted(" and n.caseId = :case"), " and s.caseId = :case");

    private static final String NAMED = " and plain_name(c.name) like :name escape '!'";
    private static final String NOTED = " and d.state = :note";
    private static final String NOT_NOTED =
            " and d.state is null and s.state = org.keptword.sessions.SessionLine.State.HELD";
    private static final String FROM = " and s.startsAt >= :from";
    private static final String UNTIL = " and s.startsAt < :until";

    private static final Map<Which, String> WHICH = Map.of(
            Which.PAST, " and (s.startsAt < :now or s.state <> org.keptword.sessions.SessionLine.State.PLANNED)",
            Which.HELD, " and s.state = org.keptword.sessions.SessionLine.State.HELD",
            Which.MISSED, " and s.state = org.keptword.sessions.SessionLine.State.MISSED",
            Which.CANCELLED, " and s.state = org.keptword.sessions.SessionLine.State.CANCELLED",
            Which.UNRECORDED, " and s.state = org.keptword.sessions.SessionLine.State.PLANNED and s.startsAt < :now",
            Which.AHEAD, " and s.state = org.keptword.sessions.SessionLine.State.PLANNED and s.startsAt >= :now");

    private static final Set<Which> BY_TIME = Set.of(Which.PAST, Which.UNRECORDED, Which.AHEAD);

    /** Where no note belongs to a session, it comes after all that have or want one. */
    private static final Map<Sort, String> ORDER = Map.of(
            Sort.DATE, "s.startsAt",
            Sort.CASE, "lower(c.name)",
            Sort.STATE,
                    "case s.state when org.keptword.sessions.SessionLine.State.PLANNED then 0"
                            + " when org.keptword.sessions.SessionLine.State.HELD then 1 when org.keptword.sessions.SessionLine.State.MISSED then 2 else 3 end",
            Sort.NOTE,
                    "coalesce(d.state, case when s.state = org.keptword.sessions.SessionLine.State.HELD then 0 else 4 end)");

    private static final String THEN = ", s.startsAt desc, s.id";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * A session of the list.
     *
     * @param note the number of how its notes stand, null for none
     * @param found how many there are on all pages
     */
    public record Line(
            UUID id,
            UUID caseId,
            String name,
            CaseMode mode,
            @Nullable UUID participant,
            @Nullable String withName,
            Instant startsAt,
            Integer minutes,
            SessionLine.State state,
            @Nullable ByWhom byWhom,
            @Nullable String byName,
            @Nullable Integer late,
            @Nullable Integer ordinal,
            @Nullable UUID series,
            @Nullable Integer note,
            Long found) {

        /** Whose record it is part of. */
        public CaseloadAudit.ListedRecord listedRecord() {
            return new CaseloadAudit.ListedRecord(caseId, participant);
        }

        /** How many there are on all pages. */
        public static int found(List<Line> lines) {
            return lines.isEmpty() ? 0 : lines.get(0).found().intValue();
        }

        /** The same as the list shows it. Who was absent is kept when that is undone, and is said of no other session. */
        public SessionList.Row row() {
            boolean off = state == SessionLine.State.MISSED || state == SessionLine.State.CANCELLED;
            return new SessionList.Row(
                    new SessionId(id),
                    new CaseId(caseId),
                    name,
                    Optional.ofNullable(withName),
                    mode == CaseMode.COUPLE && participant == null,
                    startsAt,
                    minutes,
                    state,
                    Optional.ofNullable(byWhom).filter(any -> off),
                    Optional.ofNullable(byName).filter(any -> off),
                    Optional.ofNullable(late),
                    Optional.ofNullable(ordinal),
                    series != null,
                    note == null ? NoteState.NONE : NOTE_STATES.get(note));
        }
    }

    /** One page of sessions, under a permit for a caseload or for one case. */
    public List<Line> page(Permit permit, Query query) {
        String order = ORDER.get(query.sort()) + (query.descending() ? " desc" : "") + THEN;
        return find(permit, query.filter(), order)
                .setFirstResult(query.offset())
                .setMaxResults(query.limit())
                .getResultList();
    }

    /** The newest sessions, at most so many. */
    public List<Line> newest(Permit permit, Filter filter, int most) {
        return find(permit, filter, ORDER.get(Sort.DATE) + " desc" + THEN)
                .setMaxResults(most)
                .getResultList();
    }

    private TypedQuery<Line> find(Permit permit, Filter filter, String order) {
        ZoneId zone = permit.actor().zone();
        boolean withoutNote = filter.note() == NoteState.NONE;
        TypedQuery<Line> query = em.createQuery(
                        (filter.caseId() == null ? EVERYWHERE : OF_CASE) + WHICH.get(filter.which())
                                + (filter.name() == null ? "" : NAMED)
                                + (filter.note() == null ? "" : withoutNote ? NOT_NOTED : NOTED)
                                + (filter.from() == null ? "" : FROM)
                                + (filter.until() == null ? "" : UNTIL)
                                + " order by " + order,
                        Line.class)
                .setParameter("practice", permit.practice())
                .setParameter("byA", ByWhom.A)
                .setParameter("a", PartnerSlot.A)
                .setParameter("byB", ByWhom.B)
                .setParameter("b", PartnerSlot.B);
        set(query, "case", filter.caseId() == null ? null : permit.caseId());
        set(query, "name", filter.name() == null ? null : NamePart.pattern(filter.name()));
        set(query, "note", filter.note() == null || withoutNote ? null : NOTE_STATES.indexOf(filter.note()));
        set(query, "from", begin(filter.from(), zone));
        set(query, "until", filter.until() == null ? null : begin(filter.until().plusDays(1), zone));
        if (BY_TIME.contains(filter.which())) {
            query.setParameter("now", clock.instant());
        }
        return query;
    }

    private static @Nullable Instant begin(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static void set(TypedQuery<?> query, String name, @Nullable Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }
}
