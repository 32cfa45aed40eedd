package org.keptword.cases.notes;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.keptword.shared.Id;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;

/**
 * Where in a case a note is being typed: the act it belongs to, such as {@code held} or {@code decision.<id>}, and the field of that
 * act. Names only, never a word of the note; 120 characters at most.
 */
public record NoteLocation(String value) {

    private static final int LONGEST = 120;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+){0,3}");

    public NoteLocation {
        Objects.requireNonNull(value);
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new NotFound();
        }
    }

    /** The place of an act on one thing. */
    public static NoteLocation of(String act, Id thing) {
        return of(act, thing.value());
    }

    /** The place of an act on one thing. */
    public static NoteLocation of(String act, UUID thing) {
        return new NoteLocation(act + "." + thing.toString().toLowerCase(Locale.ROOT));
    }

    /** The thing of an act that this is the place of; empty for the place of another act, and for a field. */
    public Optional<UUID> thingOf(String act) {
        return value.startsWith(act + ".") ? Ids.parse(value.substring(act.length() + 1)) : Optional.empty();
    }

    /** A field of this act. */
    public NoteLocation field(String name) {
        return new NoteLocation(value + "." + name);
    }

    @Override
    public String toString() {
        return value;
    }
}
