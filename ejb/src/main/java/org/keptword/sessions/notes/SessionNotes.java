package org.keptword.sessions.notes;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.practice.NoteTemplate;
import org.keptword.shared.PersonId;
import org.keptword.shared.persistence.NamedStamp;

/**
 * The notes of a session as one reader may know of them.
 *
 * @param cards the joint note first, then those of the partners
 * @param own the reader's own process note; empty for who keeps none here
 * @param templates those the practice offers
 */
public record SessionNotes(List<Card> cards, Optional<Own> own, List<NoteTemplate> templates) {

    /**
     * One progress note.
     *
     * @param version what an act on it must name; -1 while there is none
     * @param text its words, or null
     * @param template the name of the template it was begun with, or null
     * @param writable whether the reader can write it now
     * @param signable whether the reader can sign it now
     * @param signature of its author, or null
     * @param intact whether the words are those that were signed
     * @param cosignature of the supervisor, or null
     * @param awaited whether the practice asks for a co-signature that is not there yet
     * @param cosignable whether the reader is who can give it
     * @param addable whether the reader can add an addendum
     */
    public record Card(
            NoteOf of,
            Optional<UUID> id,
            int version,
            @Nullable String text,
            @Nullable Instant savedAt,
            @Nullable String template,
            boolean writable,
            boolean signable,
            @Nullable Signature signature,
            boolean intact,
            @Nullable Signature cosignature,
            boolean awaited,
            boolean cosignable,
            boolean addable,
            List<Addendum> addenda,
            List<Citation> citations) {

        public Card {
            addenda = List.copyOf(addenda);
            citations = List.copyOf(citations);
        }

        public boolean isBlank() {
            return text == null;
        }

        public boolean isSigned() {
            return signature != null;
        }

        /** Whether it shows no more than its name until somebody writes: the empty one of a partner. */
        public boolean isFolded() {
            return isBlank() && of.participant().isPresent();
        }
    }

    /** The process note of the reader. */
    public record Own(
            int version, @Nullable String text, @Nullable Instant savedAt) {}

    /** What was added to a signed note. */
    public record Addendum(Kind kind, String text, Signature signature, boolean intact) {

        /** Whose word it is. */
        public enum Kind {
            ADDENDUM,
            /** The supervisor's, with the co-signature. */
            REMARK
        }
    }

    /**
     * What a note refers to.
     *
     * @param thing empty where the reader may not know of it, or not any more
     */
    public record Citation(CitedSource.CitedKind kind, UUID id, Optional<CitedSource.CitedThing> thing) {

        /** What the note says. */
        public CiteInNote.Cited cited() {
            return new CiteInNote.Cited(kind, id);
        }
    }

    public SessionNotes {
        cards = List.copyOf(cards);
        templates = List.copyOf(templates);
    }

    /** The templates to choose from. */
    public List<NoteTemplate> offered() {
        return templates.stream().filter(one -> !one.retired()).toList();
    }

    /** What belongs below the headings of a note begun with a template. */
    public List<NoteTemplate.Section> hints(Card card, Locale language) {
        return templates.stream()
                .filter(one -> one.isNamed(card.template()))
                .findFirst()
                .map(one -> one.sections(language))
                .orElse(List.of());
    }

    /** The card of one note. */
    public Optional<Card> card(NoteOf of) {
        return cards.stream().filter(one -> one.of().equals(of)).findFirst();
    }

    /** How the progress notes of a session stand, taken together: one that is not signed counts first, then one that waits for a co-signature. */
    public enum NoteState {
        NONE,
        DRAFT,
        TO_COSIGN,
        SIGNED
    }

    /** Who put the own name to something, and when. The name is the one borne at that moment. */
    public record Signature(PersonId by, String name, Instant at) {

        public static Signature of(NamedStamp stamp) {
            return new Signature(new PersonId(stamp.by()), stamp.name(), stamp.at());
        }

        /** As it is kept and as the fingerprint reads it: in microseconds. */
        public NamedStamp stamp() {
            return new NamedStamp(by.value(), name, at.truncatedTo(ChronoUnit.MICROS));
        }
    }

    /**
     * A note was saved.
     *
     * @param version what the next save must name
     */
    public record NoteSaved(int version, Instant savedAt) {}

    /**
     * The words of a note as they are stored.
     *
     * @param version what the next save must name; -1 while there is none
     * @param text empty while there is none
     */
    public record NoteStored(int version, String text) {}
}
