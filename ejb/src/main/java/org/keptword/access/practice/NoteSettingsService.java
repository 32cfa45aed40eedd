package org.keptword.access.practice;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.CurrentActor;
import org.keptword.access.internal.NoteTemplateRepository;
import org.keptword.access.internal.People;
import org.keptword.access.model.NoteTemplateEntry;
import org.keptword.access.model.Practice;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.shared.ByLanguage;
import org.keptword.shared.NotFound;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** What a manager sets about session notes: their templates, and whether a supervisor co-signs. */
@Stateless
@DenyAll
public class NoteSettingsService {

    @Inject
    CurrentActor current;

    @Inject
    People people;

    @Inject
    NoteTemplateRepository repository;

    @Inject
    AuditLog auditLog;

    /** How it is set now. Tells of nobody, so that it leaves no trace. */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public NoteSettings read() {
        return new NoteSettings(
                practice().cosignNotes(), repository.of(practice().id()));
    }

    /** Sets whether signed notes of supervised counselors need their supervisor's co-signature, those signed before included. */
    @RolesAllowed(Roles.MANAGER)
    public void cosign(boolean needed) {
        Practice practice = practice();
        practice.cosignNotes(needed);
        record(AuditAction.CHANGE, AuditedObject.PRACTICE, practice.id());
    }

    /** Adds a template or changes one; one that was retired is offered again. */
    @RolesAllowed(Roles.MANAGER)
    public void set(SetNoteTemplate command) {
        UUID practice = practice().id();
        Optional<NoteTemplateEntry> before = command.key().flatMap(key -> repository.find(practice, key));
        before.ifPresent(entry -> entry.reword(command));
        NoteTemplateEntry entry = before.orElseGet(() -> {
            String code = command.key()
                    .map(key ->
                            repository.standard(key).orElseThrow(NotFound::new).key())
                    .orElse(null);
            NoteTemplateEntry first = new NoteTemplateEntry(practice, code, command);
            repository.add(first);
            return first;
        });
        record(before.isPresent() ? AuditAction.CHANGE : AuditAction.CREATE, AuditedObject.NOTE_TEMPLATE, entry.id());
    }

    /** Offers a template no more. Notes begun with it stay as they are. */
    @RolesAllowed(Roles.MANAGER)
    public void retire(String key) {
        UUID practice = practice().id();
        NoteTemplateEntry entry = repository.find(practice, key).orElseGet(() -> {
            NoteTemplate standard = repository.standard(key).orElseThrow(NotFound::new);
            NoteTemplateEntry first = new NoteTemplateEntry(practice, key, words(standard));
            repository.add(first);
            return first;
        });
        entry.retire();
        record(AuditAction.CHANGE, AuditedObject.NOTE_TEMPLATE, entry.id());
    }

    /** Brings a standard template back as it ships, and offers one of the practice's own again. */
    @RolesAllowed(Roles.MANAGER)
    public void restore(String key) {
        NoteTemplateEntry entry = repository.find(practice().id(), key).orElseThrow(NotFound::new);
        if (entry.code().isPresent()) {
            repository.remove(entry);
        } else {
            entry.offer();
        }
        record(AuditAction.CHANGE, AuditedObject.NOTE_TEMPLATE, entry.id());
    }

    private static SetNoteTemplate words(NoteTemplate standard) {
        return new SetNoteTemplate(Optional.of(standard.key()), standard.layouts());
    }

    private Practice practice() {
        return people.practice(current.get().practice().value()).orElseThrow(NotFound::new);
    }

    private void record(AuditAction action, AuditedObject object, UUID id) {
        auditLog.record(current.get(), action, object, List.of(id), "PRACTICE");
    }

    /**
     * What a manager sets about session notes.
     *
     * @param cosign whether the signed notes of supervised counselors need their supervisor's co-signature
     * @param templates every template, retired ones included
     */
    public record NoteSettings(boolean cosign, List<NoteTemplate> templates) {

        public NoteSettings {
            templates = List.copyOf(templates);
        }
    }

    /**
     * Command: a template of the practice.
     *
     * @param key the one to change; empty for a new one
     */
    public record SetNoteTemplate(Optional<String> key, ByLanguage<NoteTemplate.Layout> layouts) {}
}
