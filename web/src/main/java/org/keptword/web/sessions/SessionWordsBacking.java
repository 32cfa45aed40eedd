package org.keptword.web.sessions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.keptword.cases.CaseLine;
import org.keptword.cases.PartnerSlot;
import org.keptword.sessions.ByWhom;
import org.keptword.sessions.SessionDetail;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.calendar.PlanningService;
import org.keptword.sessions.list.SessionList;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.LocalizedTexts;

/** Words of several pages about sessions: who called off or stayed away, and what lies at the same time. */
@Named
@RequestScoped
public class SessionWordsBacking {

    /** So many are named; of more it is said how many. */
    private static final int NAMED = 3;

    @Inject
    Shell shell;

    @Inject
    PageMessages messages;

    /** Who it was, by name where it is one of the clients; empty where it was not said. */
    public String who(ByWhom by, List<CaseLine.Who> participants) {
        if (by == ByWhom.A || by == ByWhom.B) {
            PartnerSlot slot = by == ByWhom.A ? PartnerSlot.A : PartnerSlot.B;
            return participants.stream()
                    .filter(one -> one.slot() == slot)
                    .map(CaseLine.Who::name)
                    .findFirst()
                    .orElse("");
        }
        return shell.speech().of("sessions.by", by);
    }

    /** Because of whom it was missed or called off, as it stands behind that word. */
    public String because(boolean missed, ByWhom by, List<CaseLine.Who> participants) {
        String prefix = missed ? "sessions.absent" : "sessions.off";
        return by == ByWhom.A || by == ByWhom.B
                ? shell.speech().with(prefix, who(by, participants))
                : shell.speech().of(prefix, by);
    }

    /** The same for a row of a list, which knows the name; empty where nobody was absent or canceled. */
    public String because(SessionList.Row row) {
        return because(row, shell.speech());
    }

    static String because(SessionList.Row row, LocalizedTexts texts) {
        String prefix = row.state() == SessionLine.State.MISSED ? "sessions.absent" : "sessions.off";
        return row.byWhom()
                .map(by -> row.byName()
                        .map(name -> texts.with(prefix, name))
                        .orElseGet(() -> by == ByWhom.A || by == ByWhom.B ? "" : texts.of(prefix, by)))
                .orElse("");
    }

    /** What lies at the same time, with names and times. */
    public String overlaps(List<SessionDetail.Overlap> overlaps) {
        String named = overlaps.stream()
                .limit(NAMED)
                .map(one -> shell.speech()
                        .with("sessions.overlap.one", one.name(), shell.dates().moment(one.startsAt()), one.minutes()))
                .collect(Collectors.joining("; "));
        return overlaps.size() <= NAMED
                ? shell.speech().with("sessions.overlap", named)
                : shell.speech().with("sessions.overlap.more", named, overlaps.size() - NAMED);
    }

    /** Says on the next page what planning or moving came to, and what lies at the same time now. */
    void say(String key, PlanningService.PlanningResult planned) {
        messages.done(key, planned.sessions());
        if (!planned.overlaps().isEmpty()) {
            messages.note("sessions.overlap.said", overlaps(planned.overlaps()));
        }
        if (planned.together()) {
            messages.note("sessions.together.said");
        }
    }
}
