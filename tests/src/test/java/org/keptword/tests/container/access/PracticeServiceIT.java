package org.keptword.tests.container.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.access.accounts.SignIn;
import org.keptword.access.people.PeopleService;
import org.keptword.access.people.PersonLine;
import org.keptword.access.practice.PracticeService;
import org.keptword.access.practice.PracticeService.SetUpPractice.Member;
import org.keptword.shared.Actor;
import org.keptword.shared.Ids;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Role;
import org.keptword.tests.container.PracticeTest;

/** How an operator begins a practice: a file, brought again at every start. */
class PracticeServiceIT extends PracticeTest {

    private final PracticeId id = new PracticeId(Ids.newId());
    private final Member manager = member("mario", Role.MANAGER);
    private final Member counselor = member("carla", Role.COUNSELOR);

    @Inject
    private PracticeService practices;

    @Inject
    private PeopleService people;

    @Inject
    private SignIn signIn;

    @Test
    void aFileFoundsThePracticeAndItsStaffCanSignIn() throws Exception {
        assertEquals(2, bring(id, manager, counselor));

        Actor mario =
                inRole(Role.MANAGER, () -> signIn.actor(manager.subject())).orElseThrow();
        assertEquals(id, mario.practice());
        assertEquals(
                List.of("Carla", "Mario"),
                as(mario, () -> people.all()).people().stream()
                        .map(PersonLine::name)
                        .sorted()
                        .toList());
    }

    @Test
    void broughtAgainItPlacesOnlyWhoIsNew() throws Exception {
        bring(id, manager, counselor);
        Member supervisor = new Member(
                UUID.randomUUID().toString(), "sofia" + id, "Sofia", Role.SUPERVISOR, List.of(counselor.login()));

        assertEquals(1, bring(id, manager, counselor, supervisor));
        assertEquals(0, bring(id, manager, counselor, supervisor));
        Actor mario =
                inRole(Role.MANAGER, () -> signIn.actor(manager.subject())).orElseThrow();
        assertEquals(3, as(mario, () -> people.all()).people().size());
    }

    @Test
    void anAccountOfAnotherPracticeIsRefusedAndNothingIsFounded() throws Exception {
        bring(id, manager, counselor);
        PracticeId other = new PracticeId(Ids.newId());

        EJBException refused =
                assertThrows(EJBException.class, () -> bring(other, member("nadia", Role.MANAGER), counselor));
        assertTrue(refused.getMessage().contains("another practice"), refused.getMessage());
        assertEquals(false, as(Actor.job(other, "test"), () -> practices.isFounded()));
    }

    private int bring(PracticeId practice, Member... staff) throws Exception {
        PracticeService.CreatePractice founding = new PracticeService.CreatePractice(
                practice,
                "Practice on file",
                Locale.ENGLISH,
                ZONE,
                "2026-1",
                List.of(new PracticeService.CreatePractice.PlaceWithLines("River street", List.of())));
        return as(
                Actor.job(practice, "test"),
                () -> practices.bring(new PracticeService.SetUpPractice(founding, List.of(staff))));
    }

    private Member member(String name, Role role) {
        return new Member(
                UUID.randomUUID().toString(),
                name + id,
                name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                role,
                List.of());
    }
}
