package org.keptword.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;

/** A button says word by word what it does and what it is about. */
class PressedButtonTest {

    @Test
    void theWordsOfAValueAreReadBack() {
        PersonId person = new PersonId(Ids.newId());
        PressedButton said = said(PressedButton.value("say", person, LocalDate.of(2026, 11, 27), DayOfWeek.FRIDAY));
        assertEquals("say", said.word(0));
        assertEquals(person, said.person(1));
        assertEquals(LocalDate.of(2026, 11, 27), said.day(2));
        assertEquals(DayOfWeek.FRIDAY, said.one(DayOfWeek.class, 3));
    }

    @Test
    void aWordThatIsMissingOrMeansNothingIsRefused() {
        PressedButton said = said("say nobody never SOMEDAY");
        assertThrows(NotFound.class, () -> said.word(4));
        assertThrows(NotFound.class, () -> said.id(1));
        assertThrows(NotFound.class, () -> said.day(2));
        assertThrows(NotFound.class, () -> said.one(DayOfWeek.class, 3));
    }

    private static PressedButton said(String value) {
        return new PressedButton(List.of(value.split(" ", -1)));
    }
}
