package org.keptword.tests.container.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.access.AccessEnded;
import org.keptword.access.accounts.AccountService;
import org.keptword.access.accounts.AccountTransactions;
import org.keptword.access.accounts.CalendarAddress;
import org.keptword.access.accounts.OwnAccount;
import org.keptword.access.accounts.SignIn;
import org.keptword.access.joining.InvitationStatus;
import org.keptword.access.joining.IssuedCode;
import org.keptword.access.joining.Join;
import org.keptword.access.joining.JoinService;
import org.keptword.access.joining.PersonAccount;
import org.keptword.access.joining.StaffJoinTransactions;
import org.keptword.access.joining.StaffService;
import org.keptword.access.people.PeopleService;
import org.keptword.access.people.PersonLine;
import org.keptword.access.practice.PracticeService;
import org.keptword.cases.safety.SafetyService;
import org.keptword.sessions.calendar.FeedService;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.Role;
import org.keptword.tests.container.CoupleFixture;

/** A manager lets colleagues in and puts people out. There is no Keycloak here: it counts as away. */
class StaffIT extends CoupleFixture {

    @Inject
    private StaffService staff;

    @Inject
    private AccountService accounts;

    @Inject
    private AccountTransactions transactions;

    @Inject
    private StaffJoinTransactions joiningSteps;

    @Inject
    private JoinService joining;

    @Inject
    private PeopleService people;

    @Inject
    private PracticeService practices;

    @Inject
    private SafetyService safetyPages;

    @Inject
    private SignIn signIn;

    @Inject
    private OwnAccount account;

    @Inject
    private CalendarAddress calendars;

    @Inject
    private FeedService feeds;

    @Test
    void aSupervisorWhoComesInByACodeReadsAlongWithTheCasesThereAreAndThoseToCome() throws Exception {
        Practice practice = practice();
        CaseId before = couple(practice);
        IssuedCode code = as(
                practice.manager(),
                () -> staff.invite(new StaffService.InviteStaff(
                        " Vera ", Role.SUPERVISOR, Set.of(practice.counselor().person()))));

        assertEquals(
                Optional.of(new JoinService.JoinOffer(
                        "Practice by the river", Locale.ENGLISH, IssuedCode.Kind.STAFF, null)),
                joining.offer(code.code(), "192.0.2.20"));
        Actor vera = comesIn(practice, "Vera", Role.SUPERVISOR);

        assertEquals(Optional.empty(), joining.offer(code.code(), "192.0.2.20"));
        CaseId after = couple(practice);
        as(vera, () -> safetyPages.view(before));
        as(vera, () -> safetyPages.view(after));
        assertEquals(List.of(), as(practice.manager(), people::all).invited(), "nobody is invited any more");
    }

    @Test
    void whileKeycloakIsAwayTheBeginningIsRecordedAndTheCodeStaysGood() throws Exception {
        Practice practice = practice();
        String code = as(
                        practice.manager(),
                        () -> staff.invite(new StaffService.InviteStaff("Nora", Role.COUNSELOR, Set.of())))
                .code();

        DomainRefusal refusal = assertThrows(
                DomainRefusal.class,
                () -> joining.join(new Join(code, "nora.q", "correct horse", Locale.ENGLISH), "192.0.2.21"));

        assertEquals("refusal.access.accountsAway", refusal.key());
        assertTrue(joining.offer(code, "192.0.2.21").isPresent());
        assertEquals(
                InvitationStatus.State.ACCOUNT_BEGUN,
                as(practice.manager(), people::all).invited().get(0).status().state());
    }

    @Test
    void aManagerLetsInAnotherWhoThenManagesAndPutsOutTheFirst() throws Exception {
        Practice practice = practice();
        Actor mario = practice.manager();
        IssuedCode code = as(
                mario,
                () -> staff.invite(new StaffService.InviteStaff(
                        "Mina", Role.MANAGER, Set.of(practice.counselor().person()))));
        assertTrue(joining.offer(code.code(), "192.0.2.24").isPresent());
        UUID invitation = as(mario, people::all).invited().get(0).id();

        Actor mina = comesIn(practice, "Mina", Role.MANAGER);

        assertEquals(Optional.empty(), joining.offer(code.code(), "192.0.2.24"));
        assertEquals(List.of(), as(mina, people::all).invited());
        assertEquals(
                0,
                database.count(
                        practice.id(),
                        "select count(*) from keptword.supervision where supervisor_id = ?",
                        mina.personValue()),
                "a manager supervises nobody");
        assertEquals(
                List.of("staff_invitation"),
                database.rows(
                        practice.id(),
                        "select object_kind from keptword.audit_entry where act = 'CREATE' and person_id = ? and ? = any(object_ids)",
                        mario.personValue(),
                        invitation));
        assertFalse(as(mina, () -> staff.person(mario.person())).lastManager());
        as(mina, () -> accounts.disable(mario.person()));
        assertThrows(AccessEnded.class, () -> as(mario, people::all));
    }

