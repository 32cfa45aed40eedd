package org.keptword.reports.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Permit;
import org.keptword.agenda.AgendaLine;
import org.keptword.agenda.AgendaSources;
import org.keptword.agenda.Agendas;
import org.keptword.cases.CaseLine;
import org.keptword.cases.gate.Gate;
import org.keptword.cases.gate.Gates;
import org.keptword.goals.GoalSentences;
import org.keptword.homework.read.CaseHomework;
import org.keptword.reports.prep.PrepFor;
import org.keptword.reports.prep.PrepReport;
import org.keptword.reports.prep.PrepReport.Joint;
import org.keptword.reports.prep.PrepService;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.Sessions;
import org.keptword.shared.CaseMode;
import org.keptword.shared.SessionId;
import org.keptword.sharing.SharedTexts;

/**
 * The report for the table: what both partners may see. It is made of the sessions with both, what was agreed there with both, what the
 * counselor put on the table, the sentences of the goals for both, and what is shared by its author's yes. It has no way to work, promises,
 * scores, ratings or flags.
 */
@ApplicationScoped
public class TablePrep {

    @Inject
    Gates gates;

    @Inject
    SharedTexts shared;

    @Inject
    GoalSentences goals;

    @Inject
    Agendas agendas;

    @Inject
    Clock clock;

    /** The report; at most eight statements. */
    public PrepService.PrepPage of(Sessions.CaseMeetings found, SessionId id, boolean everything, Permit permit) {
        CaseLine line = gates.line(permit);
        PrepMeetings meetings = PrepMeetings.known(found, id, one -> one.with().isEmpty());
        PrepKinds.require(PrepFor.TABLE, line, meetings.session());
        List<CaseLine.Who> people = PrepKinds.people(line, meetings.session());
        boolean on = isOn(line);
        SharedTexts.CurrentShares now = on ? shared.shown(permit) : SharedTexts.CurrentShares.NOTHING;
        SharedPart texts = new SharedPart(now.texts(), meetings.since(), everything);
        return new PrepService.PrepPage(
                new PrepReport(
                        PrepFor.TABLE,
                        line.id(),
                        meetings.meeting(line),
                        line.name(),
                        people,
                        on ? paused(now.resting()) : pausedNow(gates, line, permit),
                        meetings.last(line),
                        Optional.empty(),
                        on ? GoalsPart.table(goals.forBoth(permit)) : List.of(),
                        agenda(meetings.session(), line, permit),
                        List.of(),
                        AgreementPart.forTheTable(meetings, line, people),
                        List.of(),
                        List.of(),
                        texts.texts(),
                        texts.more(),
                        everything,
                        clock.instant()),
                PrepKinds.of(line, meetings.session()));
    }

    /** Only the counselor's own words: whatever else may be on an agenda is one partner's. */
    private List<AgendaLine> agenda(SessionLine session, CaseLine line, Permit permit) {
        AgendaSources nothing =
                new AgendaSources(session, line, false, CaseHomework.NONE, List.of(), List.of(), List.of());
        return agendas.of(nothing, permit).stream()
                .filter(one -> one.onTable() && one.matter() instanceof AgendaLine.Content.Own)
                .map(AgendaLine::withoutOrigin)
                .toList();
    }

    /** Whether partners may read anything of each other. */
    static boolean isOn(CaseLine line) {
        return line.open() && line.jointWork() && line.mode() == CaseMode.COUPLE;
    }

    static Joint paused(boolean paused) {
        return paused ? Joint.PAUSED : Joint.UNSAID;
    }

    static Joint pausedNow(Gates gates, CaseLine line, Permit permit) {
        return paused(line.open()
                && line.mode() == CaseMode.COUPLE
                && gates.jointWork(permit, line.id()) == Gate.JointWork.PAUSED);
    }
}
