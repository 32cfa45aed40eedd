package org.keptword.access.practice;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.CurrentActor;
import org.keptword.access.internal.ConsentTemplate;
import org.keptword.access.internal.ConsentTextRepository;
import org.keptword.access.internal.People;
import org.keptword.access.model.ConsentTextEntry;
import org.keptword.access.model.Practice;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.shared.NotFound;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.shared.StaleState;

/** The practice's consent form: managers draft and publish it, everybody in the practice reads what was published. */
@Stateless
@DenyAll
public class ConsentTextService {

    @Inject
    CurrentActor current;

    @Inject
    People people;

    @Inject
    ConsentTextRepository repository;

    @Inject
    ConsentTemplate template;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** The draft and every version, for the manager. Tells of nobody, so that it leaves no trace. */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public ConsentSettings read() {
        Practice practice = practice();
        List<ConsentText> published = repository.published(practice.id());
        return new ConsentSettings(
                practice.consentVersion(),
                published.stream()
                        .filter(one -> one.version().equals(practice.consentVersion()))
                        .findFirst(),
                published,
                repository.draft(practice.id()).map(ConsentTextEntry::draft));
    }

    /**
     * The text of a version; empty where the practice has it on paper alone.
     *
     * @param version its name; null for the one in use
     */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.CLIENT})
    @Reads
    public Optional<ReadableText> text(@Nullable String version) {
        Practice practice = practice();
        return repository
                .published(practice.id(), version == null ? practice.consentVersion() : version)
                .map(text -> new ReadableText(practice.name(), text, practice.consentVersion()));
    }

    /** The names of the versions whose text can be read. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.CLIENT})
    @Reads
    public Set<String> versions() {
        return repository.names(current.get().practice().value());
    }

    /** Begins a draft with the template; refused while there is one. */
    @RolesAllowed(Roles.MANAGER)
    public void begin() {
        Practice practice = practice();
        begin(practice, template.of(practice.name()));
    }

    /** Begins a draft with the words of a published version; refused while there is one. */
    @RolesAllowed(Roles.MANAGER)
    public void beginFrom(String version) {
        Practice practice = practice();
        begin(
                practice,
                repository
                        .published(practice.id(), version)
                        .orElseThrow(NotFound::new)
                        .words()
                        .all());
    }

    private void begin(Practice practice, Map<String, String> words) {
        if (repository.draft(practice.id()).isPresent()) {
            throw new StaleState();
        }
        ConsentTextEntry draft = new ConsentTextEntry(practice.id(), words);
        repository.add(draft);
        record(AuditAction.CREATE, AuditedObject.CONSENT_TEXT, draft.id());
    }

    /** Stores what was written. Refused when somebody else changed the draft since it was read. */
    @RolesAllowed(Roles.MANAGER)
    public void write(WriteConsent command) {
        ConsentTextEntry draft = draft(command.revision());
        draft.write(command.words());
        record(AuditAction.CHANGE, AuditedObject.CONSENT_TEXT, draft.id());
    }

    /**
     * Makes what was written the version in use: consents recorded from now on are to it. Refused while a language is missing, or a note in
     * brackets is left.
     *
     * @return the name of the version
     */
    @RolesAllowed(Roles.MANAGER)
    public String publish(WriteConsent command) {
        Practice practice = practice();
        ConsentTextEntry draft = draft(command.revision());
        draft.write(command.words());
        repository.store();
        String name = name(practice);
        draft.publish(name, clock.instant(), current.get().locale());
        practice.useConsent(name);
        record(AuditAction.CHANGE, AuditedObject.CONSENT_TEXT, draft.id());
        record(AuditAction.CHANGE, AuditedObject.PRACTICE, practice.id());
        return name;
    }

    /** Removes the draft. What was published stays. */
    @RolesAllowed(Roles.MANAGER)
    public void discard(int revision) {
        ConsentTextEntry draft = draft(revision);
        repository.remove(draft);
        record(AuditAction.ERASE, AuditedObject.CONSENT_TEXT, draft.id());
    }

    private String name(Practice practice) {
        LocalDate today = LocalDate.now(clock.withZone(practice.zone()));
        Set<String> taken = repository.names(practice.id());
        int number = 1;
        while (taken.contains(today + "-" + number)) {
            number++;
        }
        return today + "-" + number;
    }

    private ConsentTextEntry draft(int revision) {
        ConsentTextEntry draft =
                repository.draft(current.get().practice().value()).orElseThrow(NotFound::new);
        draft.requireRevision(revision);
        return draft;
    }

    private Practice practice() {
        return people.practice(current.get().practice().value()).orElseThrow(NotFound::new);
    }

    private void record(AuditAction action, AuditedObject object, UUID id) {
        auditLog.record(current.get(), action, object, List.of(id), "PRACTICE");
    }

    /**
     * The form as a manager sees it.
     *
     * @param inUse the name of the version in use
     * @param current its text; empty while it is on paper alone
     * @param published every version, the newest first
     */
    public record ConsentSettings(
            String inUse, Optional<ConsentText> current, List<ConsentText> published, Optional<Draft> draft) {

        public ConsentSettings {
            published = List.copyOf(published);
        }

        /**
         * What the next version is going to say.
         *
         * @param revision how often it was changed
         * @param words by language code; a language may be missing
         */
        public record Draft(int revision, Map<String, String> words) {

            public Draft {
                words = Map.copyOf(words);
            }

            /** How it would read in a language. */
            public List<ConsentText.Block> blocks(String language) {
                return ConsentText.blocks(words.get(language));
            }
        }
    }

    /**
     * A version as it is read.
     *
     * @param inUse the name of the version in use today
     */
    public record ReadableText(String practice, ConsentText text, String inUse) {

        /** Whether the practice uses another version by now. */
        public boolean isSuperseded() {
            return !text.version().equals(inUse);
        }
    }

    /**
     * Command: what the draft says from now on.
     *
     * @param revision of the draft it was written on
     * @param words by language code; a blank one is left out
     */
    public record WriteConsent(int revision, Map<String, String> words) {

        public WriteConsent {
            words = Map.copyOf(words);
        }
    }
}
