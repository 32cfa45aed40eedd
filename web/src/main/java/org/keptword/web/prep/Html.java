package org.keptword.web.prep;

import java.util.function.UnaryOperator;

/** Writes well-formed HTML. Every text goes through one escape, so that nobody's words become markup. */
final class Html {

    private final StringBuilder out = new StringBuilder(8192);
    private final UnaryOperator<String> readable;

    /**
     * Begins an empty piece.
     *
     * @param readable makes a text fit for where it is shown, before it is escaped
     */
    Html(UnaryOperator<String> readable) {
        this.readable = readable;
    }

    /** An element with what is written inside. */
    Html in(String tag, String style, Runnable inside) {
        open(tag, style, null);
        inside.run();
        out.append("</").append(tag).append('>');
        return this;
    }

    /** A heading that bookmarks lead to. */
    Html heading(int level, String id, String text) {
        open("h" + level, null, id);
        text(text);
        out.append("</h").append(level).append('>');
        return this;
    }

    /** An element that holds nothing but a text. */
    Html say(String tag, String style, String text) {
        return in(tag, style, () -> text(text));
    }

    Html text(String text) {
        out.append(escape(readable.apply(text)));
        return this;
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** What XML can hold. */
    static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    private void open(String tag, String style, String id) {
        out.append('<').append(tag);
        if (style != null) {
            out.append(" class=\"").append(style).append('"');
        }
        if (id != null) {
            out.append(" id=\"").append(id).append('"');
        }
        out.append('>');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
