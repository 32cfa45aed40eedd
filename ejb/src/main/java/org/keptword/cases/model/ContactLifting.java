package org.keptword.cases.model;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.OrderLiftingService;
import org.keptword.cases.safety.SetContactState;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.ParticipantRecord;
import org.keptword.shared.persistence.Stamp;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/**
 * The counselor asks whoever supervises to confirm that a legal order is lifted. It says all the new state would; until it is decided
 * the order stays in force. What is decided, taken back or overtaken by another state is never changed again.
 */
@Entity
@DynamicUpdate
public class ContactLifting extends ParticipantRecord {

    private UUID contactStateId;

    @Enumerated(EnumType.STRING)
    private Contact wanted;

    @Enumerated(EnumType.STRING)
    private SetContactState.@Nullable BoundParty bound;

    private boolean documentSeen;

    private LocalDate startsOn;

    private @Nullable LocalDate endsOn;

    private @Nullable LocalDate reviewOn;

    private @Nullable Sealed ground;

    private Sealed exceptions;

    private @Nullable Sealed reason;

    @Enumerated(EnumType.STRING)
    private OrderLiftingService.State state;

    private Stamp asked;

    private @Nullable Stamp decided;

    private @Nullable Sealed sentence;

    @Version
    private int version;

    protected ContactLifting() {}

    /** Asks to replace the statement in force by what the command says. */
    public ContactLifting(ContactStatement inForce, SetContactState command, UUID by, Instant now, Vault vault) {
        super(Ids.newId(), inForce);
        this.contactStateId = inForce.id();
        this.wanted = command.state();
        this.bound = command.bound();
        this.documentSeen = command.documentSeen();
        this.startsOn = command.start();
        this.endsOn = command.end();
        this.reviewOn = command.review();
        this.ground = vault.seal(slot("ground"), command.ground());
        this.exceptions = vault.seal(slot("exceptions"), AllowedJson.write(command.exceptions()));
        this.reason = vault.seal(slot("reason"), command.reason());
        this.state = OrderLiftingService.State.ASKED;
        this.asked = new Stamp(by, now);
    }

    /** Who supervises says yes, with a sentence. */
    public void confirm(String said, UUID by, Vault vault, Instant now) {
        decide(OrderLiftingService.State.CONFIRMED, said, by, vault, now);
    }

    /** Who supervises says no, with a sentence. */
    public void decline(String said, UUID by, Vault vault, Instant now) {
        decide(OrderLiftingService.State.DECLINED, said, by, vault, now);
    }

    private void decide(OrderLiftingService.State outcome, String said, UUID by, Vault vault, Instant now) {
        requireAsked();
        if (by.equals(asked.by())) {
            throw new DomainRefusal("refusal.cases.liftingOwn");
        }
        if (said == null || said.isBlank()) {
            throw new DomainRefusal("refusal.cases.liftingWithoutSentence");
        }
        if (said.length() > SetContactState.LONGEST_TEXT) {
            throw new DomainRefusal("refusal.cases.textTooLong", SetContactState.LONGEST_TEXT);
        }
        sentence = vault.seal(slot("sentence"), said.strip());
        end(outcome, by, now);
    }

    /** Whoever works in the case takes the question back. */
    public void takeBack(UUID by, Instant now) {
        requireAsked();
        end(OrderLiftingService.State.TAKEN_BACK, by, now);
    }

    /** Another state of contact was recorded meanwhile, which the question did not know of. */
    public void overtake(UUID by, Instant now) {
        requireAsked();
        end(OrderLiftingService.State.OVERTAKEN, by, now);
    }

    private void end(OrderLiftingService.State outcome, UUID by, Instant now) {
        state = outcome;
        decided = new Stamp(by, now);
    }

    private void requireAsked() {
        if (state != OrderLiftingService.State.ASKED) {
            throw new DomainRefusal("refusal.cases.liftingSettled");
        }
    }

    /** What was asked for, as a statement that replaces the one in force. */
    public SetContactState wanted(Vault vault) {
        return new SetContactState(
                participant(),
                contactStateId,
                wanted,
                bound,
                ground(vault),
                documentSeen,
                startsOn,
                endsOn,
                reviewOn,
                exceptions(vault),
                reason(vault));
    }

    private List<SetContactState.Allowed> exceptions(Vault vault) {
        return AllowedJson.read(vault.open(slot("exceptions"), exceptions));
    }

    /** Whether it asks to replace this statement. */
    public boolean isAbout(ContactStatement statement) {
        return contactStateId.equals(statement.id());
    }

    public OrderLiftingService.State state() {
        return state;
    }

    public @Nullable String ground(Vault vault) {
        return vault.open(slot("ground"), ground);
    }

    public @Nullable String reason(Vault vault) {
        return vault.open(slot("reason"), reason);
    }

    /** What the one who decided said. */
    public Optional<String> sentence(Vault vault) {
        return Optional.ofNullable(vault.open(slot("sentence"), sentence));
    }

    public UUID askedBy() {
        return Objects.requireNonNull(asked.by());
    }

    public Instant askedAt() {
        return asked.at();
    }

    public Optional<Instant> decidedAt() {
        return Stamp.when(decided);
    }

    private SealedColumn slot(String column) {
        return new SealedColumn(this, "contact_lifting", column);
    }

    /** Written exceptions that are asked for, as one sealed text holds them. */
    static final class AllowedJson {

        private AllowedJson() {}

        static String write(List<SetContactState.Allowed> allowed) {
            JsonArrayBuilder json = JSON.createArrayBuilder();
            allowed.forEach(one -> json.add(
                    JSON.createObjectBuilder().add("about", one.about().name()).add("terms", one.terms())));
            return json.build().toString();
        }

        static List<SetContactState.Allowed> read(String stored) {
            try (JsonReader reader = JSON.createReader(new StringReader(stored))) {
                return reader.readArray().getValuesAs(JsonObject.class).stream()
                        .map(one -> new SetContactState.Allowed(
                                SetContactState.ExceptionAbout.valueOf(one.getString("about")), one.getString("terms")))
                        .toList();
            }
        }
    }
}
