package org.keptword.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Relation;
import org.keptword.access.presence.Timetable;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.CaseRecord;

/** That one person reaches one case, why, and until when. */
@Entity
@Table(name = "caseload")
public class CaseloadEntry extends CaseRecord {

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    private @Nullable UUID participantId;

    private Instant since;

    private @Nullable Instant until;

    @Column
    private @Nullable UUID forId;

    private @Nullable UUID absenceId;

    @Column
    private @Nullable UUID flagId;

    @Column
    private @Nullable UUID emergencyId;

    /** When a client's place ended; the database keeps it in step with the case and the participant. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant endedAt;

    protected CaseloadEntry() {}

    public CaseloadEntry(
            UUID practiceId,
            UUID caseId,
            UUID personId,
            Relation relation,
            @Nullable UUID participantId,
            Instant since) {
        super(Ids.newId(), practiceId, caseId);
        if ((relation == Relation.CLIENT) != (participantId != null)) {
            throw new IllegalArgumentException("A client, and nobody else, is a participant");
        }
        this.personId = personId;
        this.relation = relation;
        this.participantId = participantId;
        this.since = since;
    }

    /** A cover reaches a case of an absent counselor from a moment to a later one. */
    public static CaseloadEntry away(
            UUID practice, UUID caseId, UUID counselor, Timetable.Absence absence, Instant since, Instant until) {
        CaseloadEntry entry =
                cover(practice, caseId, counselor, absence.cover().orElseThrow().value(), since);
        entry.absenceId = absence.id();
        entry.until = until;
        return entry;
    }

    /** A cover reaches a case until its flag is acknowledged. */
    public static CaseloadEntry flagged(
            UUID practice, UUID caseId, UUID counselor, UUID cover, UUID flag, Instant since) {
        CaseloadEntry entry = cover(practice, caseId, counselor, cover, since);
        entry.flagId = flag;
        return entry;
    }

    /** A colleague reads a case in an emergency, from a moment to a later one. */
    public static CaseloadEntry emergency(
            UUID practice, UUID caseId, UUID reader, UUID emergency, Instant since, Instant until) {
        CaseloadEntry entry = new CaseloadEntry(practice, caseId, reader, Relation.EMERGENCY, null, since);
        entry.emergencyId = emergency;
        entry.until = until;
        return entry;
    }

    private static CaseloadEntry cover(UUID practice, UUID caseId, UUID counselor, UUID cover, Instant since) {
        if (counselor.equals(cover)) {
            throw new IllegalArgumentException("Nobody covers oneself");
        }
        CaseloadEntry entry = new CaseloadEntry(practice, caseId, cover, Relation.COVER, null, since);
        entry.forId = counselor;
        return entry;
    }

    /** The one with the strongest relation, by which a person reaches a case who reaches it in several ways. */
    public static Optional<CaseloadEntry> strongest(Stream<CaseloadEntry> entries) {
        return entries.min(Comparator.comparing(CaseloadEntry::relation));
    }

    /** Moves begin and end, neither into the past: what was reached was reached. */
    public void move(Instant begins, Instant ends, Instant now) {
        if (since.isAfter(now)) {
            since = begins.isAfter(now) ? begins : now;
        }
        Instant earliest = since.isAfter(now) ? since : now;
        until = ends.isAfter(earliest) ? ends : earliest;
    }

    /** It opens nothing from now on; one that lies ahead never does. */
    public void end(Instant now) {
        until = since.isAfter(now) ? since : now;
    }

    /** Whether it is what the named cover of an absence has for it. */
    public boolean covers(Timetable.Absence absence) {
        return absence.id().equals(absenceId)
                && absence.cover()
                        .filter(cover -> cover.value().equals(personId))
                        .isPresent();
    }

    /** Whether the place of a client ended: nothing is written there any more. */
    public boolean isFormer() {
        return endedAt != null;
    }

    /** Whether it is because of one client: an emergency, or a flag that nobody acknowledged. The other client of the case is not told of it. */
    public boolean isForOneClient() {
        return relation == Relation.EMERGENCY || flagId != null;
    }

    /** Until when it reaches; null for as long as it is not ended. */
    public @Nullable Instant until() {
        return until;
    }

    /** The absence it is for, or null. */
    public @Nullable UUID absenceId() {
        return absenceId;
    }

    public UUID personId() {
        return personId;
    }

    public Relation relation() {
        return relation;
    }

    public @Nullable UUID participantId() {
        return participantId;
    }
}
