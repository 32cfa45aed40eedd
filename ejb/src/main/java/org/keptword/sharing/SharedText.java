package org.keptword.sharing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.keptword.guide.form.AnswerValue;
import org.keptword.guide.form.LocalizedText;

/**
 * Exactly what is read: made when the counselor asks, said yes to by its author, and never changed.
 *
 * @param title the title of the exercise; empty for a promise
 * @param day the day or the Monday of the entry, for work that comes back
 */
public record SharedText(Optional<LocalizedText> title, Optional<LocalDate> day, List<Block> blocks) {

    /** What a block is. */
    public enum Label {
        /** A heading or a row of a list. */
        HEADING,
        /** A question and its answer. */
        ANSWER,
        /** The words of a promise. */
        PROMISE,
        /** How often it was kept, kept late, not kept, and left without an answer; texts of long ago do not know the last. */
        COURSE,
        /** How often it was noticed, not noticed and seen differently. */
        NOTICED
    }

    /**
     * One block, in the order of reading.
     *
     * @param depth how many groups it stands in
     * @param row number of the row from 1, where it stands for one
     * @param question the words of the question or heading; empty for a promise
     * @param values the author's words, or what was chosen or counted
     * @param counts the numbers of a course or of what was noticed
     */
    public record Block(
            Label label,
            int depth,
            int row,
            Optional<LocalizedText> question,
            List<AnswerValue> values,
            List<Integer> counts) {

        public Block {
            values = List.copyOf(values);
            counts = List.copyOf(counts);
        }

        /** A block of numbers. */
        public static Block counted(Label label, Integer... counts) {
            return new Block(label, 0, 0, Optional.empty(), List.of(), List.of(counts));
        }
    }

    public SharedText {
        blocks = List.copyOf(blocks);
    }

    /** Tells this text from every other: what was said yes to has the fingerprint of what was read. */
    public String fingerprint() {
        try {
            byte[] text = SharedTextJson.write(this).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
