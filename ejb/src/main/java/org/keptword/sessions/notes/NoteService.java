package org.keptword.sessions.notes;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.access.practice.NoteTemplate;
import org.keptword.access.practice.PracticeRules;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseHeader;
import org.keptword.cases.CaseLine;
import org.keptword.cases.gate.Gates;
import org.keptword.cases.notes.NoteDrafts;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.sessions.internal.CitationLookup;
import org.keptword.sessions.internal.NoteAccess;
import org.keptword.sessions.internal.NoteAssembler;
import org.keptword.sessions.internal.NoteRepository;
import org.keptword.sessions.internal.NoteSigning;
import org.keptword.sessions.model.NoteCitation;
import org.keptword.sessions.model.ProcessNote;
import org.keptword.sessions.model.Session;
import org.keptword.sessions.model.SessionNote;
import org.keptword.shared.CaseId;
import org.keptword.shared.NotFound;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.SessionId;
import org.keptword.shared.StaleState;
import org.keptword.vault.Vault;

/** The notes of a session: written while it is fresh, signed, added to. A process note is its author's alone. */
@Stateless
@DenyAll
public class NoteService {

    private static final int MOST_CHOICES = 30;

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    Gates gates;

    @Inject
    NoteAccess access;

    @Inject
    NoteRepository repository;

    @Inject
    NoteSigning noteSigning;

    @Inject
    CitationLookup citable;

    @Inject
    PracticeRules rules;

    @Inject
    NoteDrafts drafts;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** The stored words of a note, for who writes it. */
    @RolesAllowed(Roles.COUNSELOR)
    @Reads
    public SessionNotes.NoteStored stored(SessionId id, NoteOf of) {
        Permit permit = access.work(id);
        access.over(id, of, permit);
        guard.record(permit, AuditAction.READ, AuditedObject.SESSION, id);
        return repository
                .find(id, of, permit)
                .map(note -> stored(note.version(), note.text(vault)))
                .orElse(stored(-1, null));
    }

    /** The stored words of the own process note. */
    @RolesAllowed(Roles.COUNSELOR)
    @Reads
    public SessionNotes.NoteStored storedProcess(SessionId id) {
        Permit permit = access.work(id);
        access.over(id, permit);
        guard.record(permit, AuditAction.READ, AuditedObject.SESSION, id);
        return repository
                .process(id, permit)
                .map(note -> stored(note.version(), note.text(vault)))
                .orElse(stored(-1, null));
    }

    /**
     * Saves a note on top of the save named; an older one is stale, a signed note is refused.
     *
     * @param basedOn the version of the save the text was based on, -1 for none
     */
    @RolesAllowed(Roles.COUNSELOR)
    public SessionNotes.NoteSaved save(SessionId id, NoteOf of, int basedOn, String text) {
        NoteAccess.requireLength(text);
        Permit permit = access.work(id);
        locks.lockInCase(Lock.SESSIONS, permit);
        Session session = access.over(id, of, permit);
        Optional<SessionNote> before = repository.find(id, of, permit);
        before.ifPresent(note -> note.save(basedOn, text, permit.actor().requirePerson(), vault, clock.instant()));
        SessionNote note = before.orElseGet(() -> first(session, of, basedOn, text, permit));
        repository.flush();
        guard.record(permit, AuditAction.CHANGE, AuditedObject.SESSION_NOTE, note.id(), of.participantValue());
        return new SessionNotes.NoteSaved(note.version(), note.savedAt());
    }

    /** Saves the own process note on top of the save named; an older one is stale. */
    @RolesAllowed(Roles.COUNSELOR)
    public SessionNotes.NoteSaved saveProcess(SessionId id, int basedOn, String text) {
        NoteAccess.requireLength(text);
        Permit permit = access.work(id);
        locks.lockInCase(Lock.SESSIONS, permit);
        Session session = access.over(id, permit);
        Optional<ProcessNote> before = repository.process(id, permit);
        before.ifPresent(note -> note.save(basedOn, text, vault, clock.instant()));
        ProcessNote note = before.orElseGet(() -> {
            requireNone(basedOn);
            ProcessNote first = new ProcessNote(session, permit.actor().requirePerson(), text, vault, clock.instant());
            repository.add(first);
            return first;
        });
        repository.flush();
        guard.record(permit, AuditAction.CHANGE, AuditedObject.PROCESS_NOTE, note.id(), null);
        return new SessionNotes.NoteSaved(note.version(), note.savedAt());
    }

    /** Puts the headings of a template into a note that holds no words, in the language of who writes it. */
    @RolesAllowed(Roles.COUNSELOR)
    public void begin(SessionId id, NoteOf of, String template) {
        Permit permit = access.work(id);
        locks.lockInCase(Lock.SESSIONS, permit);
        Session session = access.over(id, of, permit);
        NoteTemplate chosen = rules.noteTemplates(permit).stream()
                .filter(one -> one.key().equals(template) && !one.retired())
                .findFirst()
                .orElseThrow(NotFound::new);
        SessionNote note = repository.find(id, of, permit).orElseGet(() -> first(session, of, -1, null, permit));
        note.begin(
                chosen.name(permit.actor().locale()),
                chosen.skeleton(permit.actor().locale()),
                permit.actor().requirePerson(),
                vault,
                clock.instant());
        guard.record(permit, AuditAction.CHANGE, AuditedObject.SESSION_NOTE, note.id(), of.participantValue());
    }

