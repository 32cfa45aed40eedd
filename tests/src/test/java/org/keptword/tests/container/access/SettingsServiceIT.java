package org.keptword.tests.container.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.access.people.PeopleService;
import org.keptword.access.practice.CrisisLine;
import org.keptword.access.practice.SetCrisisLine;
import org.keptword.access.practice.SettingsService;
import org.keptword.access.practice.SettingsService.PracticeSettings.Line;
import org.keptword.access.practice.SettingsService.PracticeSettings.PlaceSettings;
import org.keptword.shared.Actor;
import org.keptword.shared.ByLanguage;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.Role;
import org.keptword.tests.container.PracticeTest;

class SettingsServiceIT extends PracticeTest {

    @Inject
    private SettingsService settings;

    @Inject
    private PeopleService people;

    @Test
    void aManagerSeesThePeopleOfTheOwnPracticeOnly() throws Exception {
        Practice practice = practice();
        practice();

        assertEquals(4, as(practice.manager(), people::all).people().size());
        for (Actor other : others(practice)) {
            assertThrows(EJBAccessException.class, () -> as(other, people::all));
        }
    }

    @Test
    void aLineIsAddedChangedAndCheckedAsOfToday() throws Exception {
        Practice practice = practice();
        LocalDate today = LocalDate.now(ZONE);
        UUID place = place(practice).id();
        Line old = place(practice).lines().get(0);
        assertTrue(old.old(), "last checked long ago");

        does(practice.manager(), () -> settings.checked(old.id()));
        assertEquals(today, place(practice).lines().get(0).checkedOn());

        does(practice.manager(), () -> settings.set(line(place, null, "024")));
        Line added = place(practice).lines().stream()
                .filter(line -> line.phone().equals("024"))
                .findFirst()
                .orElseThrow();
        assertEquals(today, added.checkedOn());

        does(practice.manager(), () -> settings.set(line(place, added.id(), "025")));
        assertEquals(
                List.of("112", "025"),
                place(practice).lines().stream().map(Line::phone).toList());
    }

    @Test
    void theSameLineTwiceIsRefused() throws Exception {
        Practice practice = practice();
        SetCrisisLine again = new SetCrisisLine(
                place(practice).id(),
                null,
                CrisisLine.Kind.EMERGENCY,
                "112",
                ByLanguage.of(
                        new SetCrisisLine.Words("A", "always", null), new SetCrisisLine.Words("B", "siempre", null)));

        refused("refusal.access.lineTwice", practice, () -> settings.set(again));
    }

    @Test
    void theLastLineOfAPlaceStays() throws Exception {
        Practice practice = practice();
        UUID place = place(practice).id();
        UUID last = place(practice).lines().get(0).id();

        refused("refusal.access.lastLine", practice, () -> settings.remove(last));
        does(practice.manager(), () -> settings.set(line(place, null, "024")));
        does(practice.manager(), () -> settings.remove(last));

        assertEquals(1, place(practice).lines().size());
    }

    @Test
    void nameAndPlacesAreSet() throws Exception {
        Practice practice = practice();

        does(practice.manager(), () -> settings.rename("Practice by the lake"));
        does(practice.manager(), () -> settings.addPlace("Lake street"));

        assertEquals(
                "Practice by the lake", as(practice.manager(), settings::read).name());
        assertEquals(
                List.of("Lake street", "River street"),
                as(practice.manager(), settings::read).places().stream()
                        .map(PlaceSettings::name)
                        .toList());
    }

    @Test
    void nobodyElseSetsAnythingAndAnotherPracticesLinesAreNotFound() throws Exception {
        Practice practice = practice();
        Practice other = practice();
        UUID line = place(practice).lines().get(0).id();
        UUID place = place(practice).id();
        List<Deed> onOne = List.of(
                () -> settings.checked(line),
                () -> settings.remove(line),
                () -> settings.set(line(place, null, "024")),
                () -> settings.set(line(place, line, "024")));
        List<Deed> onAll = List.of(
                () -> settings.rename("Other"),
                () -> settings.workIn("ES"),
                () -> settings.addPlace("Elsewhere"),
                () -> settings.read());

        for (Deed deed : onOne) {
            assertThrows(NotFound.class, () -> does(other.manager(), deed));
        }
        for (Actor actor : others(practice)) {
            for (Deed deed : onOne) {
                assertThrows(EJBAccessException.class, () -> does(actor, deed));
            }
            for (Deed deed : onAll) {
                assertThrows(EJBAccessException.class, () -> does(actor, deed));
            }
        }
    }

    private List<Actor> others(Practice practice) throws Exception {
        return List.of(
                practice.counselor(), practice.supervisor(), person(practice.id(), Role.CLIENT, "Kim"), practice.job());
    }

    private PlaceSettings place(Practice practice) throws Exception {
        return as(practice.manager(), settings::read).places().get(0);
    }

    private static SetCrisisLine line(UUID place, UUID replaces, String phone) {
        return new SetCrisisLine(
                place,
                replaces,
                CrisisLine.Kind.SUICIDE,
                phone,
                ByLanguage.of(
                        new SetCrisisLine.Words("Hope line", "always", null),
                        new SetCrisisLine.Words("Línea de la esperanza", "siempre", null)));
    }

    private void refused(String key, Practice practice, Deed deed) {
        assertEquals(
                key,
                assertThrows(DomainRefusal.class, () -> does(practice.manager(), deed))
                        .key());
    }
}