    /** Otherwise a manager who is put out could come back as somebody else, or take a colleague's account over. */
    @Test
    void codesThatAManagerGaveEndWhenTheManagerIsDisabled() throws Exception {
        Practice practice = practice();
        Actor mario = practice.manager();
        as(mario, () -> staff.invite(new StaffService.InviteStaff("Mina", Role.MANAGER, Set.of())));
        Actor mina = comesIn(practice, "Mina", Role.MANAGER);
        IssuedCode invited =
                as(mario, () -> staff.invite(new StaffService.InviteStaff("Nora", Role.MANAGER, Set.of())));
        IssuedCode renewed = as(mario, () -> staff.renew(practice.counselor().person()));
        IssuedCode hers = as(mina, () -> staff.invite(new StaffService.InviteStaff("Olga", Role.COUNSELOR, Set.of())));
        for (IssuedCode code : List.of(invited, renewed, hers)) {
            assertTrue(joining.offer(code.code(), "192.0.2.25").isPresent());
        }

        as(mina, () -> accounts.disable(mario.person()));

        for (IssuedCode code : List.of(invited, renewed)) {
            assertEquals(Optional.empty(), joining.offer(code.code(), "192.0.2.25"));
        }
        assertTrue(joining.offer(hers.code(), "192.0.2.25").isPresent());
        assertEquals(
                List.of("Olga"),
                as(mina, people::all).invited().stream()
                        .map(PeopleService.PracticeUsage.Invited::name)
                        .toList());
    }

    @Test
    void nobodyButAManagerInvitesOneAndOnlyForTheOwnPractice() throws Exception {
        Practice practice = practice();
        Actor ana = atWork(practice).ana().actor();
        StaffService.InviteStaff mina = new StaffService.InviteStaff("Mina", Role.MANAGER, Set.of());
        for (Actor other : List.of(practice.counselor(), practice.supervisor(), ana)) {
            assertThrows(EJBAccessException.class, () -> as(other, () -> staff.invite(mina)));
        }
        as(practice.manager(), () -> staff.invite(mina));
        UUID invitation = as(practice.manager(), people::all).invited().get(0).id();
        Actor stranger = practice().manager();
        assertThrows(NotFound.class, () -> as(stranger, () -> staff.again(invitation)));
        assertThrows(NotFound.class, () -> does(stranger, () -> staff.revoke(invitation)));
        for (Role none : List.of(Role.CLIENT, Role.JOB)) {
            assertThrows(IllegalArgumentException.class, () -> new StaffService.InviteStaff("Mina", none, Set.of()));
        }
    }

    @Test
    void aRenewedOrRevokedCodeOfAColleagueIsWorthNothing() throws Exception {
        Practice practice = practice();
        String first = as(
                        practice.manager(),
                        () -> staff.invite(new StaffService.InviteStaff("Nora", Role.COUNSELOR, Set.of())))
                .code();
        UUID id = as(practice.manager(), people::all).invited().get(0).id();
        String second = as(practice.manager(), () -> staff.again(id)).code();
        assertTrue(joining.offer(second, "192.0.2.22").isPresent());
        does(practice.manager(), () -> staff.revoke(id));

        assertEquals(Optional.empty(), joining.offer(first, "192.0.2.22"));
        assertEquals(Optional.empty(), joining.offer(second, "192.0.2.22"));
        assertThrows(NotFound.class, () -> as(practice.manager(), () -> staff.again(id)));
    }

    @Test
    void whoIsDisabledIsRefusedAtTheNextCallEverywhereAndComesBackWhenEnabled() throws Exception {
        Practice practice = practice();
        Couple couple = atWork(practice);
        Actor ana = couple.ana().actor();
        String subject = subject(practice, ana);
        String key = as(ana, () -> calendars.make(ana.person()));
        assertTrue(feeds.read(key, "192.0.2.23").isPresent());
        home(ana);

        boolean told = as(practice.manager(), () -> accounts.disable(ana.person()));

        assertFalse(told, "Keycloak is away, and the row remembers it");
        assertTrue(as(practice.manager(), () -> staff.person(ana.person())).accountBehind());
        assertThrows(AccessEnded.class, () -> home(ana));
        assertThrows(AccessEnded.class, () -> does(ana, account::here));
        assertThrows(AccessEnded.class, () -> handedIn(couple.ana(), "I shouted"));
        assertTrue(feeds.read(key, "192.0.2.23").isEmpty());
        assertEquals(Optional.empty(), inRole(Role.CLIENT, () -> signIn.actor(subject)));
        assertEquals(
                "refusal.access.enableAway",
                assertThrows(DomainRefusal.class, () -> does(practice.manager(), () -> accounts.enable(ana.person())))
                        .key());
        assertThrows(AccessEnded.class, () -> home(ana), "a failed call enables nobody");
        assertEquals(
                List.of("person_disabled"),
                database.rows(
                        practice.id(),
                        "select object_kind from keptword.audit_entry where act = 'CHANGE' and person_id = ? and object_ids = array[?]::uuid[]",
                        practice.manager().personValue(),
                        ana.personValue()));

        does(practice.manager(), () -> transactions.enable(ana.person()));
        home(ana);
        assertEquals(
                PersonLine.State.ACTIVE,
                as(practice.manager(), () -> staff.person(ana.person()))
                        .person()
                        .state());
    }

