package org.keptword.notices.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.notices.model.ShortNote;
import org.keptword.notices.model.ShortNoteWithdrawal;
import org.keptword.shared.persistence.First;

/** Stores short notes. A client's permit reaches those for the client alone. */
@ApplicationScoped
public class ShortNoteRepository {

    private static final String OWN =
            "select n from ShortNote n where one_of(:own, n.participantId) and n.takenBackAt is null";

    /** What a client finds on coming in. */
    public record FirstPage(List<ShortNote> notes, boolean withdrawn) {}

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** One note, or none, and how many were taken back. */
    private record FirstPageRow(@Nullable ShortNote note, Long withdrawn) {}

    public void add(ShortNote note) {
        em.persist(note);
        em.flush();
    }

    /** Keeps that a note was taken back which a mail may have announced. */
    public void add(ShortNoteWithdrawal withdrawal) {
        em.persist(withdrawal);
    }

    /** Those of some notes that still wait to be read. */
    public Set<UUID> waiting(Set<UUID> notes, Permit job) {
        return notes.isEmpty()
                ? Set.of()
                : Set.copyOf(em.createQuery(
                                "select n.id from ShortNote n where one_of(:notes, n.id) and n.practiceId = :practice"
                                        + " and n.readAt is null and n.takenBackAt is null",
                                UUID.class)
                        .setParameter("notes", notes.toArray(UUID[]::new))
                        .setParameter("practice", job.practice())
                        .getResultList());
    }

    /** The note an attempt wrote. */
    public Optional<ShortNote> writtenBy(UUID idempotencyKey, Permit permit) {
        return First.of(em.createQuery(
                        "select n from ShortNote n where n.idempotencyKey = :idempotencyKey and n.caseId = :case",
                        ShortNote.class)
                .setParameter("idempotencyKey", idempotencyKey)
                .setParameter("case", permit.caseId()));
    }

    /** A note of the one case, or of the client who asks, held until the end of the transaction. */
    public Optional<ShortNote> hold(UUID id, Permit permit) {
        return First.of(em.createQuery(
                        "select n from ShortNote n where n.id = :id and one_of(:cases, n.caseId)"
                                + " and (:all = true or one_of(:own, n.participantId))",
                        ShortNote.class)
                .setParameter("id", id)
                .setParameter("cases", permit.cases().toArray(UUID[]::new))
                .setParameter("all", permit.reach() != Permit.Reach.OWN)
                .setParameter("own", permit.participants().toArray(UUID[]::new))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    /** The notes of the one case, the newest first. */
    public List<ShortNote> ofCase(int most, Permit permit) {
        return em.createQuery(
                        "select n from ShortNote n where n.caseId = :case order by n.written.at desc, n.id desc",
                        ShortNote.class)
                .setParameter("case", permit.caseId())
                .setMaxResults(most)
                .getResultList();
    }

    /** Returns the unread notes of the client, the oldest first, and whether one was taken back after a moment; one statement. */
    public FirstPage firstPage(Instant after, Permit own) {
        List<FirstPageRow> rows = em.createQuery(
                        "select n as note, (select count(w) from ShortNoteWithdrawal w where w.participantId = p.id and w.withdrawnAt > :after) as withdrawn"
                                + " from Participant p left join ShortNote n on n.participantId = p.id and n.takenBackAt is null"
                                + " and n.readAt is null where one_of(:own, p.id) order by n.written.at, n.id",
                        FirstPageRow.class)
                .setParameter("after", after)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .getResultList();
        return new FirstPage(
                rows.stream()
                        .flatMap(row -> Optional.ofNullable(row.note()).stream())
                        .toList(),
                rows.stream().anyMatch(row -> row.withdrawn() > 0));
    }

    /** What the client has marked as read, the newest first. */
    public List<ShortNote> earlier(int most, Permit own) {
        return em.createQuery(OWN + " and n.readAt is not null order by n.written.at desc, n.id desc", ShortNote.class)
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .setMaxResults(most)
                .getResultList();
    }
}
