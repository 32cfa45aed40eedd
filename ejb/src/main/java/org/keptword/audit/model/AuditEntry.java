package org.keptword.audit.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditLogReader;
import org.keptword.custody.AuditLogEntry;
import org.keptword.custody.AuditLogKey;
import org.keptword.shared.Actor;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.PracticeRecord;

/** One line of the trail; written once. */
@Entity
@Immutable
public class AuditEntry extends PracticeRecord {

    private @Nullable UUID personId;

    private @Nullable String actorName;

    private String role;

    @Enumerated(EnumType.STRING)
    private AuditAction act;

    private String objectKind;

    @SuppressWarnings("UnusedVariable") // part of objectIds
    private @Nullable UUID objectId;

    @SuppressWarnings("UnusedVariable") // part of objectIds
    private UUID @Nullable [] severalIds;

    /** Made of the two by the database. */
    @Column(insertable = false, updatable = false)
    private UUID[] objectIds;

    private @Nullable Integer listed;

    private @Nullable UUID caseId;

    private @Nullable UUID participantId;

    private String reason;

    private @Nullable String origin;

    private int times;

    @SuppressWarnings("UnusedVariable") // read by the chain
    private byte[] stamp;

    protected AuditEntry() {}

    /**
     * @param at when it was made, by the clock of the application
     * @param origin where the request came from, or null; a job that nobody asked for comes from itself
     * @param key stamps it
     */
    public AuditEntry(Actor actor, AuditLog.NewAuditEntry entry, Instant at, @Nullable String origin, AuditLogKey key) {
        super(Ids.newId(at), actor.practice().value());
        this.personId = actor.personValue();
        this.actorName = actor.person() == null ? actor.name() : null;
        this.role = actor.role().name();
        this.act = entry.act();
        this.objectKind = entry.object().code();
        this.objectIds = entry.ids().toArray(UUID[]::new);
        this.objectId = AuditLogEntry.oneOf(entry.ids());
        this.severalIds = objectIds.length > 1 ? objectIds : null;
        this.listed = entry.listed();
        this.caseId = entry.caseId();
        this.participantId = entry.participant();
        this.reason = entry.reason();
        this.origin = origin == null && actor.person() == null ? actor.name() : origin;
        this.times = entry.times();
        this.stamp = key.stamp(new AuditLogEntry(
                id(),
                practiceId(),
                personId,
                actorName,
                role,
                act.name(),
                objectKind,
                entry.ids(),
                listed,
                caseId,
                participantId,
                reason,
                this.origin,
                times));
    }

    /** The entry as it is read. */
    public AuditLogReader.AuditLogLine line() {
        return new AuditLogReader.AuditLogLine(
                id(),
                AuditLogEntry.at(id()),
                personId,
                actorName,
                role,
                act,
                objectKind,
                List.of(objectIds),
                listed,
                caseId,
                reason,
                origin,
                times);
    }
}
