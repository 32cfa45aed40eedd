package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.access.people.PersonDirectory;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.gate.Gates;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.promises.PromiseSubject;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.model.OwnerTimeZones;
import org.keptword.promises.model.Promise;
import org.keptword.safety.ContactWords;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;
import org.keptword.vault.Vault;

/** Creates promises, for their owner, for a response that was handed in, or for the counselor in session. */
@ApplicationScoped
public class PromiseFactory {

    @Inject
    Guard guard;

    @Inject
    Gates gates;

    @Inject
    PersonDirectory personDirectory;

    @Inject
    SubjectWords words;

    @Inject
    ContactWords contact;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /**
     * Makes a promise of a client's own. One that may serve control waits for the counselor, and so does one whose words ask for contact while
     * contact is closed, whomever it is for.
     */
    public Promise own(
            CaseFacts facts, ParticipantId owner, PromiseTerms terms, Set<PromiseSubject> about, Permit own) {
        requireThere(facts, owner, "refusal.promises.paused");
        boolean open = gates.open(own, facts.id());
        if (terms.isTowardsPartner() && !open) {
            throw new DomainRefusal("refusal.promises.paused");
        }
        Promise promise = make(
                facts,
                owner,
                terms,
                withWords(facts, owner, terms, about, own),
                own.actor().zone(),
                own);
        return startedUnlessHeld(promise, open);
    }

    /** Makes what was promised in session, which the counselor has looked at. */
    public Promise inSession(
            CaseFacts facts, ParticipantId owner, PromiseTerms terms, Set<PromiseSubject> about, Permit permit) {
        ZoneId zone = requireAble(facts, owner, terms, permit);
        Promise promise = make(facts, owner, terms, withContact(facts, owner, terms, about, permit), zone, permit);
        promise.start(clock.instant());
        return promise;
    }

    /**
     * Makes what was agreed in session, in words nobody ticked anything about: where the words themselves may be about what can serve
     * control, or about contact while that is closed, it waits for the counselor.
     */
    public Promise agreed(PromiseId id, CaseFacts facts, ParticipantId owner, PromiseTerms terms, Permit permit) {
        ZoneId zone = requireAble(facts, owner, terms, permit);
        Promise promise = make(id, facts, owner, terms, withWords(facts, owner, terms, Set.of(), permit), zone, permit);
        return startedUnlessHeld(promise, gates.gate(permit).isOpen());
    }

    /** What can be promised in session: the zone its owner lives in, or that of the counselor while the owner has no account. */
    private ZoneId requireAble(CaseFacts facts, ParticipantId owner, PromiseTerms terms, Permit permit) {
        CaseFacts.ParticipantFacts participant = facts.participant(owner);
        if (!takesPart(facts.requireOpen().participant(owner).state())) {
            throw new DomainRefusal("refusal.promises.ownerAway");
        }
        if (!participant.consented()) {
            throw new DomainRefusal("refusal.promises.noConsent", participant.name());
        }
        requireOpen(terms, permit);
        return personDirectory.zone(permit, participant.person());
    }

    /** Refuses staff what asks for contact while contact is closed. */
    public void requireOpen(PromiseTerms terms, Permit permit) {
        if (terms.isTowardsPartner() && !gates.gate(permit).isOpen()) {
            throw new DomainRefusal("refusal.promises.contactClosed");
        }
    }

    /** Contact holds back only while it is closed; everything else that the counselor should look at does always. */
    private Promise startedUnlessHeld(Promise promise, boolean open) {
        boolean free = open
                ? Set.of(PromiseSubject.CONTACT).containsAll(promise.subjects())
                : promise.subjects().isEmpty();
        if (free) {
            promise.start(clock.instant());
        }
        return promise;
    }

    /** What was ticked, and what the words of a promise towards the partner may hand over or open to be checked. */
    private Set<PromiseSubject> withWords(
            CaseFacts facts, ParticipantId owner, PromiseTerms terms, Set<PromiseSubject> about, Permit permit) {
        Set<PromiseSubject> all = withContact(facts, owner, terms, about, permit);
        all.addAll(words.in(said(terms), terms.isTowardsPartner()));
        return all;
    }

    /** What is not for the partner may ask for contact all the same. */
    private Set<PromiseSubject> withContact(
            CaseFacts facts, ParticipantId owner, PromiseTerms terms, Set<PromiseSubject> about, Permit permit) {
        Set<PromiseSubject> all = EnumSet.noneOf(PromiseSubject.class);
        all.addAll(about);
        if (!terms.isTowardsPartner()
                && contact.isIn(said(terms), words -> gates.namesOfOthers(permit, facts.id(), owner, words))) {
            all.add(PromiseSubject.CONTACT);
        }
        return all;
    }

    private static String said(PromiseTerms terms) {
        return terms.what() + "\n" + terms.hardDay().orElse("");
    }

    private Promise make(
            CaseFacts facts,
            ParticipantId owner,
            PromiseTerms terms,
            Set<PromiseSubject> about,
            ZoneId zone,
            Permit permit) {
        return make(new PromiseId(Ids.newId()), facts, owner, terms, about, zone, permit);
    }

    private Promise make(
            PromiseId id,
            CaseFacts facts,
            ParticipantId owner,
            PromiseTerms terms,
            Set<PromiseSubject> about,
            ZoneId zone,
            Permit permit) {
        Instant now = clock.instant();
        if (terms.timing().first().isBefore(LocalDate.ofInstant(now, zone))) {
            throw new DomainRefusal("refusal.promises.dayPassed");
        }
        Promise promise = new Promise(
                id,
                permit.practice(),
                facts.id(),
                owner,
                terms,
                about,
                OwnerTimeZones.at(zone, now),
                permit.actor().requirePersonValue(),
                now,
                vault);
        guard.record(permit, AuditAction.CREATE, AuditedObject.PROMISE, promise.promiseId(), owner.value());
        return promise;
    }

    /** Whether promises made in session can be entered for a participant: also before the first sign-in, to be logged after it. */
    static boolean takesPart(ParticipantState state) {
        return state == ParticipantState.ACTIVE || state == ParticipantState.INVITED;
    }

    private static void requireThere(CaseFacts facts, ParticipantId owner, String refusal) {
        if (facts.requireOpen().participant(owner).state() != ParticipantState.ACTIVE) {
            throw new DomainRefusal(refusal);
        }
    }
}
