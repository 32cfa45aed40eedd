package org.keptword.web.sessions;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.keptword.sessions.HoldSession;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.web.shell.PageForm;

/** Everything that is typed about a session just held. */
public class HeldForm implements PageForm {

    private static final long serialVersionUID = 1L;
    private static final int LINES = 8;

    /** {@code planned} for the session that was planned, or another one. */
    public String which = "planned";

    public String note;
    public final MeetingTimeForm when = new MeetingTimeForm();
    public final CheckedIds came = new CheckedIds(List.of());
    public final NextMeeting next = new NextMeeting();
    public final CheckedIds reached = new CheckedIds(List.of());
    private final ArrayList<AgreedRow> agreed = new ArrayList<>();
    private final UUID idempotencyKey = UUID.randomUUID();

    void begin(Optional<SessionLine> planned, List<String> expected, Instant now, ZoneId zone) {
        when.justHeld(planned, now, zone);
        came.setValues(expected);
        Stream.generate(() -> new AgreedRow(expected)).limit(LINES).forEach(agreed::add);
    }

    HoldSession command(HeldChoices choices, ZoneId zone) {
        Optional<SessionId> meeting = which.equals("planned") ? choices.meeting() : Optional.empty();
        return new HoldSession(
                idempotencyKey,
                choices.caseId(),
                meeting,
                when.at(zone),
                when.minutes,
                came.as(ParticipantId::new),
                note,
                agreed.stream().flatMap(row -> row.agreed().stream()).toList(),
                next.plan(choices.caseId(), zone),
                meeting.isEmpty() ? Set.of() : reached.as(id -> id));
    }

    public List<AgreedRow> getAgreed() {
        return List.copyOf(agreed);
    }
}
