package org.keptword.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.keptword.access.Absence;
import org.keptword.access.Relation;
import org.keptword.shared.Ids;

/** That one person reaches one case, why, and until when. */
@Entity
@Table(name = "caseload")
public class CaseloadEntry {

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    @Column(name = "participant_id")
    private UUID participantId;

    @Column(name = "since")
    private Instant since;

    @Column(name = "until")
    private Instant until;

    @Column(name = "for_id")
    private UUID forId;

    @Column(name = "absence_id")
    private UUID absenceId;

    @Column(name = "flag_id")
    private UUID flagId;

    @Column(name = "emergency_id")
    private UUID emergencyId;

    /** When a client's place ended; the database keeps it in step with the case and the participant. */
    @Column(name = "ended_at", insertable = false, updatable = false)
    private Instant endedAt;

    protected CaseloadEntry() {}

    public CaseloadEntry(
            UUID practiceId, UUID caseId, UUID personId, Relation relation, UUID participantId, Instant since) {
        if ((relation == Relation.CLIENT) != (participantId != null)) {
            throw new IllegalArgumentException("A client, and nobody else, is a participant");
        }
        this.id = Ids.newId();
        this.practiceId = Objects.requireNonNull(practiceId);
        this.caseId = Objects.requireNonNull(caseId);
        this.personId = Objects.requireNonNull(personId);
        this.relation = relation;
        this.participantId = participantId;
        this.since = since;
    }

    /** A cover reaches a case of an absent counselor from a moment to a later one. */
    public static CaseloadEntry away(
            UUID practice, UUID caseId, UUID counselor, Absence absence, Instant since, Instant until) {
        CaseloadEntry entry =
                cover(practice, caseId, counselor, absence.cover().orElseThrow().value(), since);
        entry.absenceId = absence.id();
        entry.until = Objects.requireNonNull(until);
        return entry;
    }

    /** A cover reaches a case until its flag is acknowledged. */
    public static CaseloadEntry flagged(
            UUID practice, UUID caseId, UUID counselor, UUID cover, UUID flag, Instant since) {
        CaseloadEntry entry = cover(practice, caseId, counselor, cover, since);
        entry.flagId = Objects.requireNonNull(flag);
        return entry;
    }

    /** A colleague reads a case in an emergency, from a moment to a later one. */
    public static CaseloadEntry emergency(
            UUID practice, UUID caseId, UUID reader, UUID emergency, Instant since, Instant until) {
        CaseloadEntry entry = new CaseloadEntry(practice, caseId, reader, Relation.EMERGENCY, null, since);
        entry.emergencyId = Objects.requireNonNull(emergency);
        entry.until = Objects.requireNonNull(until);
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
    public boolean covers(Absence absence) {
        return absence.id().equals(absenceId)
                && absence.cover()
                        .filter(cover -> cover.value().equals(personId))
                        .isPresent();
    }

    /** Whether the place of a client ended: nothing is written there any more. */
    public boolean isFormer() {
        return endedAt != null;
    }

    /** Until when it reaches; null for as long as it is not ended. */
    public Instant until() {
        return until;
    }

    /** The absence it is for, or null. */
    public UUID absenceId() {
        return absenceId;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID personId() {
        return personId;
    }

    public Relation relation() {
        return relation;
    }

    public UUID participantId() {
        return participantId;
    }
}
