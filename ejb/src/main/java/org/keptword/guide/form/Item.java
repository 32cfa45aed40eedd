package org.keptword.guide.form;

import jakarta.json.JsonValue;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.Part;

/**
 * One thing a form asks, says or groups. Whether it fits its form is checked by {@link Form}.
 *
 * @param id unique within the exercise, lower case letters, digits and hyphens
 * @param repeats a group that repeats holds rows, an answerable item that repeats holds several answers
 * @param kind the item's own kind; those of the groups around it hold too
 * @param mySide words used instead in an individual case; a joint item without them is absent there
 * @param units what a quantity can be measured in
 * @param options what can be chosen
 * @param initial what stands in a new draft: an answer, or {@code today} for a date
 * @param lighter whether the item is part of the lighter version
 * @param privateToCounselor whether the answer can never be shared with the partner, whatever the entry's disclosure
 * @param aboutPartner whether it asks for a judgement of the partner: absent in an individual case and once the aim is to part well
 * @param ends what the least and the greatest number mean, beside a scale of numbers
 * @param items what a group holds
 */
public record Item(
        String id,
        ItemType type,
        boolean repeats,
        Kind kind,
        LocalizedText text,
        Optional<LocalizedText> help,
        Optional<LocalizedText> mySide,
        boolean required,
        Limits limits,
        List<Option> units,
        List<Option> options,
        Optional<JsonValue> initial,
        boolean lighter,
        boolean privateToCounselor,
        List<Hint> hints,
        EnableWhen enableWhen,
        boolean aboutPartner,
        Optional<Ends> ends,
        List<Item> items) {

    /** What the two ends of a scale of numbers mean. */
    public record Ends(LocalizedText least, LocalizedText most) {}

    public Item {
        units = List.copyOf(units);
        options = List.copyOf(options);
        hints = List.copyOf(hints);
        items = List.copyOf(items);
    }

    /** Begins an item that is optional, done alone, and has no limits. */
    public static ItemBuilder of(String id, ItemType type, LocalizedText text) {
        return new ItemBuilder(id, type, text);
    }

    public boolean group() {
        return type == ItemType.GROUP;
    }

    public boolean answerable() {
        return type.answerable();
    }

    public Optional<Option> option(String code) {
        return options.stream().filter(option -> option.code().equals(code)).findFirst();
    }

    public Optional<Option> unit(@Nullable String code) {
        return units.stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    /** The item and everything in it, in reading order. */
    public Stream<Item> flattened() {
        return Stream.concat(Stream.of(this), items.stream().flatMap(Item::flattened));
    }

    /**
     * A gentle word beside an answer that contains one of some words or phrases. Words of all languages are looked for, since people mix them; they
     * match as whole words, whatever the case.
     *
     * @param words what is looked for
     * @param notForParts participants who never see it
     */
    public record Hint(List<String> words, LocalizedText text, Set<Part> notForParts) {

        public Hint {
            words = words.stream().map(Hint::plain).toList();
            notForParts = Set.copyOf(notForParts);
            if (words.isEmpty() || words.stream().anyMatch(String::isEmpty)) {
                throw new IllegalArgumentException("a hint needs words to look for");
            }
        }

        /** Whether a participant of this part who wrote this sees the hint. */
        public boolean appliesTo(String answer, Part part) {
            if (notForParts.contains(part)) {
                return false;
            }
            String written = plain(answer);
            return words.stream().anyMatch(each -> containsWords(written, each));
        }

        private static boolean containsWords(String written, String words) {
            int at = written.indexOf(words);
            while (at >= 0) {
                int end = at + words.length();
                boolean begins = at == 0 || !Character.isLetterOrDigit(written.codePointBefore(at));
                boolean ends = end == written.length() || !Character.isLetterOrDigit(written.codePointAt(end));
                if (begins && ends) {
                    return true;
                }
                at = written.indexOf(words, at + 1);
            }
            return false;
        }

        private static String plain(String words) {
            return Normalizer.normalize(words, Normalizer.Form.NFC)
                    .toLowerCase(Locale.ROOT)
                    .replace('\u2019', '\'')
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }

    /**
     * What an answer must keep to when it is handed in.
     *
     * @param minRows fewest answered rows of a repeating item
     * @param maxRows most rows of a repeating item, at most {@link Answers#MAX_ROWS}
     * @param minLength fewest characters (Unicode code points) of prose
     * @param maxLength most characters of prose, at most {@link Answers#MAX_CHARACTERS}
     * @param min least value; for dates also {@code today}, {@code today+7d}
     * @param max greatest value, written like {@code min}
     */
    public record Limits(
            int minRows, int maxRows, int minLength, int maxLength, Optional<JsonValue> min, Optional<JsonValue> max) {

        private static final Limits NONE =
                new Limits(0, Answers.MAX_ROWS, 0, Answers.MAX_CHARACTERS, Optional.empty(), Optional.empty());

        public Limits {
            if (minRows < 0 || minRows > maxRows || maxRows < 1 || maxRows > Answers.MAX_ROWS) {
                throw new IllegalArgumentException(
                        "rows must be within 0 and " + Answers.MAX_ROWS + ", the fewest first");
            }
            if (minLength < 0 || minLength > maxLength || maxLength < 1 || maxLength > Answers.MAX_CHARACTERS) {
                throw new IllegalArgumentException(
                        "lengths must be within 0 and " + Answers.MAX_CHARACTERS + ", the shortest first");
            }
        }

        public static Limits none() {
            return NONE;
        }

        public Limits rows(int fewest, int most) {
            return new Limits(fewest, most, minLength, maxLength, min, max);
        }

        public Limits length(int shortest, int longest) {
            return new Limits(minRows, maxRows, shortest, longest, min, max);
        }

        public Limits range(@Nullable JsonValue least, @Nullable JsonValue greatest) {
            return new Limits(
                    minRows, maxRows, minLength, maxLength, Optional.ofNullable(least), Optional.ofNullable(greatest));
        }
    }

    /**
     * An answer to choose, or a unit to measure in: the code that is stored and the words that are shown.
     *
     * @param flags the kind of flag that this answer raises by rule when it is handed in; empty for most
     */
    public record Option(String code, LocalizedText text, Optional<String> flags) {

        /** One that raises no flag. */
        public Option(String code, LocalizedText text) {
            this(code, text, Optional.empty());
        }
    }

    /** What answering an item involves. The kind of a group holds for every item in it. */
    public enum Kind {
        /** Done alone. */
        SOLO,
        /** An act towards the other person. */
        CONTACT,
        /** Needs the other's input. */
        JOINT
    }
}
