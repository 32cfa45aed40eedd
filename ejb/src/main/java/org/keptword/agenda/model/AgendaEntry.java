package org.keptword.agenda.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.agenda.AgendaLine;
import org.keptword.agenda.Topic;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.shared.persistence.CaseRecord;
import org.keptword.shared.persistence.Stamp;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** What the counselor decided about one line of the agenda of one session. */
@Entity
public class AgendaEntry extends CaseRecord {

    /** The longest words of a line, in UTF-16 code units. */
    public static final int LONGEST = 1000;

    private @Nullable UUID participantId;

    private UUID sessionId;

    @Enumerated(EnumType.STRING)
    private AgendaLine.Origin origin;

    private String topic;
    private String mark;
    private @Nullable String exercise;

    private @Nullable Sealed words;

    @Enumerated(EnumType.STRING)
    private AgendaLine.State state;

    private boolean onTable;

    private int place;

    private @Nullable UUID firstSession;

    @Embedded
    @SuppressWarnings("UnusedVariable") // read by queries and kept for the record
    private Stamp decided;

    private @Nullable UUID recording;

    @Version
    private int version;

    protected AgendaEntry() {}

    /**
     * What a line is when it is first decided about.
     *
     * @param mark the numbers it stands for now
     * @param exercise the exercise it is about, or null
     * @param words the counselor's own, or those of a promise; may be null
     * @param first the earlier session it was kept for first, if it comes from one
     */
    public record What(
            Topic topic,
            String mark,
            AgendaLine.Origin origin,
            Optional<ParticipantId> whom,
            @Nullable String exercise,
            @Nullable String words,
            Optional<SessionId> first) {}

    /** Puts a line on the agenda of a session, kept, at the end. */
    public AgendaEntry(
            UUID practice, UUID caseId, SessionId session, What what, int place, UUID who, Instant now, Vault vault) {
        super(Ids.newId(), practice, caseId);
        this.sessionId = session.value();
        this.participantId = what.whom().map(ParticipantId::value).orElse(null);
        this.origin = what.origin();
        this.topic = what.topic().value();
        this.mark = what.mark();
        this.exercise = what.exercise();
        this.words = vault.seal(slot(), what.words());
        this.firstSession = what.first().map(SessionId::value).orElse(null);
        this.place = place;
        decide(AgendaLine.State.KEPT, who, now);
    }

    /** Keeps it, whether or not it was dropped before. */
    public void keep(UUID who, Instant now) {
        decide(AgendaLine.State.KEPT, who, now);
    }

    /** Takes it off the agenda, and off the table. */
    public void drop(UUID who, Instant now) {
        onTable = false;
        decide(AgendaLine.State.DROPPED, who, now);
    }

    /** It was talked about. */
    public void reach(UUID who, Instant now) {
        decide(AgendaLine.State.REACHED, who, now);
    }

    /** It was talked about, as the record of the session of this idempotency key says. */
    public void reachIn(UUID record, UUID who, Instant now) {
        decide(AgendaLine.State.REACHED, who, now);
        recording = record;
    }

    /** Whether the record of this idempotency key marked it as talked about, and nobody decided about it since. */
    public boolean isReachedIn(UUID record) {
        return state == AgendaLine.State.REACHED && record.equals(recording);
    }

    /** It stands for these numbers from now on. */
    public void standFor(String numbers) {
        mark = numbers;
    }

    /** It may stand on paper that clients read, or no longer. */
    public void onTable(boolean may) {
        if (may && state == AgendaLine.State.DROPPED) {
            throw new DomainRefusal("refusal.agenda.dropped");
        }
        onTable = may;
    }

    public void moveTo(int newPlace) {
        place = newPlace;
    }

    private void decide(AgendaLine.State now, UUID who, Instant at) {
        state = now;
        recording = null;
        decided = new Stamp(who, at);
    }

    public UUID sessionId() {
        return sessionId;
    }

    public Optional<ParticipantId> whom() {
        return Optional.ofNullable(participantId).map(ParticipantId::new);
    }

    public AgendaLine.Origin origin() {
        return origin;
    }

    public Topic topic() {
        return new Topic(topic);
    }

    public String mark() {
        return mark;
    }

    public Optional<String> exercise() {
        return Optional.ofNullable(exercise);
    }

    /** The words, or null. */
    public @Nullable String words(Vault vault) {
        return vault.open(slot(), words);
    }

    public AgendaLine.State state() {
        return state;
    }

    public boolean isOnTable() {
        return onTable;
    }

    public int place() {
        return place;
    }

    public Optional<SessionId> firstSession() {
        return Optional.ofNullable(firstSession).map(SessionId::new);
    }

    public int version() {
        return version;
    }

    private SealedColumn slot() {
        return new SealedColumn(this, "agenda_entry", "words", version);
    }
}
