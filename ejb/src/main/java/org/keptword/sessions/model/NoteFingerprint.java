package org.keptword.sessions.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.persistence.NamedStamp;

/**
 * What a signed text is recognised by, so that a later change would show: SHA-256, in hexadecimal, over the UTF-8 bytes of these lines,
 * each ended by a line feed, and of the text after them:
 *
 * <pre>
 * keptword-note-1
 * id of the note or addendum
 * id of the session (of the note, for an addendum)
 * id of the partner it is about, or -
 * id of who signed
 * when, as an instant of ISO 8601 in microseconds
 * what it cites, as KIND id, in order, parted by commas; or -
 * </pre>
 *
 * It is stored sealed: a bare hash beside a short text would let it be guessed.
 */
public final class NoteFingerprint {

    private static final String FORM = "keptword-note-1";
    private static final String NOTHING = "-";

    private NoteFingerprint() {}

    static String of(
            UUID id,
            UUID within,
            @Nullable UUID participant,
            NamedStamp signed,
            List<String> cited,
            @Nullable String text) {
        String head = String.join(
                "\n",
                FORM,
                id.toString(),
                within.toString(),
                participant == null ? NOTHING : participant.toString(),
                signed.by().toString(),
                signed.at().toString(),
                cited.isEmpty()
                        ? NOTHING
                        : String.join(",", cited.stream().sorted().toList()));
        return hex((head + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
