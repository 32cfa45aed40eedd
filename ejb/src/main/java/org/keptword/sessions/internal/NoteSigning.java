package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.access.people.PersonDirectory;
import org.keptword.access.practice.NoteTemplate;
import org.keptword.access.practice.PracticeRules;
import org.keptword.sessions.model.NoteAddendum;
import org.keptword.sessions.model.NoteCitation;
import org.keptword.sessions.model.SessionNote;
import org.keptword.sessions.notes.CiteInNote;
import org.keptword.sessions.notes.SessionNotes;
import org.keptword.sessions.notes.SignNote;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.StaleState;
import org.keptword.vault.Vault;

/** Signs and co-signs notes. */
@ApplicationScoped
public class NoteSigning {

    @Inject
    NoteRepository repository;

    @Inject
    PracticeRules rules;

    @Inject
    PersonDirectory personDirectory;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Signs a note as it was shown, with what it was shown to refer to. */
    public void sign(SessionNote note, SignNote shown, Permit permit) {
        Set<CiteInNote.Cited> cited = repository.citations(note, permit).stream()
                .map(NoteCitation::cited)
                .collect(Collectors.toSet());
        if (!cited.equals(shown.cited())) {
            throw new StaleState();
        }
        Actor actor = permit.actor();
        note.sign(
                shown.version(),
                actor.requirePerson(),
                actor.name(),
                NoteAssembler.marks(cited),
                isHeadingsOnly(note.text(vault), permit),
                vault,
                clock.instant());
    }

    private boolean isHeadingsOnly(@Nullable String text, Permit permit) {
        List<NoteTemplate> known = rules.noteTemplates(permit);
        return text != null
                && text.lines()
                        .filter(line -> !line.isBlank())
                        .allMatch(line -> known.stream().anyMatch(template -> template.isHeading(line)));
    }

    /** Adds signed words to a signed note. */
    public void add(SessionNote note, SessionNotes.Addendum.Kind kind, String words, Permit permit) {
        SessionNotes.Signature signature = new SessionNotes.Signature(
                permit.actor().requirePerson(), permit.actor().name(), clock.instant());
        repository.add(new NoteAddendum(note, kind, words, signature, vault));
        repository.flush();
    }

    /** Co-signs a note, for who supervises its author, where the practice asks for it. */
    public void cosign(SessionNote note, Permit permit) {
        Actor actor = permit.actor();
        SessionNotes.Signature author =
                note.signature().orElseThrow(() -> new DomainRefusal("refusal.sessions.notSigned"));
        if (!personDirectory.supervisorsOf(author.by()).contains(actor.personValue())) {
            throw new DomainRefusal("refusal.sessions.cosignNotYours");
        }
        if (!rules.cosignNotes(permit)) {
            throw new DomainRefusal("refusal.sessions.cosignNotAsked");
        }
        note.cosign(actor.requirePerson(), actor.name(), clock.instant());
    }
}
