package org.keptword.reports.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keptword.cases.CaseLine;
import org.keptword.promises.read.PromiseCounts.Interval;
import org.keptword.reports.prep.PrepReport.Agreement;
import org.keptword.reports.prep.PrepReport.Meeting;
import org.keptword.reports.prep.PrepReport.Outcome;
import org.keptword.reports.prep.PrepStrands.Deeds;
import org.keptword.sessions.SessionView.AgreedLine;
import org.keptword.sessions.Sessions.CaseMeetings.Agreed;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;

/** What was agreed before and what came of it. */
final class AgreementPart {

    private AgreementPart() {}

    /**
     * What concerns some people, or no one in particular, with what came of it. What concerns somebody is reported for the last session with that
     * person only: for an earlier one it was reported there.
     *
     * @param promises what became of each promise since then; empty where that was not asked
     */
    static List<Agreement> of(
            List<Agreed> agreed,
            PrepMeetings meetings,
            CaseLine line,
            List<CaseLine.Who> people,
            HomeworkPart work,
            Optional<Map<PromiseId, Interval>> promises) {
        Set<ParticipantId> participants = people.stream().map(CaseLine.Who::id).collect(Collectors.toSet());
        return agreed.stream()
                .flatMap(in -> {
                    Meeting meeting = meetings.meeting(in.session(), line);
                    return in.lines().stream()
                            .filter(one -> one.participant()
                                    .map(whom -> participants.contains(whom)
                                            && !meetings.since(whom).isAfter(meeting.startsAt()))
                                    .orElse(true))
                            .map(one -> agreement(one, meeting, line, work, promises));
                })
                .toList();
    }

    /** What was agreed with both there and concerns no one in particular; what came of it is asked at the table. */
    static List<Agreement> forTheTable(PrepMeetings meetings, CaseLine line, List<CaseLine.Who> people) {
        return meetings.agreed().stream()
                .filter(one -> people.stream().allMatch(who -> one.came().contains(who.id())))
                .flatMap(in -> in.lines().stream()
                        .filter(one -> one.participant().isEmpty())
                        .map(one -> new Agreement(
                                one.id(),
                                meetings.meeting(in.session(), line),
                                one.title(),
                                Optional.empty(),
                                one.words(),
                                Outcome.TO_ASK,
                                Optional.empty())))
                .toList();
    }

    private static Agreement agreement(
            AgreedLine agreed,
            Meeting in,
            CaseLine line,
            HomeworkPart work,
            Optional<Map<PromiseId, Interval>> promises) {
        Optional<Deeds> deeds = agreed.promise()
                .flatMap(id -> promises.map(each -> each.getOrDefault(id, Interval.NOTHING)))
                .map(StrandsPart::whole)
                .filter(any -> !any.isNothing());
        return new Agreement(
                agreed.id(),
                in,
                agreed.title(),
                agreed.participant().map(line::nameOf),
                agreed.words(),
                outcome(agreed, in, work, promises.isPresent() && deeds.isEmpty()),
                deeds);
    }

    private static Outcome outcome(AgreedLine agreed, Meeting in, HomeworkPart work, boolean nothingDue) {
        if (agreed.promise().isPresent()) {
            return nothingDue ? Outcome.PROMISED_NOTHING_DUE : Outcome.PROMISED;
        }
        return work.outcome(agreed, in.startsAt());
    }
}
