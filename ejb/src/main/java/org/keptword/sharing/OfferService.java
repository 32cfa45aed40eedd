package org.keptword.sharing;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseFacts;
import org.keptword.homework.read.FullResponse;
import org.keptword.homework.read.Homework;
import org.keptword.promises.read.Promises;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.Reads;
import org.keptword.shared.ResponseId;
import org.keptword.shared.Roles;
import org.keptword.shared.ShareId;
import org.keptword.shared.StaleState;
import org.keptword.sharing.internal.ShareEligibility;
import org.keptword.sharing.internal.ShareRepository;
import org.keptword.sharing.internal.ShareRequests;
import org.keptword.sharing.internal.SharedTextComposer;
import org.keptword.sharing.model.Share;
import org.keptword.sharing.model.ShareExchange;

/** What could be shared, with the preview of exactly what would be read, and the question to its author. A supervisor reads. */
@Stateless
@DenyAll
public class OfferService {

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    Homework homework;

    @Inject
    Promises promises;

    @Inject
    ShareEligibility eligibility;

    @Inject
    ShareRequests shareRequests;

    @Inject
    ShareRepository repository;

    @Inject
    Clock clock;

    /**
     * A response that could be shared.
     *
     * @param paths the answers that would be in it; all of them when empty
     */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public ShareOffer offer(ResponseId response, Optional<Set<String>> paths) {
        Permit permit = guard.read(caseOf(response));
        Homework.CurrentResponse current = homework.current(response, permit).orElseThrow(NotFound::new);
        ShareEligibility.EligibilityContext context = eligibility.context(permit);
        FullResponse work = current.work();
        Optional<String> obstacle = context.obstacle(current);
        List<Homework.CurrentResponse> responses = List.of(current);
        if (obstacle.isEmpty() && current.sealed()) {
            try {
                responses = shareRequests.pair(current, permit);
                obstacle = context.obstacle(responses.get(1));
            } catch (DomainRefusal alone) {
                obstacle = Optional.of(alone.key());
            }
        }
        guard.record(
                permit,
                AuditAction.READ,
                AuditedObject.RESPONSE,
                response,
                work.participant().value());
        CaseFacts facts = context.facts();
        boolean may = obstacle.isEmpty();
        return new ShareOffer(
                facts.id(),
                facts.name(),
                response,
                work.revision(),
                work.participant(),
                facts.participant(work.participant()).name(),
                facts.partnerOf(work.participant()).map(CaseFacts.ParticipantFacts::name),
                work.title(),
                permit.mayWork(),
                current.sealed(),
                obstacle,
                may && !current.sealed()
                        ? SharedTextComposer.answers(work).stream()
                                .map(answer -> new ShareOffer.Choice(answer.path(), answer.question()))
                                .toList()
                        : List.of(),
                may
                        ? responses.stream()
                                .map(one -> preview(one, facts, current.sealed() ? Optional.empty() : paths))
                                .toList()
                        : List.of());
    }

    private static ShareOffer.Preview preview(
            Homework.CurrentResponse current, CaseFacts facts, Optional<Set<String>> paths) {
        ParticipantId author = current.work().participant();
        return new ShareOffer.Preview(
                facts.participant(author).name(),
                facts.partnerOf(author).orElseThrow().name(),
                SharedTextComposer.ofWork(current.work(), paths.orElseGet(() -> all(current))));
    }

    private static Set<String> all(Homework.CurrentResponse current) {
        return SharedTextComposer.answers(current.work()).stream()
                .map(FullResponse.Answer::path)
                .collect(Collectors.toSet());
    }

    /** Asks the author of a response, or both authors of a sealed exercise; sent twice it asks once. */
    @RolesAllowed(Roles.COUNSELOR)
    public ShareId ask(AskToShare command) {
        Permit permit = guard.work(caseOf(command.response()));
        locks.lockCases(Lock.SHARING, permit);
        List<ShareRepository.Row> before = repository.byIdempotencyKey(command.idempotencyKey(), permit);
        if (!before.isEmpty()) {
            return before.get(0).share().shareId();
        }
        Homework.CurrentResponse current =
                homework.current(command.response(), permit).orElseThrow(NotFound::new);
        if (current.work().revision() != command.revision()) {
            throw new StaleState();
        }
        ShareEligibility.EligibilityContext context = eligibility.context(permit);
        ShareEligibility.refuse(context.obstacle(current));
        repository.settle(permit.actor().requirePersonValue(), clock.instant(), permit);
        shareRequests.makeRoom(context.facts(), permit);
        if (!current.sealed()) {
            SharedText text = SharedTextComposer.ofWork(current.work(), command.paths());
            return ask(current, null, text, command.idempotencyKey(), context, permit)
                    .shareId();
        }
        List<Homework.CurrentResponse> pair = shareRequests.pair(current, permit);
        ShareEligibility.refuse(context.obstacle(pair.get(1)));
        ShareExchange exchange = shareRequests.exchange(current.exercise(), context.facts(), permit);
        List<Share> asked = pair.stream()
                .map(one -> ask(
                        one,
                        exchange,
                        SharedTextComposer.ofWork(one.work(), all(one)),
                        command.idempotencyKey(),
                        context,
                        permit))
                .toList();
        return asked.get(0).shareId();
    }

