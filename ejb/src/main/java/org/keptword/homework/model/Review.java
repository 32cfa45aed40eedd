package org.keptword.homework.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keptword.audit.SaveEntries;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.ParticipantRecord;
import org.keptword.shared.persistence.Stamp;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** The counselor's reading of one revision of one response; for staff alone. Feedback here is a draft until it is sent. */
@Entity
public class Review extends ParticipantRecord {

    /** Whether the reading is finished. */
    public enum State {
        OPEN,
        CONCLUDED
    }

    private UUID responseId;

    private int revision;

    private UUID reviewerId;

    private @Nullable Sealed feedback;

    private @Nullable Sealed privateNote;

    private @Nullable Integer effort;
    private @Nullable Integer learning;
    private boolean bring;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant begunAt;

    private Instant savedAt;

    private @Nullable Instant concludedAt;

    /** What save was the last entry of the audit log, and when; null once the reading was finished or taken up again since. */
    private @Nullable Stamp noted;

    @Version
    private int version;

    protected Review() {}

    public Review(Response of, UUID reviewer, Instant now) {
        super(Ids.newId(), of);
        this.responseId = of.id();
        this.revision = of.revisions();
        this.reviewerId = reviewer;
        this.state = State.OPEN;
        this.begunAt = now;
        this.savedAt = now;
    }

    /** Saves the texts of the reading; nothing of it is visible to the client. */
    public void write(String newFeedback, String newPrivateNote, Vault vault, Instant now) {
        write(newFeedback, vault, now);
        privateNote = vault.seal(slot("private_note"), blankToNull(newPrivateNote));
    }

    /** Saves the reply alone, for one who goes on with another's reading and does not see the private note. */
    public void write(String newFeedback, Vault vault, Instant now) {
        feedback = vault.seal(slot("feedback"), blankToNull(newFeedback));
        savedAt = now;
    }

    /** Takes note of a save; whether the audit log needs an entry of it ({@link SaveEntries#as}). */
    public boolean note(UUID as, Instant now) {
        boolean due = SaveEntries.isDue(noted, as, now);
        if (due) {
            noted = new Stamp(as, now);
        }
        return due;
    }

    /** Rates effort and learning, each 0 to 4, or null for no rating. */
    public void rate(@Nullable Integer newEffort, @Nullable Integer newLearning) {
        requireRating(newEffort);
        requireRating(newLearning);
        effort = newEffort;
        learning = newLearning;
    }

    /** Marks it for the next session, or takes the mark away. */
    public void bring(boolean toSession) {
        bring = toSession;
    }

    /** The reading is finished: what is written of a reply from now on is a further one. */
    public void conclude(Instant now) {
        state = State.CONCLUDED;
        concludedAt = now;
        noted = null;
        savedAt = now;
    }

    /** The reply went out with these words, so that they are no draft any more. */
    public void sent(Instant now) {
        feedback = null;
        savedAt = now;
        noted = null;
    }

    /** Takes the end of the reading back. */
    public void reopen(Instant now) {
        state = State.OPEN;
        concludedAt = null;
        noted = null;
        savedAt = now;
    }

    /** Brings back the words of a reply that was undone, before any that were begun since. */
    public void bringBack(@Nullable String reply, Vault vault, Instant now) {
        String words = Stream.of(reply, feedback(vault))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("\n\n"));
        write(words, vault, now);
    }

    private static void requireRating(@Nullable Integer rating) {
        if (rating != null && (rating < 0 || rating > 4)) {
            throw new DomainRefusal("refusal.homework.ratingOutOfRange");
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    public UUID responseId() {
        return responseId;
    }

    public int revision() {
        return revision;
    }

    /** Whether this person wrote it: the private note is for its writer alone. */
    public boolean isBy(UUID person) {
        return reviewerId.equals(person);
    }

    public boolean isConcluded() {
        return state == State.CONCLUDED;
    }

    /** Whether anything was written after the reading was finished: a further reply, the note, a rating. */
    public boolean isWrittenSinceConclusion() {
        return concludedAt != null && savedAt.isAfter(concludedAt);
    }

    public @Nullable String feedback(Vault vault) {
        return vault.open(slot("feedback"), feedback);
    }

    public @Nullable String privateNote(Vault vault) {
        return vault.open(slot("private_note"), privateNote);
    }

    public Optional<Integer> effort() {
        return Optional.ofNullable(effort);
    }

    public Optional<Integer> learning() {
        return Optional.ofNullable(learning);
    }

    public boolean isBrought() {
        return bring;
    }

    /** Whether anything was saved since it was begun: to open a response saves nothing. */
    public boolean isWritten() {
        return savedAt.isAfter(begunAt);
    }

    public Instant savedAt() {
        return savedAt;
    }

    public int version() {
        return version;
    }

    private SealedColumn slot(String column) {
        return new SealedColumn(this, "review", column, version);
    }
}
