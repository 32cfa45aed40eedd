package org.keptword.tests.container.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.sessions.ByWhom;
import org.keptword.sessions.calendar.PlanSession;
import org.keptword.sessions.list.SessionList;
import org.keptword.sessions.list.SessionList.Filter;
import org.keptword.sessions.list.SessionList.Query;
import org.keptword.sessions.list.SessionList.Sort;
import org.keptword.sessions.list.SessionList.Which;
import org.keptword.sessions.list.SessionListService;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.SessionNotes.NoteState;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.shared.SessionId;

/** The list of sessions: what it is filtered by and sorted by, who sees which, and what an export leaves in the audit log. */
class SessionListIT extends NoteFixture {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    @Inject
    private SessionListService list;

    /** A couple with a signed session, one with a draft, one without a note, one only with Ana that is ahead, and one of which nothing was recorded. */
    private record Scene(
            Couple couple,
            SessionId signed,
            SessionId draft,
            SessionId unnoted,
            SessionId ahead,
            SessionId unrecorded) {}

    private Scene scene() throws Exception {
        Couple couple = atWork(practice());
        SessionId signed = hold(couple, 10 * DAY, WORDS, List.of());
        sign(couple.counselor(), signed, NoteOf.SESSION);
        SessionId draft = hold(couple, 8 * DAY, WORDS, List.of());
        SessionId unnoted = hold(couple, 6 * DAY, null, List.of());
        SessionId ahead = planned(couple, Optional.of(couple.ana()), 3);
        SessionId unrecorded = planned(couple, Optional.of(couple.tom()), 4);
        database.run(
                couple.practice().id(),
                "update keptword.session set starts_at = now() - interval '1 day' where id = ?",
                unrecorded.value());
        return new Scene(couple, signed, draft, unnoted, ahead, unrecorded);
    }

    private SessionId planned(Couple couple, Optional<Client> with, int daysAhead) throws Exception {
        PlanSession plan = new PlanSession(
                couple.caseId(),
                with.map(Client::participant),
                Instant.now().plus(daysAhead, ChronoUnit.DAYS),
                50,
                null);
        return as(couple.counselor(), () -> sessions.plan(plan));
    }

    private List<SessionId> found(Actor who, Filter filter) throws Exception {
        return found(who, filter, Sort.DATE, true);
    }

    private List<SessionId> found(Actor who, Filter filter, Sort sort, boolean descending) throws Exception {
        SessionList page = as(who, () -> list.list(new Query(filter, sort, descending, 0, Query.MOST)));
        assertEquals(page.rows().size(), page.total());
        return page.rows().stream().map(SessionList.Row::id).toList();
    }

    private static Filter which(Which which) {
        return new Filter(null, null, which, null, null, null);
    }

    private static Filter noted(NoteState note) {
        return new Filter(null, null, Which.PAST, note, null, null);
    }

    @Test
    void sessionsAreFilteredByWhatBecameOfThemTheirNotesTheirDaysAndNames() throws Exception {
        Scene scene = scene();
        Actor counselor = scene.couple().counselor();
        assertEquals(
                List.of(scene.unrecorded(), scene.unnoted(), scene.draft(), scene.signed()),
                found(counselor, Filter.PAST));
        assertEquals(List.of(scene.ahead()), found(counselor, which(Which.AHEAD)));
        assertEquals(List.of(scene.unrecorded()), found(counselor, which(Which.UNRECORDED)));
        assertEquals(3, found(counselor, which(Which.HELD)).size());
        assertEquals(List.of(), found(counselor, which(Which.MISSED)));
        assertEquals(List.of(), found(counselor, which(Which.CANCELLED)));
        Map<NoteState, SessionId> byNote = new EnumMap<>(Map.of(
                NoteState.NONE, scene.unnoted(), NoteState.DRAFT, scene.draft(), NoteState.SIGNED, scene.signed()));
        for (Map.Entry<NoteState, SessionId> each : byNote.entrySet()) {
            assertEquals(List.of(each.getValue()), found(counselor, noted(each.getKey())), each.toString());
        }
        assertEquals(List.of(), found(counselor, noted(NoteState.TO_COSIGN)));
        LocalDate day = LocalDate.now(counselor.zone()).minusDays(7);
        assertEquals(
                List.of(scene.draft(), scene.signed()),
                found(counselor, new Filter(null, null, Which.PAST, null, null, day)));
        assertEquals(
                List.of(scene.unrecorded(), scene.unnoted()),
                found(counselor, new Filter(null, null, Which.PAST, null, day, null)));
        assertEquals(
                4,
                found(counselor, new Filter(null, " aNa ", Which.PAST, null, null, null))
                        .size());
        assertEquals(List.of(), found(counselor, new Filter(null, "%", Which.PAST, null, null, null)));
    }

