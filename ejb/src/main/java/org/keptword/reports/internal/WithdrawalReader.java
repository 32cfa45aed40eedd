package org.keptword.reports.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Permit;
import org.keptword.reports.prep.PrepFor;

/**
 * Reads what was withdrawn in cases: what may be read no more although it was readable once. A printed report keeps the fingerprint of what
 * was withdrawn when it was read, and is handed out only while the fingerprint of its case is still the same.
 *
 * <p>No moment is compared. A moment is taken before its transaction commits, and by the clock of one of several servers, so that something
 * taken back earlier than a report was read can still be in that report. Read in the snapshot of the report, the fingerprint says exactly
 * what the report knew.
 */
@ApplicationScoped
public class WithdrawalReader {

    private static final String OF_CASES = """
            select c.id,
                (select count(v) from Revision v where v.caseId = c.id
                    and (v.takenBackAt is not null or v.voidedAt is not null)),
                (select listagg(cast(k.id as String), ',') within group (order by k.id) from KnownResponse k
                    where k.caseId = c.id and k.privateNow = true),
                (select count(s) from Share s where s.caseId = c.id and s.shown.at is not null and s.ended.at is not null),
                (select count(o) from OffScreen o where o.caseId = c.id),
                (select count(f) from Feedback f where f.caseId = c.id and f.undoneAt is not null),
                case when c.closedAt is null and c.mode = org.keptword.shared.CaseMode.COUPLE and g.jointOpen = true
                    and d.heldSince is null then true else false end,
                coalesce(m.resting, false)
            from Case c left join CaseGate g on g.caseId = c.id left join CaseGateDetail d on d.caseId = c.id
                left join ShareRest m on m.caseId = c.id
            where one_of(:cases, c.id) and c.practiceId = :practice""";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    /**
     * What was withdrawn in a case, as staff may know it. The counts never fall.
     *
     * @param takenBack how many revisions their authors took back
     * @param keptPrivate the responses their authors keep private although staff could read them, in one text; null where there is none
     * @param ended how many texts that were shown to a partner are shown no more
     * @param offScreen how often an author put a response off the own screen
     * @param undone how many replies the counselor undid, which their authors may have had on paper
     * @param joint whether joint work is on in a couple's open case, as staff find it
     * @param resting whether what was shown to a partner rests
     */
    public record Withdrawals(
            UUID caseId,
            Long takenBack,
            @Nullable String keptPrivate,
            Long ended,
            Long offScreen,
            Long undone,
            Boolean joint,
            Boolean resting) {

        /**
         * The fingerprint of everything that may not be on a report of this kind. A report for the counselor holds nothing one partner shows to the
         * other, and the counselor reads what an author puts off the own screen, so that only its authors can withdraw something of it.
         */
        public UUID fingerprint(PrepFor whom) {
            String byAuthors = takenBack + ";" + keptPrivate;
            String all = whom.kind() == PrepFor.Kind.COUNSELOR
                    ? byAuthors
                    : String.join(
                            ";",
                            byAuthors,
                            ended.toString(),
                            offScreen.toString(),
                            undone.toString(),
                            joint.toString(),
                            resting.toString());
            return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What was withdrawn in these cases, by case; one statement. Those out of reach are absent. */
    public Map<UUID, Withdrawals> of(Collection<UUID> cases, Permit caseload) {
        return em
                .createQuery(OF_CASES, Withdrawals.class)
                .setParameter("cases", cases.toArray(UUID[]::new))
                .setParameter("practice", caseload.practice())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Withdrawals::caseId, Function.identity()));
    }
}
