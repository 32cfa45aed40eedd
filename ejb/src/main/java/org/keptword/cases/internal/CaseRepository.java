package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.cases.model.AimChange;
import org.keptword.cases.model.Case;
import org.keptword.cases.model.CaseClosing;
import org.keptword.cases.model.CaseGate;
import org.keptword.cases.model.CaseGateDetail;
import org.keptword.cases.model.Consent;
import org.keptword.cases.model.Participant;
import org.keptword.cases.model.ParticipantFile;
import org.keptword.shared.CaseId;
import org.keptword.shared.CounselorTitle;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.persistence.First;

/** Cases, their participants, the participants' files and consents. */
@ApplicationScoped
public class CaseRepository {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /**
     * Who has a case.
     *
     * @param since when it came from somebody else, or null
     */
    public record Reader(UUID counselor, @Nullable Instant since, String name, CounselorTitle title) {}

    /**
     * What a split leaves with one participant.
     *
     * @param participant null for what both have together
     */
    public record SplitCounts(
            UUID participant,
            Number responses,
            Number promises,
            Number goals,
            Number sessions,
            Number planned,
            Number shared) {}

    /**
     * A case that another one goes on from.
     *
     * @param earlier whether it is the one before
     */
    public record Linked(UUID id, String name, Boolean earlier) {}

    /** The one case the permit opens. */
    public Optional<Case> find(Permit permit) {
        return Optional.ofNullable(em.find(Case.class, permit.caseId()))
                .filter(found -> found.practiceId().equals(permit.practice()));
    }

    public List<Participant> participants(Permit permit) {
        return em.createQuery("select p from Participant p where p.caseId = :case order by p.slot", Participant.class)
                .setParameter("case", permit.caseId())
                .getResultList();
    }

    /** The places a client belongs to. */
    public List<UUID> placesOf(Permit own) {
        return em.createQuery(
                        "select distinct p.placeId from Participant p where one_of(:ids, p.id) and p.placeId is not null",
                        UUID.class)
                .setParameter("ids", own.participants().toArray(UUID[]::new))
                .getResultList();
    }

    /**
     * Whose case it is that a client takes part in, of the open ones the one opened last: the counselor, since when if somebody else had it
     * before, and the counselor's name and title.
     */
    public Optional<Reader> counselorOf(Permit own) {
        return First.of(em.createQuery(
                        "select c.counselorId as counselor, c.counselorSince as since, u.name as name, u.title as title"
                                + " from Case c join Person u on u.id = c.counselorId where one_of(:own, c.id) and c.state = :open"
                                + " order by c.openedAt desc, c.id",
                        Reader.class)
                .setParameter("own", own.active().cases().toArray(UUID[]::new))
                .setParameter("open", Case.State.OPEN)
                .setMaxResults(1));
    }

    /** A participant of the case the permit opens. */
    public Optional<Participant> participant(Permit permit, ParticipantId id) {
        return Optional.ofNullable(em.find(Participant.class, id.value()))
                .filter(found -> found.caseId().equals(permit.caseId()));
    }

    /** A participant, for a job of the practice. */
    public Optional<Participant> participant(Permit job, CaseId of, ParticipantId id) {
        job.require(of, id);
        return Optional.ofNullable(em.find(Participant.class, id.value()))
                .filter(found -> found.caseId().equals(of.value()));
    }

    /**
     * Which of these plain words, without capitals and accents, are part of the names of those beside a participant. The names themselves
     * never leave the database.
     */
    public Set<String> namesOfOthers(Permit permit, CaseId id, ParticipantId one, Set<String> words) {
        permit.require(id, one);
        List<?> found = em.createNativeQuery("select word from keptword.names_of_others(?1, ?2) word", String.class)
                .setParameter(1, one.value())
                .setParameter(2, String.join(" ", words))
                .getResultList();
        return found.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    public Optional<ParticipantFile> file(Permit permit, ParticipantId id) {
        return First.of(em.createQuery(
                        "select f from ParticipantFile f where f.participantId = :id and f.caseId = :case",
                        ParticipantFile.class)
                .setParameter("id", id.value())
                .setParameter("case", permit.caseId()));
    }

    public Optional<Consent> consentInForce(Permit permit, ParticipantId id) {
        return First.of(em.createQuery(
                        "select c from Consent c where c.participantId = :id and c.caseId = :case and c.withdrawnOn is null",
                        Consent.class)
                .setParameter("id", id.value())
                .setParameter("case", permit.caseId()));
    }

    /** What a participant agreed to, the newest first. */
    public List<Consent> consents(Permit permit, ParticipantId id) {
        return em.createQuery(
                        "select c from Consent c where c.participantId = :id and c.caseId = :case"
                                + " order by c.recorded.at desc, c.id desc",
                        Consent.class)
                .setParameter("id", id.value())
                .setParameter("case", permit.caseId())
                .getResultList();
    }

    /** What a split on a day leaves where, in counts: a row for each participant, and one without for both. */
    public List<SplitCounts> splitCounts(LocalDate today, Permit permit) {
        List<?> rows = em.createNativeQuery(
                        "select participant_id, responses, promises, goals, sessions, planned, shared"
                                + " from keptword.split_counts(?1, ?2)",
                        SplitCounts.class)
                .setParameter(1, permit.caseId())
                .setParameter(2, today)
                .getResultList();
        return rows.stream().map(SplitCounts.class::cast).toList();
    }

    /** The cases that begin where the one case ended, and the one it begins with, by id and name, among those within reach. */
    public List<Linked> linked(Permit permit) {
        return em.createQuery(
                        "select b.id as id, b.name as name, case when b.id = c.continuesId then true else false end as earlier"
                                + " from Case c join Case b on b.continuesId = c.id or b.id = c.continuesId"
                                + " where c.id = :case and c.practiceId = :practice order by b.name, b.id",
                        Linked.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList();
    }

    public void flush() {
        em.flush();
    }

    public void add(Case opened, AimChange aim, CaseGate gate) {
        em.persist(opened);
        em.persist(aim);
        em.persist(gate);
    }

    public void add(AimChange aim) {
        em.persist(aim);
    }

    public void add(Participant participant, ParticipantFile file) {
        em.persist(participant);
        em.persist(file);
    }

    public void add(Consent consent) {
        em.persist(consent);
    }

    public void add(CaseClosing closing) {
        em.persist(closing);
    }

    /** The end the case the permit opens is at now; empty while it is open, and for one that was closed without a reason. */
    public Optional<CaseClosing> currentClosing(Permit permit) {
        return First.of(em.createQuery(
                        "select k from CaseClosing k where k.caseId = :case and k.practiceId = :practice and k.reopened.at is null",
                        CaseClosing.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice()));
    }

    /** Returns what staff know of the gate of the case of the permit; creates the row if there is none. */
    public CaseGateDetail gateDetail(Permit permit) {
        CaseGateDetail found = em.find(CaseGateDetail.class, permit.caseId());
        if (found == null) {
            found = new CaseGateDetail(permit.caseId(), permit.practice());
            em.persist(found);
        }
        return found;
    }

    /** Whether a closed gate of the one case the permit opens waits for its moment. */
    public boolean isHeld(Permit permit) {
        return Optional.ofNullable(em.find(CaseGateDetail.class, permit.caseId()))
                .flatMap(CaseGateDetail::heldSince)
                .isPresent();
    }
}
