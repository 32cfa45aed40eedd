package org.keptword.access.practice;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.ByLanguage;

/**
 * A way to lay out a session note: a name and headings, each with a short hint of what belongs below it. A template without headings
 * leaves the note free.
 *
 * @param key the code of a standard template, or the id of one of the practice's own
 * @param standard whether it ships with the product
 * @param changed whether the practice changed or retired it; a standard one can then be restored
 * @param retired whether it is offered no more
 */
public record NoteTemplate(String key, ByLanguage<Layout> layouts, boolean standard, boolean changed, boolean retired) {

    /** Between a heading and its hint where both are typed in one line. */
    private static final String COLON = ":";

    /**
     * One heading.
     *
     * @param hint what belongs below it; may be empty, and never becomes part of a note
     */
    public record Section(String heading, String hint) {

        /** Reads a line such as {@code Plan: what comes next}. */
        static Section of(String line) {
            int colon = line.indexOf(COLON);
            return colon < 0
                    ? new Section(line.strip(), "")
                    : new Section(
                            line.substring(0, colon).strip(),
                            line.substring(colon + 1).strip());
        }

        /** The line it is typed as. */
        public String line() {
            return hint.isEmpty() ? heading : heading + COLON + " " + hint;
        }

        /** How it stands in a note. */
        String inNote() {
            return heading + COLON;
        }
    }

    /** Its name and headings in one language. */
    public record Layout(String name, List<Section> sections) {

        public Layout {
            sections = List.copyOf(sections);
        }

        /** Reads the headings from lines. */
        public static Layout of(String name, @Nullable String lines) {
            return new Layout(name, NoteTemplate.sections(lines));
        }
    }

    /** The headings of lines, one a line; blank lines are left out. */
    public static List<Section> sections(@Nullable String lines) {
        return lines == null
                ? List.of()
                : lines.lines().filter(line -> !line.isBlank()).map(Section::of).toList();
    }

    /** The headings as lines. */
    public static String lines(List<Section> sections) {
        return sections.stream().map(Section::line).collect(Collectors.joining("\n"));
    }

    public String name(Locale language) {
        return layouts.in(language).name();
    }

    public List<Section> sections(Locale language) {
        return layouts.in(language).sections();
    }

    /** What stands in an empty note once the template is chosen: the headings, each with room below; nothing for a free one. */
    public String skeleton(Locale language) {
        return sections(language).stream().map(one -> one.inNote() + "\n").collect(Collectors.joining("\n"));
    }

    /** Whether it has a name in some language. */
    public boolean isNamed(@Nullable String name) {
        return layouts.all().values().stream().anyMatch(layout -> layout.name().equals(name));
    }

    /** Whether a line of a note is nothing but one of the headings, in any language. */
    public boolean isHeading(String line) {
        String written = line.strip();
        return layouts.all().values().stream()
                .flatMap(layout -> layout.sections().stream())
                .anyMatch(section -> section.inNote().equals(written));
    }
}
