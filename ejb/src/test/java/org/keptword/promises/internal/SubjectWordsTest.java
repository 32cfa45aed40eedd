package org.keptword.promises.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keptword.promises.PromiseSubject;

class SubjectWordsTest {

    private final SubjectWords words = new SubjectWords();

    @Test
    void bothLanguagesAreLookedThroughWithoutCapitalsAndAccents() {
        assertEquals(Set.of(PromiseSubject.PASSWORDS), words.in("I give her my PASSWORDS."));
        assertEquals(Set.of(PromiseSubject.PASSWORDS), words.in("Le doy mi Contraseña"));
        assertEquals(Set.of(PromiseSubject.LOCATION), words.in("Compartir mi ubicación, siempre"));
        assertEquals(
                Set.of(PromiseSubject.PHONE, PromiseSubject.MONEY), words.in("Unlocked phone, and no more spending"));
        assertEquals(Set.of(PromiseSubject.SEX), words.in("No more porn"));
        assertEquals(Set.of(PromiseSubject.WHOM_ONE_MEETS), words.in("I will stop seeing my old team"));
    }

    @Test
    void everydayPromisesGoOn() {
        for (String text : Set.of(
                "Phone away while I eat with the children",
                "I send the message at the time I said I would",
                "Pick up the children at 17:00",
                "A walk on Sunday",
                "Opinion first, then mine",
                "Llamo si llego tarde",
                "Doing the dishes every evening")) {
            assertEquals(Set.of(), words.in(text), text);
        }
    }
}
