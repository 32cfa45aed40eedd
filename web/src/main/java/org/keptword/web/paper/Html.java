package org.keptword.web.paper;

import java.util.function.UnaryOperator;

/** Writes well-formed HTML. Every text goes through one escape, so that nobody's words become markup. */
public final class Html {

    private final StringBuilder out = new StringBuilder(8192);
    private final UnaryOperator<String> readable;

    /**
     * Begins an empty piece.
     *
     * @param readable makes a text fit for where it is shown, before it is escaped
     */
    public Html(UnaryOperator<String> readable) {
        this.readable = readable;
    }

    /** An element with what is written inside. */
    public Html in(String tag, String style, Runnable inside) {
        open(tag, style, null);
        inside.run();
        out.append("</").append(tag).append('>');
        return this;
    }

    /** A heading that bookmarks lead to. */
    public Html heading(int level, String id, String text) {
        open("h" + level, null, id);
        text(text);
        out.append("</h").append(level).append('>');
        return this;
    }

    /** An element that holds nothing but a text. */
    public Html say(String tag, String style, String text) {
        return in(tag, style, () -> text(text));
    }

    public Html text(String text) {
        out.append(escape(readable.apply(text)));
        return this;
    }

    /** A text as it stands in markup. */
    public static String escape(String text) {
        if (isPlain(text)) {
            return text;
        }
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

    /** The text with what XML cannot hold replaced. */
    public static String allowed(String text) {
        if (text.codePoints().allMatch(Html::isAllowed)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(point -> kept.appendCodePoint(isAllowed(point) ? point : 0xFFFD));
        return kept.toString();
    }

    /** Whether it stands in markup as it is, which most texts do. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one < ' ' || one == '&' || one == '<' || one == '>' || one == '"' || one >= 0xD800) {
                return false;
            }
        }
        return true;
    }

    /** What XML can hold. */
    public static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    /** A drawing, which has escaped its texts itself. */
    public Html draw(CharSequence drawing) {
        out.append(drawing);
        return this;
    }

    /** A cell of a table that holds nothing but a text. */
    public Html cell(String text) {
        out.append("<td>");
        text(text);
        out.append("</td>");
        return this;
    }

    /** The head of a row or column. */
    public Html head(String scope, int columns, String text) {
        out.append("<th scope=\"").append(scope).append('"');
        if (columns > 1) {
            out.append(" colspan=\"").append(columns).append('"');
        }
        out.append('>');
        text(text);
        out.append("</th>");
        return this;
    }

    /** A link to an address of ours. */
    public Html link(String address, String style, boolean current, String text) {
        out.append("<a href=\"").append(escape(address)).append('"');
        if (style != null) {
            out.append(" class=\"").append(style).append('"');
        }
        if (current) {
            out.append(" aria-current=\"true\"");
        }
        out.append('>');
        text(text);
        out.append("</a>");
        return this;
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
