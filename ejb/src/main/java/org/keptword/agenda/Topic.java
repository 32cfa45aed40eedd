package org.keptword.agenda;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.ResponseId;

/**
 * What a line is about, the same from session to session: a kind and the id of a thing or person, such as {@code piece.0190…}. It holds
 * names and ids only, never a word; at most {@value #LONGEST} characters.
 */
public record Topic(String value) {

    static final int LONGEST = 120;

    private static final Pattern SHAPE = Pattern.compile(
            "safety|(piece|own|promise|difference|late|point(\\.[a-z0-9-]{1,40}){1,2})\\.[0-9a-f-]{36}");

    /** Something on the safety page. */
    public static final Topic SAFETY = new Topic("safety");

    public Topic {
        Objects.requireNonNull(value);
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new NotFound();
        }
    }

    public static Topic response(ResponseId id) {
        return new Topic("piece." + id);
    }

    public static Topic own(UUID id) {
        return new Topic("own." + id);
    }

    public static Topic promise(PromiseId id) {
        return new Topic("promise." + id);
    }

    public static Topic difference(ParticipantId owner) {
        return new Topic("difference." + owner);
    }

    public static Topic late(AssignmentId id) {
        return new Topic("late." + id);
    }

    /** What a rule raised about somebody; {@code rule} in lower case letters and digits, with a point and a further name at most. */
    public static Topic point(String rule, ParticipantId whom) {
        return new Topic("point." + rule + "." + whom);
    }

    /** The rule of a talking point, without what it looked at. */
    public String rule() {
        return kind().equals("point") ? value.substring(6, value.indexOf('.', 6)) : "";
    }

    /** Its kind: safety, piece, own, promise, difference, late or point. */
    public String kind() {
        int end = value.indexOf('.');
        return end < 0 ? value : value.substring(0, end);
    }

    /** The id of the thing or person it is about; empty for the safety page. */
    public String of() {
        int end = value.lastIndexOf('.');
        return end < 0 ? "" : value.substring(end + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
