package org.keptword.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.el.ELException;
import jakarta.el.ELManager;
import jakarta.el.ELProcessor;
import jakarta.el.StandardELContext;
import java.time.DayOfWeek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MethodResolverTest {

    private final ELProcessor el = new ELProcessor();
    private final MethodResolver resolver = new MethodResolver();
    private final Words words = new Words();

    @BeforeEach
    void prepare() {
        el.getELManager().addELResolver(resolver);
        el.defineBean("words", words);
    }

    @Test
    void argumentsBecomeWhatTheMethodTakes() {
        assertEquals("MONDAY 7", el.eval("words.of('MONDAY', '7')"));
        assertEquals("FRIDAY 0", el.eval("words.of('FRIDAY', null)"));
    }

    @Test
    void theLastArgumentMayBeMany() {
        assertEquals("a", el.eval("words.with('a')"));
        assertEquals("a 1 b", el.eval("words.with('a', 1, 'b')"));
    }

    @Test
    void aNameWithSeveralMethodsIsLeftToOthers() {
        assertEquals("one", el.eval("words.many('x')"));
        assertEquals("two", el.eval("words.many('x', 'y')"));
        assertLeft(words, "many", "x");
    }

    @Test
    void whatCannotBeCalledIsLeftToOthers() {
        assertLeft(new Hidden(), "say");
        assertLeft(words, "of", "MONDAY");
        assertLeft(words, "nothing");
        assertLeft(null, "say");
    }

    @Test
    void whatAMethodThrowsIsTheCause() {
        ELException thrown = assertThrows(ELException.class, () -> el.eval("words.fails()"));

        assertSame(Words.FAILURE, thrown.getCause());
    }

    private void assertLeft(Object base, String method, Object... arguments) {
        StandardELContext context = new StandardELContext(ELManager.getExpressionFactory());
        resolver.invoke(context, base, method, null, arguments);
        assertFalse(context.isPropertyResolved(), method);
    }

    /** What a page calls. */
    public static final class Words {

        static final IllegalStateException FAILURE = new IllegalStateException("no words");

        public String of(DayOfWeek day, int count) {
            return day + " " + count;
        }

        public String with(String key, Object... more) {
            StringBuilder all = new StringBuilder(key);
            for (Object one : more) {
                all.append(' ').append(one);
            }
            return all.toString();
        }

        public String many(String one) {
            return "one";
        }

        public String many(String one, String two) {
            return "two";
        }

        public String fails() {
            throw FAILURE;
        }
    }

    static final class Hidden {

        public String say() {
            return "hidden";
        }
    }
}
