package org.keptword.tests.container.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.access.emergency.EmergencyService;
import org.keptword.cases.safety.Contact;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.caseload.CaseloadPromiseService;
import org.keptword.promises.caseload.CaseloadPromises;
import org.keptword.promises.caseload.CaseloadPromises.Filter;
import org.keptword.promises.caseload.CaseloadPromises.Query;
import org.keptword.promises.caseload.CaseloadPromises.Row;
import org.keptword.promises.caseload.CaseloadPromises.Sort;
import org.keptword.promises.caseload.CaseloadPromises.Standing;
import org.keptword.promises.caseload.CaseloadPromises.Which;
import org.keptword.promises.keep.MakePromise;
import org.keptword.retention.RecordAccessService;
import org.keptword.shared.Actor;
import org.keptword.shared.PromiseId;
import org.keptword.shared.Role;

/** The promises of a caseload: which are current, how each stands, filters, order, and what an export leaves in the audit log. */
class CaseloadPromiseIT extends PromiseFixture {

    private static final String WALK = "Walk with the children";
    private static final String NOTE = "A note at breakfast";
    private static final String PASSWORD = "I give you my password";

    @Inject
    private CaseloadPromiseService list;

    @Inject
    private EmergencyService emergencies;

    @Inject
    private RecordAccessService records;

    private List<Row> rows(Actor who, Filter filter, Sort sort, boolean descending) throws Exception {
        CaseloadPromises page = as(who, () -> list.list(new Query(filter, sort, descending, 0, Query.MOST)));
        assertEquals(page.rows().size(), page.total());
        return page.rows();
    }

    private List<String> words(Couple couple, Which which) throws Exception {
        return words(rows(couple.counselor(), new Filter(null, which), Sort.STATE, false));
    }

    private static List<String> words(List<Row> rows) {
        return rows.stream().map(row -> row.terms().what()).toList();
    }

    @Test
    void brokenOnesComeFirstThenThoseToApproveAndEachSaysHowItStands() throws Exception {
        Couple couple = atWork(practice());
        PromiseId walk = make(couple.ana(), WALK, PromiseTerms.Beneficiary.CHILDREN);
        make(couple.ana(), PASSWORD, PromiseTerms.Beneficiary.PARTNER);
        PromiseId note = make(couple.tom(), NOTE, PromiseTerms.Beneficiary.PARTNER);
        say(couple.ana(), walk, OutcomeKind.KEPT);
        UUID missed = say(couple.tom(), note, OutcomeKind.NOT_KEPT);

        List<Row> all = rows(couple.counselor(), Filter.ALL, Sort.STATE, false);

        assertEquals(List.of(NOTE, PASSWORD, WALK), words(all));
        assertEquals(List.of("Tom", "Ana", "Ana"), all.stream().map(Row::owner).toList());
        assertEquals(
                List.of(Standing.RUNNING, Standing.WAITING, Standing.RUNNING),
                all.stream().map(Row::standing).toList());
        assertEquals(1, all.get(0).unrepaired());
        assertEquals(OutcomeKind.KEPT, all.get(2).last().orElseThrow().kind());
        assertEquals(Optional.empty(), all.get(1).last());
        assertEquals(List.of(NOTE), words(couple, Which.UNREPAIRED));
        assertEquals(List.of(PASSWORD), words(couple, Which.WAITING));

        MakePromise repair = new MakePromise(
                couple.tom().actor().person(),
                couple.caseId(),
                terms("Say why, tonight", PromiseTerms.Beneficiary.PARTNER, PromiseTerms.Timing.once(today(), null)),
                Set.of(),
                Optional.of(missed),
                Optional.empty(),
                UUID.randomUUID());
        as(couple.tom().actor(), () -> promises.make(repair));
        assertEquals(List.of(), words(couple, Which.UNREPAIRED));
        turn(couple, couple.ana(), Contact.PAUSED);
        assertEquals(List.of(WALK), words(couple, Which.RUNNING));
        assertTrue(words(couple, Which.RESTING).contains(NOTE));
    }

    /** The list counts what the case's page counts. */
    @Test
    void aPromiseMadeForOneDayIsCurrentUntilItIsAnsweredAndLongerWhenItWasBroken() throws Exception {
        Couple couple = atWork(practice());
        PromiseId kept = once(couple.ana(), "Tidy the car");
        PromiseId broken = once(couple.ana(), "Call the school");
        assertEquals(2, words(couple, Which.ALL).size());
        say(couple.ana(), kept, OutcomeKind.KEPT);
        say(couple.ana(), broken, OutcomeKind.NOT_KEPT);
        Row left = rows(couple.counselor(), Filter.ALL, Sort.STATE, false).get(0);
        assertEquals(List.of("Call the school"), words(couple, Which.ALL));
        assertEquals(Standing.OVER, left.standing());
        assertEquals(
                list(couple).people().get(0).unrepaired().get(0).unrepaired(), left.unrepaired(), "as on the case");
        letPass(couple.practice(), 30);
        assertEquals(List.of("Call the school"), words(couple, Which.UNREPAIRED));
        letPass(couple.practice(), 80);
        assertEquals(List.of(), words(couple, Which.ALL), "of months ago on the case's page alone");
    }

    private PromiseId once(Client client, String what) throws Exception {
        MakePromise command = making(
                client,
                terms(what, PromiseTerms.Beneficiary.CHILDREN, PromiseTerms.Timing.once(today(), null)),
                Set.of());
        return as(client.actor(), () -> promises.make(command));
    }

