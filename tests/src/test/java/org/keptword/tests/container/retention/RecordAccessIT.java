package org.keptword.tests.container.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keptword.access.Relation;
import org.keptword.access.emergency.EmergencyService;
import org.keptword.retention.RecordAccessService;
import org.keptword.shared.Actor;
import org.keptword.shared.ResponseId;
import org.keptword.shared.Role;
import org.keptword.tests.harness.Days;

/** A client reads who opened the record, and nothing else. */
class RecordAccessIT extends RetentionFixture {

    @Inject
    private EmergencyService emergencies;

    @Test
    void eachPersonWhoLookedIsNamedOnceADayWithTheRight() throws Exception {
        Couple couple = atWork(practice());
        ResponseId hers = handedIn(couple.ana(), "Read by many");
        read(couple.counselor(), hers);
        read(couple.counselor(), hers);
        read(couple.practice().supervisor(), hers);
        Actor reader = person(couple.practice().id(), Role.COUNSELOR, "Nils");
        UUID ask = as(reader, () -> emergencies.ask("Somebody may come to harm"));
        does(reader, () -> emergencies.open(ask, "Ana", couple.caseId()));
        read(reader, hers);
        as(couple.ana().actor(), () -> portal.record(Optional.empty()));

        RecordAccessService.RecordAccessPage page = page(couple.ana());

        assertEquals(1, page.days().size());
        assertEquals(today(), page.days().get(0).day());
        assertEquals(
                List.of("Carla OWNER", "Nils EMERGENCY", "Sofia SUPERVISION"),
                page.days().get(0).by().stream()
                        .map(one -> one.name() + " " + one.relation())
                        .sorted()
                        .toList());
        assertFalse(page.toString().contains("Ana"), "the own reading is left out");
        assertFalse(page.toString().contains("harm"), "no reason");
    }

    @Test
    void whatIsAboutThePartnerAloneIsNotTold() throws Exception {
        Couple couple = atWork(practice());
        ResponseId his = handedIn(couple.tom(), "His alone");
        forget(couple);
        read(couple.practice().supervisor(), his);
        assertEquals(List.of(), page(couple.ana()).days());
        assertEquals(1, page(couple.tom()).days().size());
        forget(couple);
        UUID alone = planned(couple, couple.tom().participant().value());
        as(couple.counselor(), () -> sessions.read(new org.keptword.shared.SessionId(alone)));
        assertEquals(List.of(), page(couple.ana()).days(), "not even that he is met alone");
        assertEquals(1, page(couple.tom()).days().size());
    }

    @Test
    void aListIsOneShortEntryAndIsNotToldWhereItHoldsThePartnersSessionsAlone() throws Exception {
        Couple couple = atWork(practice());
        planned(couple, couple.tom().participant().value());
        planned(couple, couple.tom().participant().value());
        forget(couple);
        as(couple.counselor(), () -> sessions.ofCase(couple.caseId()));
        assertEquals(List.of("2 of 1"), listed(couple));
        assertEquals(List.of(), page(couple.ana()).days(), "not even that he is met alone");
        assertEquals(1, page(couple.tom()).days().size());
        planned(couple, null);
        planned(couple, null);
        forget(couple);
        as(couple.counselor(), () -> sessions.ofCase(couple.caseId()));
        assertEquals(List.of("4 of 2"), listed(couple), "one of each is named");
        assertEquals(1, page(couple.ana()).days().size());
        assertEquals(1, page(couple.tom()).days().size());
    }

    private List<Object> listed(Couple couple) throws SQLException {
        return database.rows(
                couple.practice().id(),
                "select listed || ' of ' || cardinality(object_ids) from keptword.audit_entry where case_id = ? and act = 'LIST'",
                couple.caseId().value());
    }

    /** A session is planned with one of the two alone, or with both where there is none. */
    private UUID planned(Couple couple, UUID participant) throws SQLException {
        return database.id(
                couple.practice().id(),
                "insert into keptword.session (id, practice_id, case_id, participant_id, counselor_id, starts_at, minutes, state, planned_at,"
                        + " calendar_uid, calendar_changed) values (gen_random_uuid(), ?, ?, ?::uuid, ?, now(), 50, 'PLANNED', now(),"
                        + " gen_random_uuid(), now()) returning id",
                couple.practice().id().value(),
                couple.caseId().value(),
                participant,
                couple.counselor().personValue());
    }

    @Test
    void anEmergencyOfThePartnerAndACoverForHisFlagAreNotTold() throws Exception {
        Couple couple = atWork(practice());
        Practice practice = couple.practice();
        ResponseId his = handedIn(couple.tom(), "His alone");
        report(couple.tom(), "no", "He is not safe");
        forget(couple);
        Actor reader = person(practice.id(), Role.COUNSELOR, "Nils");
        UUID ask = as(reader, () -> emergencies.ask("Somebody may come to harm"));
        does(reader, () -> emergencies.open(ask, "Tom", couple.caseId()));
        safetyBy(reader, couple);
        read(reader, his);
        Actor cover = person(practice.id(), Role.COUNSELOR, "Covadonga");
        coverFlag(couple, cover);
        safetyBy(cover, couple);
        assertEquals(List.of(), page(couple.ana()).days(), "nothing of his emergency and his flag");
        assertEquals(
                List.of("Nils EMERGENCY"),
                page(couple.tom()).days().get(0).by().stream()
                        .map(one -> one.name() + " " + one.relation())
                        .toList());
    }

