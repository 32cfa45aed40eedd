package org.keptword.reports.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keptword.cases.CaseLine;
import org.keptword.promises.PromiseCounts.Interval;
import org.keptword.reports.PrepReport.Agreement;
import org.keptword.reports.PrepReport.Outcome;
import org.keptword.reports.PrepStrands.Deeds;
import org.keptword.sessions.CaseMeetings.Agreed;
import org.keptword.sessions.SessionView.AgreedLine;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;

/** What was agreed in the session before and what came of it. */
final class AgreementPart {

    private AgreementPart() {}

    /**
     * What concerns some people, or nobody in particular, with what came of it.
     *
     * @param promises what became of each promise since then; empty where that was not asked
     */
    static List<Agreement> of(
            Optional<Agreed> agreed,
            CaseLine line,
            List<CaseLine.Who> people,
            WorkPart work,
            Optional<Map<PromiseId, Interval>> promises) {
        Set<ParticipantId> told = people.stream().map(CaseLine.Who::id).collect(Collectors.toSet());
        return agreed.stream()
                .flatMap(one -> one.lines().stream())
                .filter(one -> one.participant().map(told::contains).orElse(true))
                .map(one -> agreement(one, line, work, promises))
                .toList();
    }

    /** What was agreed with both there and concerns nobody in particular; what came of it is asked at the table. */
    static List<Agreement> forTheTable(Optional<Agreed> agreed, List<CaseLine.Who> people) {
        return agreed.stream()
                .filter(one -> people.stream().allMatch(who -> one.came().contains(who.id())))
                .flatMap(one -> one.lines().stream())
                .filter(one -> one.participant().isEmpty())
                .map(one -> new Agreement(
                        one.id(), one.title(), Optional.empty(), one.words(), Outcome.TO_ASK, Optional.empty()))
                .toList();
    }

    private static Agreement agreement(
            AgreedLine agreed, CaseLine line, WorkPart work, Optional<Map<PromiseId, Interval>> promises) {
        Optional<Deeds> deeds = agreed.promise()
                .flatMap(id -> promises.map(each -> each.getOrDefault(id, Interval.NOTHING)))
                .map(StrandsPart::whole)
                .filter(any -> !any.isNothing());
        return new Agreement(
                agreed.id(),
                agreed.title(),
                agreed.participant().map(line::nameOf),
                agreed.words(),
                outcome(agreed, work, promises.isPresent() && deeds.isEmpty()),
                deeds);
    }

    private static Outcome outcome(AgreedLine agreed, WorkPart work, boolean nothingDue) {
        if (agreed.promise().isPresent()) {
            return nothingDue ? Outcome.PROMISED_NOTHING_DUE : Outcome.PROMISED;
        }
        return agreed.exercise() == null ? Outcome.TO_ASK : work.outcome(agreed);
    }
}
