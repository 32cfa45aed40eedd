package org.keptword.cases.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.WholeText;
import org.keptword.shared.persistence.CaseRecord;

/** A client's place in a case: partner A or B. */
@Entity
public class Participant extends CaseRecord {

    /** The longest name in characters; two of them and what joins them fit the name of a case. */
    public static final int LONGEST_NAME = 60;

    private @Nullable UUID personId;

    private @Nullable UUID placeId;

    @Enumerated(EnumType.STRING)
    private PartnerSlot slot;

    @Enumerated(EnumType.STRING)
    private ParticipantState state;

    private String name;
    private boolean spared;

    @Column
    private Instant since;

    @Version
    private int version;

    protected Participant() {}

    public Participant(ParticipantId id, Case of, PartnerSlot slot, String name, @Nullable UUID placeId, Instant now) {
        super(id.value(), of.practiceId(), of.id());
        this.slot = slot;
        this.state = ParticipantState.INVITED;
        changeName(name);
        this.placeId = placeId;
        this.since = now;
    }

    /** Takes the name everybody in the room uses, of at most {@value #LONGEST_NAME} characters. */
    public final void changeName(String newName) {
        if (newName == null || newName.isBlank() || newName.strip().length() > LONGEST_NAME) {
            throw new DomainRefusal("refusal.cases.nameMissing", LONGEST_NAME);
        }
        name = WholeText.require(newName.strip());
    }

    /** The client has signed in for the first time and takes this place. */
    public void join(UUID person, Instant now) {
        if (personId != null || state != ParticipantState.INVITED) {
            throw new DomainRefusal("refusal.cases.placeTaken");
        }
        personId = person;
        state = ParticipantState.ACTIVE;
        since = now;
    }

    /** Whether hints on one's own words are left away: they are for who has something to answer for, never for the hurt partner. */
    public void sparedHints(boolean leftAway) {
        spared = leftAway;
    }

    /** Sets the participant to another state. */
    public void become(ParticipantState newState, Instant now) {
        if (newState == ParticipantState.ACTIVE && personId == null) {
            throw new DomainRefusal("refusal.cases.notJoined");
        }
        state = newState;
        since = now;
    }

    /** Whether the participant joined, paused, left or came back after a moment. */
    public boolean hasChangedSince(Instant at) {
        return since.isAfter(at);
    }

    /** Chooses the place whose crisis lines the participant sees. */
    public void seeLinesOf(UUID place) {
        placeId = place;
    }

    public ParticipantId participantId() {
        return new ParticipantId(id());
    }

    public Optional<UUID> personId() {
        return Optional.ofNullable(personId);
    }

    public Optional<UUID> placeId() {
        return Optional.ofNullable(placeId);
    }

    public PartnerSlot slot() {
        return slot;
    }

    /** Whether hints on one's own words are left away. */
    public boolean isSpared() {
        return spared;
    }

    public ParticipantState state() {
        return state;
    }

    public String name() {
        return name;
    }
}