    private Share ask(
            Homework.CurrentResponse current,
            @Nullable ShareExchange exchange,
            SharedText text,
            UUID idempotencyKey,
            ShareEligibility.EligibilityContext context,
            Permit permit) {
        FullResponse work = current.work();
        Share.Source source = new Share.Source(ShareKind.WORK, work.id().value(), work.revision());
        return shareRequests.ask(context.facts(), work.participant(), source, exchange, text, idempotencyKey, permit);
    }

    /** A promise that could be shown to the partner it is for, or what the partner noticed of it to its owner. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public PromiseOffer offerPromise(PromiseId id, ShareKind kind, boolean withCourse) {
        Permit permit = guard.read(promises.caseOf(id));
        Promises.CurrentPromise promise = promises.current(id, permit).orElseThrow(NotFound::new);
        ShareEligibility.EligibilityContext context = eligibility.context(permit);
        Optional<String> obstacle = obstacle(promise, kind, context);
        guard.record(
                permit,
                AuditAction.READ,
                AuditedObject.PROMISE,
                id,
                promise.owner().value());
        String owner = context.facts().participant(promise.owner()).name();
        String partner = context.facts()
                .partnerOf(promise.owner())
                .map(CaseFacts.ParticipantFacts::name)
                .orElse("");
        boolean words = kind == ShareKind.PROMISE;
        return new PromiseOffer(
                context.facts().id(),
                permit.mayWork(),
                id,
                kind,
                words ? owner : partner,
                words ? partner : owner,
                promise.terms().what(),
                obstacle,
                obstacle.isEmpty() ? Optional.of(text(promise, kind, withCourse)) : Optional.empty());
    }

    /** Asks the owner of a promise, or the one who noticed it; sent twice it asks once. */
    @RolesAllowed(Roles.COUNSELOR)
    public ShareId askAboutPromise(AskAboutPromise command) {
        Permit permit = guard.work(promises.caseOf(command.promise()));
        locks.lockInPractice(Lock.PROMISE, permit, command.promise().value());
        locks.lockCases(Lock.SHARING, permit);
        List<ShareRepository.Row> before = repository.byIdempotencyKey(command.idempotencyKey(), permit);
        if (!before.isEmpty()) {
            return before.get(0).share().shareId();
        }
        Promises.CurrentPromise promise =
                promises.current(command.promise(), permit).orElseThrow(NotFound::new);
        ShareEligibility.EligibilityContext context = eligibility.context(permit);
        ShareEligibility.refuse(obstacle(promise, command.kind(), context));
        SharedText text = text(promise, command.kind(), command.withCourse());
        if (!text.fingerprint().equals(command.fingerprint())) {
            throw new StaleState();
        }
        repository.settle(permit.actor().requirePersonValue(), clock.instant(), permit);
        shareRequests.makeRoom(context.facts(), permit);
        ParticipantId author = command.kind() == ShareKind.PROMISE
                ? promise.owner()
                : context.facts().partnerOf(promise.owner()).orElseThrow().id();
        Share.Source source = new Share.Source(command.kind(), command.promise().value(), 0);
        return shareRequests
                .ask(context.facts(), author, source, null, text, command.idempotencyKey(), permit)
                .shareId();
    }

    private static Optional<String> obstacle(
            Promises.CurrentPromise promise, ShareKind kind, ShareEligibility.EligibilityContext context) {
        return switch (kind) {
            case PROMISE -> context.obstacle(promise);
            case NOTICED -> context.obstacleToNoticed(promise);
            case WORK -> throw new IllegalArgumentException("A promise is not a response");
        };
    }

    private static SharedText text(Promises.CurrentPromise promise, ShareKind kind, boolean withCourse) {
        return kind == ShareKind.NOTICED
                ? SharedTextComposer.ofNoticed(promise.counts())
                : SharedTextComposer.ofPromise(
                        promise.terms().what(), withCourse ? Optional.of(promise.counts()) : Optional.empty());
    }

    private CaseId caseOf(ResponseId response) {
        return homework.caseOf(response, guard.caseload()).orElseThrow(NotFound::new);
    }

    /**
     * Command: the counselor asks the author of a response whether the partner may read it. Of a sealed exercise both partners are asked
     * for all they wrote, whatever is chosen.
     *
     * @param revision the revision the counselor has seen the preview of
     * @param paths the answers that are in it
     * @param idempotencyKey the same key again asks nothing more
     */
    public record AskToShare(ResponseId response, int revision, Set<String> paths, UUID idempotencyKey) {

        public AskToShare {
            Objects.requireNonNull(response);
            Objects.requireNonNull(idempotencyKey);
            paths = Set.copyOf(paths);
        }
    }
}