    @Test
    void whoHasLeftIsNotToldHowOftenTheCaseIsOpenedAfterwards() throws Exception {
        Couple couple = atWork(practice());
        forget(couple);
        looked(couple, "now() - interval '3 days'");
        looked(couple, "now()");
        database.run(
                couple.practice().id(),
                "update keptword.participant set state = 'LEFT', since = now() - interval '2 days' where id = ?",
                couple.ana().participant().value());
        assertEquals(
                List.of(today().minusDays(3)),
                page(couple.ana()).days().stream()
                        .map(RecordAccessService.RecordAccessPage.Day::day)
                        .toList());
        assertEquals(2, page(couple.tom()).days().size(), "who stayed is told of both");
        owner.looked(
                couple.practice().id(),
                couple.caseId(),
                couple.counselor().personValue(),
                Optional.of(couple.ana().participant().value()),
                "now()");
        assertEquals(2, page(couple.ana()).days().size(), "what was opened of hers is told");
    }

    @Test
    void aDayFarAwayIsNoError() throws Exception {
        Couple couple = atWork(practice());
        Actor ana = couple.ana().actor();
        for (LocalDate far : List.of(LocalDate.MIN, LocalDate.MAX, today().plusYears(5), today().minusYears(5))) {
            as(ana, () -> opened.own(Optional.of(far)));
        }
    }

    @Test
    void anotherClientAnotherPracticeAndStaffFindNothing() throws Exception {
        Couple couple = atWork(practice());
        Couple other = atWork(couple.practice());
        read(couple.counselor(), handedIn(couple.ana(), "Hers"));
        forget(other);
        assertEquals(List.of(), page(other.ana()).days());
        for (Actor who : List.of(
                couple.counselor(),
                couple.practice().manager(),
                couple.practice().job())) {
            assertTrue(database.hides(who, "record_opened(now() - interval '1 day', now(), 'UTC', 10)"), who.name());
        }
        assertEquals(List.of(), database.rows(couple.ana().actor(), "select id from keptword.audit_entry"));
        assertThrows(
                SQLException.class,
                () -> database.rows(couple.ana().actor(), "delete from keptword.audit_entry returning id"));
    }

    @Test
    void pagesAreOfWholeDaysAndTwelveMonthsLong() throws Exception {
        Couple couple = atWork(practice());
        forget(couple);
        for (int day = 0; day < 30; day++) {
            looked(couple, "now() - interval '" + day + " days'");
        }
        looked(couple, "now() - interval '13 months'");
        RecordAccessService.RecordAccessPage first = page(couple.ana());
        assertEquals(20, first.days().size());
        LocalDate older = first.older().orElseThrow();
        RecordAccessService.RecordAccessPage second = as(couple.ana().actor(), () -> opened.own(Optional.of(older)));
        assertEquals(10, second.days().size());
        assertEquals(Optional.empty(), second.older());
        assertEquals(
                30,
                java.util.stream.Stream.of(first, second)
                        .flatMap(page -> page.days().stream())
                        .map(RecordAccessService.RecordAccessPage.Day::day)
                        .collect(Collectors.toSet())
                        .size(),
                "each day once");
    }

    @Test
    void aDayIsADayOfTheClients() throws Exception {
        Couple couple = atWork(practice());
        forget(couple);
        looked(
                couple,
                "date_trunc('day', now() at time zone '%1$s') at time zone '%1$s' - interval '5 days' + interval '30 minutes'"
                        .formatted(ZONE));
        Actor ana = couple.ana().actor();
        Actor west = new Actor(ana.person(), ana.practice(), ana.role(), ana.name(), ana.locale(), Days.WEST, "AUTO");
        LocalDate there =
                as(west, () -> opened.own(Optional.empty())).days().get(0).day();
        LocalDate here = page(couple.ana()).days().get(0).day();
        assertEquals(here.minusDays(1), there);
        assertTrue(page(couple.ana()).days().get(0).by().get(0).relation() == Relation.OWNER);
    }

    private void safetyBy(Actor reader, Couple couple) throws Exception {
        as(reader, () -> safety.view(couple.caseId()));
    }

    private RecordAccessService.RecordAccessPage page(Client who) throws Exception {
        return as(who.actor(), () -> opened.own(Optional.empty()));
    }

    /** Writes an entry as if the counselor had looked at a moment. */
    private void looked(Couple couple, String when) throws Exception {
        owner.looked(couple.practice().id(), couple.caseId(), couple.counselor().personValue(), Optional.empty(), when);
    }

    /** Lets the trail of a couple begin anew, which making the couple has begun. */
    private void forget(Couple couple) throws Exception {
        owner.forget(couple.practice().id(), couple.caseId());
    }
}
