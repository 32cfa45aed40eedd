package org.keptword.cases.notes;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.audit.SaveEntries;
import org.keptword.cases.internal.NoteDraftRepository;
import org.keptword.cases.model.NoteDraft;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.PersonId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.StaleState;
import org.keptword.vault.Vault;

/**
 * Keeps what a counselor types about a case until it is recorded, so that a reload, an ended sign-in or a restarted server takes no
 * word. Each counselor finds the own notes of this case and nobody else's. What was recorded is kept by the act that recorded it and
 * is discarded here ({@link NoteDrafts}).
 */
@Stateless
@DenyAll
public class NoteDraftService {

    @Inject
    Guard guard;

    @Inject
    NoteDraftRepository repository;

    @Inject
    NoteDrafts drafts;

    @Inject
    Instance<SettledPlaces> settled;

    @Inject
    Vault vault;

    @Inject
    SaveEntries saves;

    @Inject
    Clock clock;

    /** The notes the counselor has typed in a case and not recorded, those cleared included. */
    @RolesAllowed(Roles.COUNSELOR)
    @Reads
    public List<SavedNoteDraft> ofCase(CaseId id, PersonId person) {
        Permit permit = guard.tend(id).shownTo(person);
        List<NoteDraft> found = repository.ofCase(permit);
        guard.recordList(
                permit,
                AuditedObject.NOTE_DRAFT,
                found.stream().map(NoteDraft::id).toList());
        return found.stream().map(this::kept).toList();
    }

    /**
     * Keeps a note on top of the save it was typed on. Another save since then is stale, and so is a note that was recorded
     * meanwhile: nothing is changed, the page keeps its text. Saving the same text again changes nothing either. Where the act was done for good,
     * every save is refused but the one that clears what the counselor left there when a colleague did it.
     */
    @RolesAllowed(Roles.COUNSELOR)
    public SavedNoteDraft keep(SaveNoteDraft command) {
        if (command.text().length() > SaveNoteDraft.LONGEST) {
            throw new DomainRefusal("refusal.cases.textTooLong", SaveNoteDraft.LONGEST);
        }
        Permit permit = guard.tend(command.caseId()).shownTo(command.person());
        drafts.lock(command.place(), permit);
        NoteDraft note = repository.at(command.place(), permit).orElse(null);
        if (note == null || !command.text().isEmpty()) {
            settled.forEach(one -> one.requireUnsettled(command.place(), permit));
        }
        if (command.basedOn() != (note == null ? SavedNoteDraft.NONE : note.version())) {
            throw new StaleState();
        }
        Instant now = clock.instant();
        if (note == null) {
            note = new NoteDraft(
                    permit.practice(), command.caseId(), permit.actor().requirePerson(), command.place(), now);
            repository.add(note);
        } else if (note.text(vault).equals(command.text())) {
            return kept(note);
        }
        note.write(command.text(), vault, now);
        boolean noted = note.note(saves.as(permit.actor(), permit.reason()), now);
        repository.flush();
        if (noted) {
            guard.record(permit, AuditAction.CHANGE, AuditedObject.NOTE_DRAFT, note.id(), null);
        }
        return kept(note);
    }

    private SavedNoteDraft kept(NoteDraft note) {
        return new SavedNoteDraft(note.place(), note.version(), note.text(vault), note.savedAt());
    }

    /**
     * Command: save the draft of a note.
     *
     * @param person whom the page was rendered for
     * @param basedOn the version of the save the text was typed on top of, {@link SavedNoteDraft#NONE} for none
     * @param text empty for a note that was cleared; {@value #LONGEST} characters at most
     */
    public record SaveNoteDraft(PersonId person, CaseId caseId, NoteLocation place, int basedOn, String text) {

        /** The longest note, in UTF-16 code units. */
        public static final int LONGEST = 100_000;

        public SaveNoteDraft {
            Objects.requireNonNull(person);
            Objects.requireNonNull(caseId);
            Objects.requireNonNull(place);
            text = text == null ? "" : text;
        }
    }

    /**
     * The draft of a note that is not recorded yet.
     *
     * @param version what the next save must name
     * @param text empty when it was cleared
     */
    public record SavedNoteDraft(NoteLocation place, int version, String text, Instant savedAt) {

        /** The version of what is not stored. */
        public static final int NONE = -1;
    }
}
