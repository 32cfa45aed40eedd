package org.keptword.web.portal;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML without ceremony; everything that is not an element's name is escaped. */
final class Markup {

    private final ResponseWriter out;
    private final Deque<String> open = new ArrayDeque<>();

    Markup(ResponseWriter out) {
        this.out = out;
    }

    /** Something the writer does, which may fail with the connection. */
    private interface Step {
        void run() throws IOException;
    }

    private Markup step(Step step) {
        try {
            step.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins an element. Attributes come in pairs; a value of null leaves the attribute out, TRUE writes it bare. */
    Markup begin(String name, Object... attributes) {
        open.push(name);
        return step(() -> {
            out.startElement(name, null);
            for (int i = 0; i < attributes.length; i += 2) {
                Object value = attributes[i + 1];
                if (value != null && value != Boolean.FALSE) {
                    out.writeAttribute((String) attributes[i], value, null);
                }
            }
        });
    }

    Markup text(String text) {
        return text == null || text.isEmpty() ? this : step(() -> out.writeText(visible(text), null));
    }

    /** Ends the innermost element. */
    Markup end() {
        String name = open.pop();
        return step(() -> out.endElement(name));
    }

    /** An element with nothing but words. */
    Markup element(String name, String text, Object... attributes) {
        return begin(name, attributes).text(text).end();
    }

    /** An element without content. */
    Markup empty(String name, Object... attributes) {
        return begin(name, attributes).end();
    }

    /** NUL cannot stand in HTML; it is shown by its sign. */
    private static String visible(String text) {
        return text.replace('\0', '\u2400');
    }
}
