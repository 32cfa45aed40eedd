package org.keptword.homework.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;

/**
 * The client's own record: everything written, the newest first, with what the counselor sent.
 *
 * @param next where the next page begins, empty on the last one
 */
public record RecordView(List<Line> lines, Optional<From> next) {

    public RecordView {
        lines = List.copyOf(lines);
    }

    /** The place after the last line shown. */
    public record From(Instant changedAt, UUID response) {}

    /** One response. */
    public record Line(
            AssignmentId assignment,
            Optional<LocalDate> entry,
            LocalizedText title,
            ResponseStatus status,
            Instant changedAt,
            int revisions,
            Disclosure disclosure,
            List<Sent> feedback) {

        public Line {
            feedback = List.copyOf(feedback);
        }
    }

    /** What the counselor sent. */
    public record Sent(Instant at, Optional<String> text) {}
}