    @Test
    void aManagerDisablesNeitherOneselfNorTheLastOneButAColleague() throws Exception {
        Practice practice = practice();
        Actor mario = practice.manager();
        assertEquals(
                "refusal.access.disableOneself",
                assertThrows(DomainRefusal.class, () -> as(mario, () -> accounts.disable(mario.person())))
                        .key());
        Actor mina = person(practice.id(), Role.MANAGER, "Mina");
        as(mario, () -> accounts.disable(mina.person()));
        assertThrows(AccessEnded.class, () -> as(mina, people::all));
        does(mario, () -> transactions.enable(mina.person()));
        assertFalse(as(mario, () -> staff.person(mina.person())).lastManager());

        as(mina, () -> accounts.disable(mario.person()));

        PersonAccount alone = as(mina, () -> staff.person(mina.person()));
        assertTrue(alone.lastManager() && alone.self() && !alone.mayBeDisabled());
    }

    @Test
    void beforeDisablingThePageCountsWhatWaitsAndNamesNothing() throws Exception {
        Practice practice = practice();
        Couple couple = atWork(practice);
        atWork(practice());
        plan(couple, java.time.Instant.now().plusSeconds(86_400));
        hold(couple, 60, null, List.of());
        individual(practice);

        PersonAccount carla =
                as(practice.manager(), () -> staff.person(practice.counselor().person()));

        assertEquals(2, carla.waiting().openCases());
        assertEquals(1, carla.waiting().sessions());
        assertFalse(carla.toString().contains(couple.caseId().toString()));
        assertEquals(
                0,
                as(practice.manager(), () -> staff.person(practice.colleague().person()))
                        .waiting()
                        .openCases());
        assertEquals(
                List.of(),
                database.rows(
                        practice.counselor(),
                        "select open_cases from keptword.waiting_with(?, now())",
                        practice.counselor().personValue()),
                "a counselor asks it nothing");
    }

    @Test
    void theOwnSignInsAreShownAndOfTheTrailNothingElse() throws Exception {
        Practice practice = practice();
        Couple couple = atWork(practice);
        Actor ana = couple.ana().actor();
        Actor tom = couple.tom().actor();
        String subject = subject(practice, ana);
        inRole(Role.CLIENT, () -> signIn.actor(subject));
        inRole(Role.CLIENT, () -> signIn.actor(subject));
        handedIn(couple.ana(), "I shouted");

        assertEquals(2, as(ana, account::signIns).size());
        assertEquals(List.of(), as(tom, account::signIns));
        assertEquals(List.of("SIGN_IN", "SIGN_IN"), database.rows(ana, "select act from keptword.audit_entry"));
        assertEquals(List.of(), database.rows(tom, "select act from keptword.audit_entry"));
        assertEquals(List.of(), database.rows(practice.counselor(), "select act from keptword.audit_entry"));
    }

    private Actor comesIn(Practice practice, String name, Role role) throws Exception {
        UUID invitation = database.id(practice.id(), "select id from keptword.staff_invitation where name = ?", name);
        String subject = UUID.randomUUID().toString();
        assertEquals(role, as(practice.job(), () -> joiningSteps.begin(invitation, "vera.s")));
        does(practice.job(), () -> joiningSteps.finish(invitation, subject, Locale.ENGLISH));
        assertTrue(as(practice.job(), () -> practices.knows(subject)));
        PersonLine line = as(practice.manager(), people::all).people().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertEquals(role, line.role());
        return new Actor(new PersonId(line.id().value()), practice.id(), role, name, Locale.ENGLISH, ZONE, "AUTO");
    }

    private String subject(Practice practice, Actor person) throws Exception {
        return (String) database.rows(
                        practice.id(), "select subject from keptword.sign_in where person_id = ?", person.personValue())
                .get(0);
    }
}
