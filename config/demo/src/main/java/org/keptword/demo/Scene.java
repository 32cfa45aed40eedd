package org.keptword.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.SessionId;

/** One case while it is played: who is in it, and what has come of the acts so far. */
class Scene {

    private final Page page;
    private final Actor counselor;
    private final Days days;
    private final Map<String, ParticipantId> participants = new HashMap<>();
    private final Map<String, Actor> clients = new HashMap<>();
    private final Map<String, PromiseId> promises = new HashMap<>();
    private final Map<String, UUID> missed = new HashMap<>();
    private @Nullable CaseId caseId;
    private @Nullable SessionId next;

    Scene(Page page, Actor counselor, Days days) {
        this.page = page;
        this.counselor = counselor;
        this.days = days;
    }

    Page page() {
        return page;
    }

    Actor counselor() {
        return counselor;
    }

    Actor job() {
        return Actor.job(counselor.practice(), "demonstration");
    }

    Days days() {
        return days;
    }

    String name() {
        return page.page("participants").values().keySet().stream()
                .map(slot -> person(slot).text("name"))
                .collect(Collectors.joining(" and "));
    }

    Page person(String slot) {
        return page.page("participants").page(slot);
    }

    void opened(CaseId id, Map<String, ParticipantId> inIt) {
        caseId = id;
        participants.putAll(inIt);
    }

    CaseId caseId() {
        return Objects.requireNonNull(caseId);
    }

    ParticipantId participant(String slot) {
        return Optional.ofNullable(participants.get(slot)).orElseThrow(() -> new DemoBroken("nobody is " + slot));
    }

    Set<ParticipantId> participants(java.util.List<String> slots) {
        return slots.stream().map(this::participant).collect(Collectors.toSet());
    }

    void joined(String slot, Actor client) {
        clients.put(slot, client);
    }

    Actor client(String slot) {
        return Optional.ofNullable(clients.get(slot)).orElseThrow(() -> new DemoBroken(slot + " has not joined"));
    }

    void planned(Optional<SessionId> session) {
        next = session.orElse(null);
    }

    Optional<SessionId> next() {
        return Optional.ofNullable(next);
    }

    void promised(String name, PromiseId promise) {
        promises.put(name, promise);
    }

    PromiseId promise(String name) {
        return Optional.ofNullable(promises.get(name)).orElseThrow(() -> new DemoBroken("nobody promised " + name));
    }

    /** A promise was not kept on the day that is played. */
    void missed(String promise, UUID outcome) {
        missed.put(promise, outcome);
    }

    /** The last day a promise was not kept on. */
    UUID missed(String promise) {
        return Optional.ofNullable(missed.get(promise)).orElseThrow(() -> new DemoBroken(promise + " was always kept"));
    }

    /** A key for one attempt of one act. */
    static UUID idempotencyKey() {
        return org.keptword.shared.Ids.newId();
    }
}