    @Test
    void theyAreFilteredByNameSortedByColumnsAndReadByPages() throws Exception {
        Couple couple = atWork(practice());
        PromiseId walk = make(couple.ana(), WALK, PromiseTerms.Beneficiary.CHILDREN);
        make(couple.tom(), NOTE, PromiseTerms.Beneficiary.PARTNER);
        say(couple.ana(), walk, OutcomeKind.KEPT_LATE);
        Actor counselor = couple.counselor();
        assertEquals(List.of(WALK, NOTE), words(rows(counselor, Filter.ALL, Sort.OWNER, false)));
        assertEquals(List.of(NOTE, WALK), words(rows(counselor, Filter.ALL, Sort.OWNER, true)));
        assertEquals(List.of(WALK, NOTE), words(rows(counselor, Filter.ALL, Sort.LAST, false)));
        assertEquals(List.of(WALK, NOTE), words(rows(counselor, Filter.ALL, Sort.LAST, true)), "none said comes last");
        assertEquals(2, rows(counselor, Filter.ALL, Sort.MADE, true).size());
        assertEquals(
                2,
                rows(counselor, new Filter(" aNA ", Which.ALL), Sort.CASE, false)
                        .size());
        assertEquals(List.of(), rows(counselor, new Filter("%", Which.ALL), Sort.CASE, false));
        CaseloadPromises second = as(counselor, () -> list.list(new Query(Filter.ALL, Sort.OWNER, false, 1, 1)));
        assertEquals(2, second.total());
        assertEquals(List.of(NOTE), words(second.rows()));
    }

    @Test
    void nobodyElseReadsThemAndAnExportIsRecordedForEachClient() throws Exception {
        Practice practice = practice();
        Couple couple = atWork(practice);
        make(couple.ana(), WALK, PromiseTerms.Beneficiary.CHILDREN);
        make(couple.tom(), NOTE, PromiseTerms.Beneficiary.PARTNER);
        assertEquals(
                2, rows(practice.supervisor(), Filter.ALL, Sort.CASE, false).size());
        for (Actor stranger : List.of(practice.colleague(), practice().counselor())) {
            assertEquals(List.of(), rows(stranger, Filter.ALL, Sort.CASE, false));
            assertEquals(0, as(stranger, () -> list.export(Filter.ALL)).total());
        }
        for (Actor other : List.of(practice.manager(), couple.ana().actor())) {
            assertThrows(EJBAccessException.class, () -> rows(other, Filter.ALL, Sort.CASE, false));
            assertThrows(EJBAccessException.class, () -> as(other, () -> list.export(Filter.ALL)));
        }
        assertEquals(2, as(couple.counselor(), () -> list.export(Filter.ALL)).total());
        assertEquals(
                List.of("promise 1 OWNER", "promise 1 OWNER"),
                database.rows(
                        practice.manager(),
                        "select object_kind || ' ' || listed || ' ' || reason from keptword.audit_entry where act = 'EXPORT' and case_id = ?",
                        couple.caseId().value()));
    }

    @Test
    void clientsAreToldWhoReadTheirPromisesInTheListAndTookThemAway() throws Exception {
        Practice practice = practice();
        Couple couple = atWork(practice);
        make(couple.ana(), WALK, PromiseTerms.Beneficiary.CHILDREN);
        whole(couple.counselor());
        as(practice.supervisor(), () -> list.export(Filter.ALL));

        assertEquals(List.of("Carla OWNER false", "Sofia SUPERVISION true"), opened(couple.ana()));
        assertEquals(List.of(), opened(couple.tom()), "no promise of his was shown");
    }

    /** That an alarm was raised is nothing a partner learns from a list somebody read afterwards. */
    @Test
    void anEmergencyAndACoverForAFlagAreToldNobodyByWhatElseTheListHeld() throws Exception {
        Practice practice = practice();
        Couple couple = atWork(practice);
        make(couple.ana(), WALK, PromiseTerms.Beneficiary.CHILDREN);
        make(couple.tom(), NOTE, PromiseTerms.Beneficiary.PARTNER);
        report(couple.ana(), "no", "She is not safe");
        Actor reader = person(practice.id(), Role.COUNSELOR, "Nils");
        UUID ask = as(reader, () -> emergencies.ask("Somebody may come to harm"));
        does(reader, () -> emergencies.open(ask, "Ana", couple.caseId()));
        Actor cover = person(practice.id(), Role.COUNSELOR, "Covadonga");
        coverFlag(couple, cover);
        for (Actor each : List.of(reader, cover)) {
            assertEquals(2, whole(each).total());
            as(each, () -> list.export(Filter.ALL));
        }

        assertEquals(List.of(), opened(couple.ana()));
        assertEquals(List.of(), opened(couple.tom()));
        assertEquals(
                List.of("COVER 2", "COVER 2", "EMERGENCY 2", "EMERGENCY 2"),
                database.rows(
                        practice.manager(),
                        "select reason || ' ' || listed from keptword.audit_entry where object_kind = 'promise' and case_id = ?"
                                + " and participant_id is null and act in ('LIST', 'EXPORT') and reason in ('COVER', 'EMERGENCY') order by 1",
                        couple.caseId().value()));
    }

    private CaseloadPromises whole(Actor who) throws Exception {
        return as(who, () -> list.list(new Query(Filter.ALL, Sort.STATE, false, 0, Query.MOST)));
    }

    private List<String> opened(Client client) throws Exception {
        return as(client.actor(), () -> records.own(Optional.empty())).days().stream()
                .flatMap(day -> day.by().stream())
                .map(one -> one.name() + " " + one.relation() + " " + one.taken())
                .sorted()
                .toList();
    }
}