    @Test
    void aRowSaysWithWhomItWasAndWhoseAbsenceEndedIt() throws Exception {
        Scene scene = scene();
        database.run(
                scene.couple().practice().id(),
                "update keptword.session set state = 'MISSED', by_whom = 'B', recorded_at = now() where id = ?",
                scene.unrecorded().value());
        SessionList page = as(
                scene.couple().counselor(), () -> list.list(new Query(which(Which.MISSED), Sort.CASE, false, 0, 10)));
        SessionList.Row missed = page.rows().get(0);
        assertEquals(Optional.of("Tom"), missed.with());
        assertFalse(missed.withBoth());
        assertEquals(Optional.of(ByWhom.B), missed.byWhom());
        assertEquals(Optional.of("Tom"), missed.byName());
        assertEquals("Ana & Tom", missed.name());
        assertEquals(Optional.empty(), page.ofCase());
    }

    @Test
    void theyAreSortedByEachColumnAndReadByPages() throws Exception {
        Scene scene = scene();
        Actor counselor = scene.couple().counselor();
        assertEquals(
                List.of(scene.signed(), scene.draft(), scene.unnoted(), scene.unrecorded()),
                found(counselor, Filter.PAST, Sort.DATE, false));
        assertEquals(
                List.of(scene.unnoted(), scene.draft(), scene.signed(), scene.unrecorded()),
                found(counselor, Filter.PAST, Sort.NOTE, false));
        assertEquals(
                List.of(scene.unnoted(), scene.draft(), scene.signed(), scene.unrecorded()),
                found(counselor, Filter.PAST, Sort.STATE, true));
        assertEquals(4, found(counselor, Filter.PAST, Sort.CASE, true).size());
        SessionList second = as(counselor, () -> list.list(new Query(Filter.PAST, Sort.DATE, true, 2, 2)));
        assertEquals(4, second.total());
        assertEquals(
                List.of(scene.draft(), scene.signed()),
                second.rows().stream().map(SessionList.Row::id).toList());
        SessionList beyond = as(counselor, () -> list.list(new Query(Filter.PAST, Sort.DATE, true, 50, 2)));
        assertEquals(List.of(), beyond.rows());
        assertEquals(4, beyond.total());
    }

    @Test
    void nobodyElseSeesThemInAListOrAFile() throws Exception {
        Scene scene = scene();
        Practice practice = scene.couple().practice();
        UUID caseId = scene.couple().caseId().value();
        Filter ofCase = new Filter(caseId, null, Which.PAST, null, null, null);
        assertEquals(4, found(practice.supervisor(), Filter.PAST).size());
        for (Actor stranger : List.of(practice.colleague(), practice().counselor())) {
            assertEquals(List.of(), found(stranger, Filter.PAST));
            assertEquals(0, as(stranger, () -> list.export(Filter.PAST)).total());
            assertThrows(NotFound.class, () -> found(stranger, ofCase));
            assertThrows(NotFound.class, () -> as(stranger, () -> list.export(ofCase)));
        }
        for (Actor other : List.of(practice.manager(), scene.couple().ana().actor())) {
            assertThrows(EJBAccessException.class, () -> found(other, Filter.PAST));
            assertThrows(EJBAccessException.class, () -> as(other, () -> list.export(Filter.PAST)));
        }
    }

    @Test
    void anExportIsRecordedForEachClientAndThatOfOneCaseNamesItsSessions() throws Exception {
        Scene scene = scene();
        Couple couple = scene.couple();
        SessionList all = as(couple.counselor(), () -> list.export(Filter.PAST));
        assertEquals(4, all.total());
        assertEquals(
                List.of("session 1 of Tom", "session 3 of both"),
                database.rows(
                        couple.practice().manager(),
                        "select object_kind || ' ' || listed || case participant_id when ? then ' of Tom' else ' of both' end"
                                + " from keptword.audit_entry where act = 'EXPORT' and case_id = ? order by listed",
                        couple.tom().participant().value(),
                        couple.caseId().value()));

        SessionList one = as(
                couple.counselor(),
                () -> list.export(new Filter(couple.caseId().value(), null, Which.PAST, null, null, null)));
        assertEquals(Optional.of("Ana & Tom"), one.ofCase());
        assertEquals(
                List.of("1", "3"),
                database.rows(
                        couple.practice().manager(),
                        "select cast(cardinality(object_ids) as varchar) from keptword.audit_entry where act = 'EXPORT' and case_id = ? and object_ids <> '{}' order by 1",
                        couple.caseId().value()),
                "the one with Tom alone is not named beside those with both, so that Ana is told of the others");
        assertTrue(one.rows().stream().anyMatch(row -> row.note() == NoteState.DRAFT));
        assertFalse(one.toString().contains(WORDS), "no word of a note");
    }
}
