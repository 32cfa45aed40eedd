package org.keptword.sharing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseFacts;
import org.keptword.homework.read.Homework;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ParticipantId;
import org.keptword.sharing.ShareEvent;
import org.keptword.sharing.SharedText;
import org.keptword.sharing.model.Share;
import org.keptword.sharing.model.ShareExchange;
import org.keptword.sharing.model.ShareRest;
import org.keptword.vault.Vault;

/** Asks authors to share, and finds the two responses of a sealed exercise that belong together. */
@ApplicationScoped
public class ShareRequests {

    @Inject
    Guard guard;

    @Inject
    Homework homework;

    @Inject
    ShareRepository repository;

    @Inject
    Event<ShareEvent.Asked> asked;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /**
     * The two responses of a sealed exercise: those given together, or else the newest of each partner. Both have to be handed in.
     *
     * @param response one of them
     * @return the response and the other one
     */
    public List<Homework.CurrentResponse> pair(Homework.CurrentResponse response, Permit permit) {
        ParticipantId author = response.work().participant();
        List<Homework.CurrentResponse> all = homework.current(response.exercise(), permit).stream()
                .filter(Homework.CurrentResponse::current)
                .toList();
        List<Homework.CurrentResponse> others = all.stream()
                .filter(one -> !one.work().participant().equals(author))
                .toList();
        Optional<Homework.CurrentResponse> together = others.stream()
                .filter(one -> response.assignedWith().isPresent()
                        && one.assignedWith().equals(response.assignedWith()))
                .findFirst();
        boolean newest = all.stream()
                .filter(one -> one.work().participant().equals(author))
                .findFirst()
                .filter(one -> one.work().id().equals(response.work().id()))
                .isPresent();
        Homework.CurrentResponse other = together.or(
                        () -> newest ? others.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> new DomainRefusal("refusal.sharing.otherNotIn"));
        return List.of(response, other);
    }

    /** Two texts to be opened together. */
    public ShareExchange exchange(String exercise, CaseFacts facts, Permit permit) {
        ShareExchange exchange = new ShareExchange(permit.practice(), facts.id(), exercise);
        repository.add(exchange);
        return exchange;
    }

    /** Asks the author of a text; {@code exchange} is null where it is single. */
    public Share ask(
            CaseFacts facts,
            ParticipantId author,
            Share.Source source,
            @Nullable ShareExchange exchange,
            SharedText text,
            UUID idempotencyKey,
            Permit permit) {
        if (!repository.live(source.kind(), source.id(), permit).stream()
                .filter(row -> row.share().author().equals(author))
                .toList()
                .isEmpty()) {
            throw new DomainRefusal("refusal.sharing.askedAlready");
        }
        if (text.blocks().isEmpty()) {
            throw new DomainRefusal("refusal.sharing.nothingChosen");
        }
        Share share = new Share(
                permit.practice(),
                facts.id(),
                side(facts.participant(author)),
                side(facts.partnerOf(author).orElseThrow()),
                source,
                exchange,
                text,
                idempotencyKey,
                permit.actor().requirePersonValue(),
                clock.instant(),
                vault);
        repository.add(share);
        guard.record(permit, AuditAction.CREATE, AuditedObject.SHARE, share.shareId(), author.value());
        asked.fire(new ShareEvent.Asked(facts.id(), author, share.shareId()));
        return share;
    }

    /** The room of the case, made when something is asked for the first time. */
    public ShareRest room(CaseFacts facts, Permit permit) {
        return repository.room(facts.id(), permit).orElseGet(() -> {
            ShareRest room = new ShareRest(permit.practice(), facts.id(), clock.instant());
            repository.add(room);
            return room;
        });
    }

    /** The same for something new that is asked for: where nothing is shown any longer, nothing rests. */
    public void makeRoom(CaseFacts facts, Permit permit) {
        ShareRest room = room(facts, permit);
        if (room.isResting() && repository.ofCase(permit).stream().noneMatch(ShareRepository.Row::isShown)) {
            room.showAgain(permit.actor().requirePersonValue(), clock.instant());
        }
    }

    private static Share.Side side(CaseFacts.ParticipantFacts who) {
        return new Share.Side(who.id(), who.name());
    }
}
