package org.keptword.homework.review;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.homework.internal.review.Phrases;
import org.keptword.homework.model.Phrase;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;
import org.keptword.vault.Vault;

/** A counselor's own small bank of sentences. It belongs to the counselor and to no case; nobody else sees it. */
@Stateless
@DenyAll
public class PhraseService {

    /** Most phrases of one person. */
    public static final int MOST = 50;

    /** The longest phrase, in UTF-16 code units. */
    public static final int LONGEST = 4000;

    @Inject
    Guard guard;

    @Inject
    Phrases phrases;

    @Inject
    Vault vault;

    /** The own phrases, in the order they were added. */
    @RolesAllowed(Roles.COUNSELOR)
    @Reads
    public List<PhraseLine> own() {
        return phrases.of(guard.caseload()).stream().map(this::line).toList();
    }

    /** Adds a phrase. */
    @RolesAllowed(Roles.COUNSELOR)
    public PhraseLine add(String label, String text) {
        requireLength(text);
        Permit caseload = guard.caseload();
        List<Phrase> kept = phrases.of(caseload);
        if (kept.size() >= MOST) {
            throw new DomainRefusal("refusal.review.tooManyPhrases", MOST);
        }
        int last = kept.isEmpty() ? 0 : kept.get(kept.size() - 1).ordinal();
        Phrase phrase =
                new Phrase(caseload.practice(), caseload.actor().requirePersonValue(), label, text, last + 1, vault);
        phrases.add(phrase);
        guard.record(caseload, AuditAction.CREATE, AuditedObject.PHRASE, phrase.id(), null);
        return line(phrase);
    }

    /** Changes label and words of a phrase. */
    @RolesAllowed(Roles.COUNSELOR)
    public PhraseLine change(UUID id, String label, String text) {
        requireLength(text);
        Permit caseload = guard.caseload();
        Phrase phrase = phrases.find(id, caseload).orElseThrow(NotFound::new);
        phrase.write(label, text, vault);
        guard.record(caseload, AuditAction.CHANGE, AuditedObject.PHRASE, id, null);
        return line(phrase);
    }

    /** Takes a phrase out of the bank. */
    @RolesAllowed(Roles.COUNSELOR)
    public void remove(UUID id) {
        Permit caseload = guard.caseload();
        phrases.remove(phrases.find(id, caseload).orElseThrow(NotFound::new));
        guard.record(caseload, AuditAction.CHANGE, AuditedObject.PHRASE, id, null);
    }

    private PhraseLine line(Phrase phrase) {
        return new PhraseLine(phrase.id(), phrase.label(), phrase.text(vault));
    }

    private static void requireLength(String text) {
        if (text != null && text.length() > LONGEST) {
            throw new DomainRefusal("refusal.review.phraseTooLong", LONGEST);
        }
    }

    /** One phrase of the own bank. */
    public record PhraseLine(UUID id, String label, String text) {}
}
