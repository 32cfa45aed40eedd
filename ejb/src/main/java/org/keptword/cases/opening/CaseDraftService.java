package org.keptword.cases.opening;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
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
import org.keptword.audit.SaveEntries;
import org.keptword.cases.internal.CaseDraftRepository;
import org.keptword.cases.model.CaseDraft;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.PersonId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.StaleState;
import org.keptword.vault.Vault;

/**
 * Saves what a counselor types about a case that is not opened yet. Each counselor finds the own drafts and no others; opening the case or
 * discarding the draft erases the words. The database ends a draft that was not saved for 30 days, and those of whoever is disabled.
 */
@Stateless
@DenyAll
public class CaseDraftService {

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    CaseDraftRepository repository;

    @Inject
    Vault vault;

    @Inject
    SaveEntries saves;

    @Inject
    Clock clock;

    /** Returns the drafts of the acting counselor that are neither opened nor discarded, the one saved last first. */
    @RolesAllowed(Roles.COUNSELOR)
    @Reads
    public List<UnfinishedCase> unfinished() {
        Permit permit = guard.caseload();
        List<CaseDraft> found = repository.unfinished(permit);
        if (!found.isEmpty()) {
            guard.recordList(
                    permit,
                    AuditedObject.CASE_DRAFT,
                    found.stream().map(CaseDraft::id).toList());
        }
        return found.stream()
                .map(draft -> new UnfinishedCase(draft.key(), draft.names(vault), draft.savedAt()))
                .toList();
    }

    /** Returns what is saved under a key; an empty draft of version {@link SavedCaseDraft#NONE} where nothing is. */
    @RolesAllowed(Roles.COUNSELOR)
    @Reads
    public SavedCaseDraft read(UUID key, PersonId person) {
        Permit permit = guard.caseload().shownTo(person);
        Optional<CaseDraft> found = repository.at(key, permit);
        found.ifPresent(draft -> guard.record(permit, AuditAction.READ, AuditedObject.CASE_DRAFT, draft.id(), null));
        return found.map(this::saved).orElseGet(() -> SavedCaseDraft.none(clock.instant()));
    }

    /**
     * Saves a draft on top of the save it was typed on. Another save since then is stale, and so is a draft that was opened or discarded
     * meanwhile: nothing is changed, and the page keeps its text.
     */
    @RolesAllowed(Roles.COUNSELOR)
    public SavedCaseDraft keep(SaveCaseDraft command) {
        Permit permit = guard.caseload().shownTo(command.person());
        locks.lockInPractice(Lock.NOTE_DRAFT, permit, command.key());
        CaseDraft draft = repository.at(command.key(), permit).orElse(null);
        if (command.basedOn() != (draft == null ? SavedCaseDraft.NONE : draft.version())
                || (draft != null && draft.isEnded())) {
            throw new StaleState();
        }
        Instant now = clock.instant();
        if (draft == null) {
            draft = new CaseDraft(permit.practice(), permit.actor().requirePerson(), command.key(), now);
            repository.add(draft);
        } else if (draft.text(vault).equals(command.text())) {
            return saved(draft);
        }
        draft.write(command.names(), command.text(), vault, now);
        boolean noted = draft.note(saves.as(permit.actor(), permit.reason()), now);
        repository.flush();
        if (noted) {
            guard.record(permit, AuditAction.CHANGE, AuditedObject.CASE_DRAFT, draft.id(), null);
        }
        return saved(draft);
    }

    /** Erases a draft that will not be opened. One that was never saved, or ended already, is left as it is. */
    @RolesAllowed(Roles.COUNSELOR)
    public void discard(UUID key) {
        Permit permit = guard.caseload();
        locks.lockInPractice(Lock.NOTE_DRAFT, permit, key);
        repository.at(key, permit).filter(draft -> !draft.isEnded()).ifPresent(draft -> {
            draft.discard(clock.instant());
            guard.record(permit, AuditAction.CHANGE, AuditedObject.CASE_DRAFT, draft.id(), null);
        });
    }

    private SavedCaseDraft saved(CaseDraft draft) {
        return new SavedCaseDraft(
                draft.version(), draft.text(vault), draft.savedAt(), draft.isEnded(), draft.openedAs());
    }

    /** A draft as it is listed, by what the clients are called in it. */
    public record UnfinishedCase(UUID key, String names, Instant savedAt) {}

    /**
     * Command: save a draft.
     *
     * @param person whom the page was rendered for
     * @param basedOn the version of the save it was typed on top of, {@link SavedCaseDraft#NONE} for none
     * @param names what the clients are called, to find it by; {@value #LONGEST_NAMES} characters at most
     * @param text what the page holds; {@value #LONGEST} characters at most
     */
    public record SaveCaseDraft(PersonId person, UUID key, int basedOn, String names, String text) {

        /** The most characters of the names. */
        public static final int LONGEST_NAMES = 200;

        /** The most characters of what a page holds, in UTF-16 code units. */
        public static final int LONGEST = 200_000;

        public SaveCaseDraft {
            Objects.requireNonNull(person);
            Objects.requireNonNull(key);
            requireLength(names, LONGEST_NAMES);
            requireLength(text, LONGEST);
        }

        private static void requireLength(String of, int longest) {
            if (of.length() > longest) {
                throw new DomainRefusal("refusal.cases.textTooLong", longest);
            }
        }
    }

    /**
     * A draft as it is saved.
     *
     * @param version what the next save must name
     * @param ended whether it was opened or discarded; nothing is saved any longer then
     * @param openedAs the case it was opened as, if it was
     */
    public record SavedCaseDraft(int version, String text, Instant savedAt, boolean ended, Optional<CaseId> openedAs) {

        /** The version of what is not stored. */
        public static final int NONE = -1;

        static SavedCaseDraft none(Instant now) {
            return new SavedCaseDraft(NONE, "", now, false, Optional.empty());
        }
    }
}
