package org.keptword.homework.internal.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.homework.answer.RefusedAnswers;
import org.keptword.homework.model.Draft;
import org.keptword.homework.model.DraftCopy;
import org.keptword.homework.model.Response;
import org.keptword.shared.NotFound;
import org.keptword.shared.ResponseId;

/** What is being written, for its author alone. */
@ApplicationScoped
public class Drafts {

    /** Most bytes one person can keep: drafts with what other pages wrote, and everything that was handed in. */
    static final long MOST_IN_ALL = 32_000_000;

    /** Most bytes of that written within {@link #DAY}: many times what a person types in a day. */
    static final long MOST_IN_A_DAY = 6_000_000;

    /** A text this short is kept without a look at the budget: the number of exercises bounds how many there can be. */
    static final int SHORT = 8_000;

    private static final Duration DAY = Duration.ofHours(24);

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public void add(Draft draft, Response of, Permit own) {
        own.require(of.ofCase(), of.participant());
        em.persist(draft);
    }

    /**
     * Refuses what would take the person over what one person can keep, so that no single record grows beyond what can be read and printed.
     *
     * @param text what is to be kept beside what is there
     */
    public void requireRoom(String text, Instant now, Permit own) {
        Object[] kept = (Object[]) em.createNativeQuery("select coalesce(sum(t.bytes), 0),"
                        + " coalesce(sum(t.bytes) filter (where t.at > :since), 0) from ("
                        + "select octet_length(answers) as bytes, saved_at as at from keptword.draft"
                        + " where participant_id = any(:own)"
                        + " union all select octet_length(answers), saved_at from keptword.draft_copy"
                        + " where participant_id = any(:own)"
                        + " union all select octet_length(answers), handed_in_at from keptword.revision"
                        + " where participant_id = any(:own)) t")
                .setParameter("since", now.minus(DAY))
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .getSingleResult();
        long more = text.getBytes(StandardCharsets.UTF_8).length;
        if (((Number) kept[0]).longValue() + more > MOST_IN_ALL) {
            throw RefusedAnswers.full();
        }
        if (((Number) kept[1]).longValue() + more > MOST_IN_A_DAY) {
            throw RefusedAnswers.fullForToday();
        }
    }

    /** Writes out what was changed and says the number of the save. */
    public int store(Draft draft, Response of, Permit own) {
        own.require(of.ofCase(), of.participant());
        em.flush();
        return draft.number();
    }

    /** What other pages wrote and nobody has settled, the oldest first. */
    public List<DraftCopy> copies(ResponseId response, Permit own) {
        return em.createQuery(
                        "select c from DraftCopy c where c.responseId = :response and one_of(:own, c.participantId)"
                                + " and c.settledAt is null order by c.savedAt, c.id",
                        DraftCopy.class)
                .setParameter("response", response.value())
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .getResultList();
    }

    /** Keeps a copy; an earlier one of the same page, which it continues, is out of sight from now on. */
    public void add(DraftCopy copy, Response of, Instant now, Permit own) {
        own.require(of.ofCase(), of.participant());
        em.createQuery("update DraftCopy c set c.settledAt = :now where c.responseId = :response and c.device = :device"
                        + " and one_of(:own, c.participantId) and c.settledAt is null")
                .setParameter("now", now)
                .setParameter("response", of.id())
                .setParameter("device", copy.device())
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .executeUpdate();
        em.persist(copy);
        em.flush();
    }

    /** Refuses a copy that was never kept beside this draft; one that is settled already is known. */
    public void requireCopy(UUID copy, Response of, Permit own) {
        long known = em.createQuery(
                        "select count(c) from DraftCopy c where c.id = :id and c.responseId = :response"
                                + " and one_of(:own, c.participantId)",
                        Long.class)
                .setParameter("id", copy)
                .setParameter("response", of.id())
                .setParameter("own", own.participants().toArray(UUID[]::new))
                .getSingleResult();
        if (known == 0) {
            throw new NotFound();
        }
    }

    /** Puts a copy out of sight; whether it was in sight. */
    public boolean settle(UUID copy, Response of, Instant now, Permit own) {
        return em.createQuery("update DraftCopy c set c.settledAt = :now where c.id = :id and c.responseId = :response"
                                + " and one_of(:own, c.participantId) and c.settledAt is null")
                        .setParameter("now", now)
                        .setParameter("id", copy)
                        .setParameter("response", of.id())
                        .setParameter("own", own.participants().toArray(UUID[]::new))
                        .executeUpdate()
                > 0;
    }
}