    /** The author signs a note as it was shown; from then on it stays as it is. */
    @RolesAllowed(Roles.COUNSELOR)
    public void sign(SignNote command) {
        Permit permit = access.work(command.session());
        locks.lockInCase(Lock.SESSIONS, permit);
        access.over(command.session(), command.of(), permit);
        SessionNote note = existing(command.session(), command.of(), permit);
        noteSigning.sign(note, command, permit);
        guard.record(
                permit,
                AuditAction.SIGN,
                AuditedObject.SESSION_NOTE,
                note.id(),
                command.of().participantValue());
    }

    /** Adds to a signed note; signed at once. */
    @RolesAllowed(Roles.COUNSELOR)
    public void add(SessionId id, NoteOf of, String words) {
        NoteAccess.requireLength(words);
        Permit permit = access.work(id);
        SessionNote note = existing(id, of, permit);
        noteSigning.add(note, SessionNotes.Addendum.Kind.ADDENDUM, words, permit);
        drafts.discard(NoteLocation.of("addendum", note.id()), permit);
        guard.record(permit, AuditAction.SIGN, AuditedObject.NOTE_ADDENDUM, note.id(), of.participantValue());
    }

    /** The supervisor of its author co-signs a signed note, with a remark or without. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    public void cosign(SessionId id, NoteOf of, @Nullable String remark) {
        NoteAccess.requireLength(remark);
        Permit permit = access.read(id);
        locks.lockInCase(Lock.SESSIONS, permit);
        SessionNote note = existing(id, of, permit);
        noteSigning.cosign(note, permit);
        if (remark != null && !remark.isBlank()) {
            noteSigning.add(note, SessionNotes.Addendum.Kind.REMARK, remark, permit);
        }
        guard.record(permit, AuditAction.SIGN, AuditedObject.SESSION_NOTE, note.id(), of.participantValue());
    }

    /** What a note can refer to. */
    @RolesAllowed(Roles.COUNSELOR)
    @Reads
    public CiteInNote.NoteChoices choices(SessionId id, NoteOf of) {
        NoteRepository.WithNotes found =
                repository.anywhere(id, guard.caseload()).orElseThrow(NotFound::new);
        Permit permit = guard.tend(new CaseId(found.session().caseId()));
        NoteAccess.requireOver(found.session());
        CaseLine line = gates.line(permit);
        if (!NoteAssembler.places(found, line).contains(of)) {
            throw new NotFound();
        }
        List<CitedSource.CitedThing> responses = citable.recent(CitedSource.CitedKind.PIECE, MOST_CHOICES, permit);
        List<CitedSource.CitedThing> promises = citable.recent(CitedSource.CitedKind.PROMISE, MOST_CHOICES, permit);
        Set<CiteInNote.Cited> offered = Stream.concat(responses.stream(), promises.stream())
                .map(CitedSource.CitedThing::cited)
                .collect(Collectors.toSet());
        guard.recordList(
                permit,
                AuditedObject.NOTE_CITATION,
                offered.stream().map(CiteInNote.Cited::id).sorted().toList());
        Optional<NoteRepository.Noted> written = found.note(of);
        return new CiteInNote.NoteChoices(
                CaseHeader.of(line, found.times(), permit.mayWork()),
                line.participants(),
                written.flatMap(one -> one.note().signature()).isEmpty(),
                responses,
                promises,
                written.stream()
                        .flatMap(one -> one.cited().stream())
                        .filter(offered::contains)
                        .collect(Collectors.toSet()));
    }

    /** Sets what an unsigned note refers to, among what was offered; a thing that cannot be read is refused like a missing one. */
    @RolesAllowed(Roles.COUNSELOR)
    public void cite(CiteInNote command) {
        Permit permit = access.work(command.session());
        locks.lockInCase(Lock.SESSIONS, permit);
        Session session = access.over(command.session(), command.of(), permit);
        SessionNote note = repository
                .find(command.session(), command.of(), permit)
                .orElseGet(() -> first(session, command.of(), -1, null, permit));
        note.requireUnsigned();
        List<NoteCitation> before = repository.citations(note, permit);
        before.stream()
                .filter(one -> command.offered().contains(one.cited())
                        && !command.chosen().contains(one.cited()))
                .forEach(repository::remove);
        Set<CiteInNote.Cited> known = before.stream().map(NoteCitation::cited).collect(Collectors.toSet());
        command.chosen().stream().filter(one -> !known.contains(one)).forEach(one -> {
            if (citable.named(one.kind(), List.of(one.id()), permit).isEmpty()) {
                throw new NotFound();
            }
            repository.add(new NoteCitation(note, one, permit.actor().requirePerson(), clock.instant()));
        });
        guard.record(
                permit,
                AuditAction.CHANGE,
                AuditedObject.NOTE_CITATION,
                note.id(),
                command.of().participantValue());
    }

    private SessionNote existing(SessionId id, NoteOf of, Permit permit) {
        return repository.find(id, of, permit).orElseThrow(NotFound::new);
    }

    private SessionNote first(Session session, NoteOf of, int basedOn, @Nullable String text, Permit permit) {
        requireNone(basedOn);
        SessionNote first = new SessionNote(session, of, permit.actor().requirePerson(), text, vault, clock.instant());
        repository.add(first);
        repository.flush();
        return first;
    }

    private static void requireNone(int basedOn) {
        if (basedOn != -1) {
            throw new StaleState();
        }
    }

    private static SessionNotes.NoteStored stored(int version, @Nullable String text) {
        return new SessionNotes.NoteStored(version, text == null ? "" : text);
    }
}
