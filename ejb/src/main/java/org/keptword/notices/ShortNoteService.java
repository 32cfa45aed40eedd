package org.keptword.notices;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseHeaders;
import org.keptword.cases.CaseLine;
import org.keptword.cases.gate.Gates;
import org.keptword.cases.notes.NoteDrafts;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.notices.internal.ShortNoteRepository;
import org.keptword.notices.model.ShortNote;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.vault.Vault;

/**
 * Puts a few words of the counselor on one client's first page. It is between counselor and client and asks for no contact with anybody
 * else, so that it is allowed whatever the contact state. There is no answer to it: it is no chat. What was written can be taken back until the
 * client has marked it as read; the partner never learns of it.
 */
@Stateless
@DenyAll
public class ShortNoteService {

    /** How many read notes a client is shown. */
    public static final int MOST_EARLIER = 200;

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    Gates gates;

    @Inject
    CaseHeaders headers;

    @Inject
    ShortNoteRepository repository;

    @Inject
    ShortNotes notes;

    @Inject
    NoteDrafts drafts;

    @Inject
    Event<ShortNoteEvent.Written> written;

    @Inject
    Event<ShortNoteEvent.TakenBack> takenBack;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** The notes of a case, for its staff. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public CaseShortNotes ofCase(CaseId id) {
        Permit permit = guard.read(id);
        CaseLine line = gates.line(permit);
        List<ShortNote> found = repository.ofCase(CaseShortNotes.MOST, permit);
        guard.recordList(
                permit,
                AuditedObject.SHORT_NOTE,
                found.stream().map(ShortNote::id).toList());
        return new CaseShortNotes(
                headers.of(permit, line),
                line.participants(),
                found.stream().map(this::line).toList());
    }

    /** Writes a note. The same attempt again is the same note. */
    @RolesAllowed(Roles.COUNSELOR)
    public UUID write(WriteShortNote command) {
        Permit permit = guard.work(command.caseId());
        locks.lockInCase(Lock.SHORT_NOTE, permit);
        Optional<ShortNote> before = repository.writtenBy(command.idempotencyKey(), permit);
        if (before.isPresent()) {
            return before.get().id();
        }
        CaseFacts facts = gates.facts(permit);
        requireReachable(facts, command.participant());
        ShortNote note = new ShortNote(command, permit.actor(), vault, clock.instant());
        repository.add(note);
        drafts.discard(NoteLocation.of("short-note", command.participant()), permit);
        guard.record(
                permit,
                AuditAction.CREATE,
                AuditedObject.SHORT_NOTE,
                note.id(),
                command.participant().value());
        written.fire(new ShortNoteEvent.Written(command.caseId(), command.participant(), note.id()));
        return note.id();
    }

    /** Takes a note off the client's first page, which goes until the client has marked it as read. */
    @RolesAllowed(Roles.COUNSELOR)
    public void takeBack(UUID id) {
        Permit permit = guard.work(guard.caseOf(ShortNote.class, id));
        ShortNote note = repository.hold(id, permit).orElseThrow(NotFound::new);
        boolean stood = note.takenBackAt().isEmpty();
        note.takeBack(clock.instant());
        record(permit, note);
        if (stood) {
            takenBack.fire(new ShortNoteEvent.TakenBack(note.ofCase(), note.participant(), id));
        }
    }

    /** The notes the client who asks has marked as read, the newest first; nobody else's. */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public List<ShortNotes.CurrentShortNote> earlier() {
        Permit own = guard.own();
        List<ShortNote> found = repository.earlier(MOST_EARLIER, own);
        guard.recordList(
                own, AuditedObject.SHORT_NOTE, found.stream().map(ShortNote::id).toList());
        return found.stream().map(notes::line).toList();
    }

    /**
     * The client has read a note: it leaves the first page and stays to be read again. What was taken back is not there any more.
     *
     * @param person whom the page was rendered for
     */
    @RolesAllowed(Roles.CLIENT)
    public void read(PersonId person, UUID id) {
        Permit own = guard.own().shownTo(person);
        ShortNote note = repository.hold(id, own).orElseThrow(NotFound::new);
        own.requireActive(note.participant().value());
        note.read(clock.instant());
        record(own, note);
    }

    private void requireReachable(CaseFacts facts, ParticipantId whom) {
        CaseFacts.ParticipantFacts who = facts.requireOpen().participant(whom);
        switch (who.state()) {
            case INVITED -> throw new DomainRefusal("refusal.today.noteNoAccount", who.name());
            case PAUSED -> throw new DomainRefusal("refusal.today.notePaused", who.name());
            case LEFT -> throw new DomainRefusal("refusal.today.noteLeft", who.name());
            case ACTIVE -> {}
        }
    }

    private CaseShortNotes.Written line(ShortNote note) {
        return new CaseShortNotes.Written(
                note.id(),
                note.participant(),
                note.takenBackAt().isPresent() ? "" : note.text(vault),
                note.writtenName(),
                note.writtenAt(),
                note.readAt(),
                note.takenBackAt());
    }

    private void record(Permit permit, ShortNote note) {
        guard.record(
                permit,
                AuditAction.CHANGE,
                AuditedObject.SHORT_NOTE,
                note.id(),
                note.participant().value());
    }

    /**
     * The short notes of a case as its staff sees them.
     *
     * @param participants everybody in the case, in the order of their slots
     * @param notes the newest first, at most {@value #MOST}
     */
    public record CaseShortNotes(CaseHeader header, List<CaseLine.Who> participants, List<Written> notes) {

        /** How many notes are shown. */
        public static final int MOST = 50;

        /**
         * One note.
         *
         * @param text its words; empty once it was taken back
         * @param readAt when the client marked it as read
         */
        public record Written(
                UUID id,
                ParticipantId participant,
                String text,
                String writtenBy,
                Instant writtenAt,
                Optional<Instant> readAt,
                Optional<Instant> takenBackAt) {

            /** Whether it is still on the first page, so that it can be taken back. */
            public boolean isUnread() {
                return readAt.isEmpty() && takenBackAt.isEmpty();
            }
        }

        public CaseShortNotes {
            participants = List.copyOf(participants);
            notes = List.copyOf(notes);
        }

        /** Somebody in the case. */
        public Optional<CaseLine.Who> participant(ParticipantId id) {
            return participants.stream().filter(who -> who.id().equals(id)).findFirst();
        }

        /** The name of the one a note is for. */
        public String nameOf(Written note) {
            return participant(note.participant()).map(CaseLine.Who::name).orElse("");
        }
    }

    /**
     * Command: put a short note on one client's first page.
     *
     * @param idempotencyKey the key of the attempt; the same key again is the same note as long as the words are the same
     * @param text {@value #LONGEST} characters at most, and not blank
     */
    public record WriteShortNote(UUID idempotencyKey, CaseId caseId, ParticipantId participant, String text) {

        /** The longest note, in UTF-16 code units. */
        public static final int LONGEST = 500;

        public WriteShortNote {
            Objects.requireNonNull(idempotencyKey);
            Objects.requireNonNull(caseId);
            Objects.requireNonNull(participant);
            if (text == null || text.isBlank()) {
                throw new DomainRefusal("refusal.today.noteNoWords");
            }
            if (text.length() > LONGEST) {
                throw new DomainRefusal("refusal.today.noteTooLong", LONGEST);
            }
            text = text.strip();
            idempotencyKey = Ids.ofIdempotencyKey(idempotencyKey, text);
        }
    }
}
