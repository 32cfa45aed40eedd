package org.keptword.homework.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.keptword.cases.ContactAttemptKind;
import org.keptword.cases.RecordReachOut.Attempt;
import org.keptword.guide.form.Answers;

/**
 * Reads the contact log for personal attempts: rows of the personal part that its author began and that had no answer, or that were
 * answered with the wish for no contact. The everyday part, which a written exception may allow, is not looked at.
 */
final class ContactLog {

    /** The exercise. */
    static final String EXERCISE = "contact-log";

    private static final String PERSONAL = "personal";
    private static final String ROWS = "personal-contacts";
    private static final String BEGAN = "personal-began";
    private static final String ANSWERED = "personal-answered";

    private ContactLog() {}

    /** The attempts a log tells of. */
    static List<Attempt> attempts(Answers answers) {
        if (answers.json().get(PERSONAL) instanceof JsonObject part && part.get(ROWS) instanceof JsonArray rows) {
            return rows.stream()
                    .map(JsonValue::asJsonObject)
                    .flatMap(row -> attempt(row).stream())
                    .toList();
        }
        return List.of();
    }

    private static Optional<Attempt> attempt(JsonObject row) {
        String id = said(row, Answers.ROW_ID);
        if (id.isEmpty() || !said(row, BEGAN).equals("me")) {
            return Optional.empty();
        }
        return switch (said(row, ANSWERED)) {
            case "no" -> Optional.of(new Attempt(id, ContactAttemptKind.UNANSWERED));
            case "asked-not-to" -> Optional.of(new Attempt(id, ContactAttemptKind.SAID_NO));
            default -> Optional.empty();
        };
    }

    private static String said(JsonObject row, String item) {
        return row.get(item) instanceof JsonString text ? text.getString() : "";
    }
}
