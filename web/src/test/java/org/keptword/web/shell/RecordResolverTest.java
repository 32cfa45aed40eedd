package org.keptword.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.el.ELException;
import jakarta.el.ELProcessor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordResolverTest {

    private final ELProcessor el = new ELProcessor();

    @BeforeEach
    void prepare() {
        el.getELManager().addELResolver(new RecordResolver());
        el.defineBean("row", new Row("What led up to it", new Inner(7), List.of(new Inner(1)), null));
    }

    @Test
    void componentsAreReadLikeProperties() {
        assertEquals("What led up to it", el.eval("row.title"));
        assertEquals("7", el.eval("row.inner.count").toString());
        assertEquals("1", el.eval("row.all[0].count").toString());
        assertNull(el.eval("row.nothing"));
    }

    @Test
    void methodsWorkAsBefore() {
        assertEquals("What led up to it", el.eval("row.title()"));
        assertEquals(true, el.eval("row.long"));
    }

    @Test
    void recordsDoNotChange() {
        assertThrows(ELException.class, () -> el.setValue("row.title", "other"));
    }

    @Test
    void anUnknownNameIsAnError() {
        assertThrows(ELException.class, () -> el.eval("row.titel"));
    }

    /** A row of a table. */
    public record Row(String title, Inner inner, List<Inner> all, String nothing) {

        public boolean isLong() {
            return title.length() > 5;
        }
    }

    record Inner(int count) {}
}
