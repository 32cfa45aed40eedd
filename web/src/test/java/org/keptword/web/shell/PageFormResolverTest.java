package org.keptword.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.el.ELException;
import jakarta.el.ELProcessor;
import java.time.DayOfWeek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageFormResolverTest {

    private final ELProcessor el = new ELProcessor();
    private final Typed typed = new Typed();

    @BeforeEach
    void prepare() {
        el.getELManager().addELResolver(new PageFormResolver());
        el.defineBean("form", typed);
    }

    @Test
    void publicFieldsAreReadAndWritten() {
        el.setValue("form.phone", "988");
        assertEquals("988", typed.phone);
        assertEquals("988", el.eval("form.phone"));
    }

    @Test
    void valuesAreConvertedToTheTypeOfTheField() {
        el.setValue("form.day", "FRIDAY");
        el.setValue("form.count", "7");
        assertEquals(DayOfWeek.FRIDAY, typed.day);
        assertEquals(7, typed.count);
    }

    @Test
    void anEmptyFieldIsNull() {
        typed.phone = "988";
        el.setValue("form.phone", null);
        assertNull(typed.phone);
    }

    @Test
    void gettersWorkBesideFields() {
        assertEquals("10 numbers", el.eval("form.summary"));
    }

    @Test
    void finalFieldsAreNotWritten() {
        assertThrows(ELException.class, () -> el.setValue("form.fixed", "other"));
        assertEquals("fixed", typed.fixed);
    }

    @Test
    void anUnknownOrHiddenFieldIsAnError() {
        assertThrows(ELException.class, () -> el.eval("form.fone"));
        assertThrows(ELException.class, () -> el.eval("form.secret"));
        assertThrows(ELException.class, () -> el.setValue("form.secret", "x"));
    }

    /** What a page's form holds. */
    public static class Typed implements PageForm {
        private static final long serialVersionUID = 1L;

        public final String fixed = "fixed";
        public String phone;
        public DayOfWeek day;
        public int count = 10;
        String secret;

        public String getSummary() {
            return count + " numbers";
        }
    }
}
