package org.keptword.promises.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keptword.promises.PromiseSubject;

class SubjectWordsTest {

    private final SubjectWords words = new SubjectWords();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I give her my PASSWORDS. | PASSWORDS",
                "You can have my password | PASSWORDS",
                "You get my password 17 | PASSWORDS",
                "I share all my logins with you | PASSWORDS",
                "Le doy mi Contraseña | PASSWORDS",
                "Te paso todas mis claves | PASSWORDS",
                "Tiene mi pin | PASSWORDS",
                "She can look at my phone whenever she asks. | PHONE",
                "You may read my messages | PHONE",
                "I let him check my phone every night | PHONE",
                "I unlock my phone when you ask | PHONE",
                "My phone stays unlocked | PHONE",
                "I show Theo all my chats | PHONE",
                "Puede revisar mi celular | PHONE",
                "Le muestro mis mensajes | PHONE",
                "Dejo que vea mis chats | PHONE",
                "I share my live location | LOCATION",
                "I text you where I am | LOCATION",
                "Compartir mi ubicación, siempre | LOCATION",
                "I hand over my salary | MONEY",
                "You can check my bank account | MONEY",
                "I ask you before I buy anything | MONEY",
                "Le entrego mi sueldo | MONEY",
                "Aviso antes de gastar | MONEY",
                "We have sex when you want | SEX",
                "I ask you before I meet anybody | WHOM_ONE_MEETS",
                "I will stop seeing my old team | WHOM_ONE_MEETS",
                "I never go out without asking you | WHOM_ONE_MEETS",
                "Dejo de ver a mis amigos | WHOM_ONE_MEETS",
                "Te digo con quién hablo | WHOM_ONE_MEETS",
            })
    void handingOverAndBeingCheckedIsFoundInBothLanguages(String text, PromiseSubject subject) {
        assertEquals(Set.of(subject), words.in(text, true), text);
    }

    /** Nobody is made to say whom it is for: a form has "for myself" chosen until something else is. */
    @Test
    void whatIsNotMadeToThePartnerCountsOnlyWhereItNamesSomebody() {
        assertEquals(Set.of(PromiseSubject.PASSWORDS), words.in("You get my password", false));
        assertEquals(Set.of(PromiseSubject.PHONE), words.in("Le muestro mis mensajes", false));
        assertEquals(Set.of(), words.in("I share my location with the children", false));
        assertEquals(Set.of(), words.in("I give myself a new password", false));
    }

    @Test
    void aPromiseThatOnlyNamesAThingGoesOn() {
        for (String text : List.of(
                "An hour with the children",
                "I call a friend",
                "I see my friends on Friday",
                "My phone away at dinner",
                "Phone away while I eat with the children",
                "I put my phone in the drawer at eight",
                "I turn up without my phone",
                "I send the message at the time I said I would",
                "I check my messages once a day",
                "I change my password",
                "I call the bank about the loan",
                "We talk about money on Sundays",
                "I save 50 a week",
                "No more porn",
                "No contact with her, and I block her number",
                "I tell you when I am late",
                "Pick up the children at 17:00",
                "A walk on Sunday",
                "Opinion first, then mine",
                "I give you my full attention",
                "Llamo si llego tarde",
                "Una hora con los niños",
                "Llamo a un amigo",
                "Mi celular lejos en la cena",
                "Dejo el celular en la cocina",
                "Hablamos del dinero los domingos",
                "Doing the dishes every evening")) {
            assertEquals(Set.of(), words.in(text, true), text);
        }
    }
}
