package org.keptword.web.paper;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.UnaryOperator;

/** Fills the templates of {@code src/main/jte}, which the build compiles. The engine escapes every text by where it stands. */
public final class Templates {

    private static final TemplateEngine ENGINE = engine();

    private Templates() {}

    /** The engine keeps the loader of the thread that makes it, which is another module's where a service asks first. */
    private static TemplateEngine engine() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader own = Templates.class.getClassLoader();
        thread.setContextClassLoader(own);
        try {
            return TemplateEngine.createPrecompiled(null, ContentType.Html, own, "org.keptword.web");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Returns a filled template.
     *
     * @param name folder and file of a template with one parameter
     * @param readable makes a text fit for where it is shown, before it is escaped
     */
    public static String fill(String name, Object model, UnaryOperator<String> readable) {
        StringOutput out = new StringOutput(16 * 1024);
        ENGINE.render(name, model, new ReadableOutput(out, readable));
        return out.toString();
    }

    private static final class ReadableOutput extends OwaspHtmlTemplateOutput {

        private final UnaryOperator<String> readable;

        ReadableOutput(StringOutput out, UnaryOperator<String> readable) {
            super(out);
            this.readable = readable;
        }

        @Override
        public void writeUserContent(String text) {
            super.writeUserContent(text == null ? null : readable.apply(text));
        }
    }
}
