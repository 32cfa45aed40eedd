package org.keptword.web.paper;

/** Texts as they stand in markup that is not made by a template: drawings, the frame of a sheet, a page without Faces. */
public final class Html {

    private Html() {}

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
        if (isPrintable(text) || text.codePoints().allMatch(Html::isAllowed)) {
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
            if (!isPrintable(one) || one == '&' || one == '<' || one == '>' || one == '"') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPrintable(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Neither a control character nor half of a pair. */
    private static boolean isPrintable(char one) {
        return one >= ' ' && one < 0xD800;
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
}
