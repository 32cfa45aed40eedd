package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.Permit;
import org.keptword.access.joining.InvitationStatus;
import org.keptword.access.joining.InvitationWay;
import org.keptword.access.joining.Invitations;
import org.keptword.access.model.CaseloadEntry;
import org.keptword.access.model.Invitation;
import org.keptword.access.practice.Places;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.persistence.First;

/** Invitations and the hashes of their codes. */
@ApplicationScoped
public class InvitationRepository {

    private static final String COLUMNS = """
            select r.consentVersion as consent, p.id as placeId, p.name as placeName,
                (select count(l) from CrisisLineEntry l where l.placeId = p.id) as lines,
                i.participantId as participant, i.state as state, i.expiresAt as expires,
                i.way as way, i.made.at as madeAt, i.delivery as delivery""";

    private static final String OF_THE_CASE = """
            left join Place p on p.practiceId = r.id
                left join Invitation i on i.caseId = :case and i.practiceId = r.id""";

    private static final String ORDER = " order by p.name, p.id, i.made.at";

    private static final String LETTING_IN =
            COLUMNS + " from Practice r " + OF_THE_CASE + " where r.id = :practice" + ORDER;

    private static final String DOOR =
            COLUMNS + ", e as entry from CaseloadEntry e join Practice r on r.id = e.practiceId " + OF_THE_CASE
                    + " where e.personId = :person and e.caseId = :case" + CaseloadEntries.VALID + ORDER;

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /** One place of the practice and one invitation of the case, or none. */
    private record Row(
            String consent,
            UUID place,
            String placeName,
            Long lines,
            UUID participant,
            InvitationStatus.State state,
            Instant expires,
            InvitationWay way,
            Instant madeAt,
            InvitationStatus.Delivery delivery) {

        InvitationStatus status(Instant now) {
            return new InvitationStatus(
                    state,
                    expires,
                    !now.isBefore(expires),
                    way.isRemote() ? new InvitationStatus.Link(way, madeAt, delivery) : null);
        }
    }

    /** The same with one entry by which the actor reaches the case. */
    private record DoorRow(
            String consent,
            UUID place,
            String placeName,
            Long lines,
            UUID participant,
            InvitationStatus.State state,
            Instant expires,
            InvitationWay way,
            Instant madeAt,
            InvitationStatus.Delivery delivery,
            CaseloadEntry entry) {

        Row row() {
            return new Row(consent, place, placeName, lines, participant, state, expires, way, madeAt, delivery);
        }
    }

    public void add(Invitation invitation) {
        em.persist(invitation);
    }

    /** The invitation of a participant that was not used yet. */
    public Optional<Invitation> unused(Permit permit, ParticipantId participant) {
        return First.of(em.createQuery(
                        "select i from Invitation i where i.participantId = :participant and i.caseId = :case"
                                + " and i.practiceId = :practice and i.state <> :used",
                        Invitation.class)
                .setParameter("participant", participant.value())
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .setParameter("used", InvitationStatus.State.USED));
    }

    /** The invitation a job goes on with. */
    public Optional<Invitation> find(Permit job, UUID id) {
        return First.of(em.createQuery(
                        "select i from Invitation i where i.id = :id and i.practiceId = :practice", Invitation.class)
                .setParameter("id", id)
                .setParameter("practice", job.practice()));
    }

    /** Consent text, places and invitations for one case. */
    public Invitations.InvitationContext lettingIn(Permit permit, Instant now) {
        List<Row> rows = em.createQuery(LETTING_IN, Row.class)
                .setParameter("case", permit.caseId())
                .setParameter("practice", permit.practice())
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        return lettingIn(rows, now);
    }

    /** How the actor reaches a case now, and the same for it; the strongest relation where there are several. */
    public record InvitationContextRow(CaseloadEntry entry, Invitations.InvitationContext practice) {}

    /** Both in one statement; empty when the actor does not reach the case. */
    public Optional<InvitationContextRow> door(Actor actor, UUID caseId, Instant now) {
        List<DoorRow> rows = em.createQuery(DOOR, DoorRow.class)
                .setParameter("person", actor.personValue())
                .setParameter("case", caseId)
                .setParameter("now", now)
                .getResultList();
        return CaseloadEntry.strongest(rows.stream().map(DoorRow::entry))
                .map(entry -> new InvitationContextRow(
                        entry, lettingIn(rows.stream().map(DoorRow::row).toList(), now)));
    }

    private static Invitations.InvitationContext lettingIn(List<Row> rows, Instant now) {
        Map<UUID, Places.PlaceChoice> places = new LinkedHashMap<>();
        Map<UUID, InvitationStatus> invitations = new HashMap<>();
        for (Row row : rows) {
            UUID place = row.place();
            if (place != null) {
                places.put(place, new Places.PlaceChoice(place, row.placeName(), row.lines() > 0));
            }
            UUID participant = row.participant();
            if (participant != null) {
                invitations.put(participant, row.status(now));
            }
        }
        return new Invitations.InvitationContext(rows.get(0).consent(), new ArrayList<>(places.values()), invitations);
    }
}
