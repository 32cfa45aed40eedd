package org.keptword.web.homework;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.keptword.homework.assign.AssignmentPreview;
import org.keptword.homework.assign.AssignmentPreview.Recipient;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** Says in one sentence what assigning would do: how much to whom, by when, how many minutes a week, what is left out, what waits. */
public final class PlanSentence {

    private final AssignmentPreview plan;
    private final LocalizedTexts t;
    private final Dates dates;
    private final ZoneId zone;

    PlanSentence(AssignmentPreview plan, LocalizedTexts t, Dates dates, ZoneId zone) {
        this.plan = plan;
        this.t = t;
        this.dates = dates;
        this.zone = zone;
    }

    public String text() {
        List<Recipient> chosen = plan.recipients().stream()
                .filter(r -> r.now() > 0 || r.queued() > 0)
                .toList();
        List<String> parts = new ArrayList<>();
        if (chosen.isEmpty()) {
            parts.add(t.get(plan.isPossible() ? "homework.sum.nothing" : "homework.sum.impossible")
                    .replaceAll("[.]$", ""));
        } else {
            ShareWords shares = ShareWords.of(plan.recipients(), t);
            if (!shares.now().isEmpty()) {
                parts.add(String.join(", ", shares.now()) + ", " + due());
            }
            if (!shares.queued().isEmpty()) {
                parts.add(String.join(", ", shares.queued()));
            }
            chosen.stream()
                    .filter(r -> r.now() > 0)
                    .map(r -> t.with("homework.sum.load", r.minutes(), r.name()))
                    .forEach(parts::add);
        }
        plan.recipients()
                .forEach(r -> r.obstacle().ifPresent(why -> parts.add(t.say("homework.sum.hindrance", why, r.name()))));
        leftOut(parts);
        if (plan.awaiting() > 0) {
            parts.add(t.with("homework.sum.awaiting", plan.awaiting()));
        }
        return String.join("; ", parts).replaceAll("[.]$", "") + ".";
    }

    /** A sentence for each participant who would have much to do. */
    public List<String> warnings() {
        return plan.recipients().stream()
                .filter(r -> r.much() && r.now() > 0)
                .map(r -> t.with("homework.sum.much", r.name(), AssignmentPreview.MUCH))
                .toList();
    }

    private String due() {
        String day = dates.day(plan.dueOn());
        return plan.next()
                        .filter(session -> AssignForm.isOn(session, plan.dueOn(), zone))
                        .isPresent()
                ? t.with("homework.sum.due-session", day)
                : t.with("homework.sum.due", day);
    }

    private void leftOut(List<String> parts) {
        if (plan.leftOut() > 0 && plan.inPart() > 0) {
            parts.add(t.with("homework.sum.left-out-in-part", plan.leftOut(), plan.inPart()));
        } else if (plan.leftOut() > 0) {
            parts.add(t.with("homework.sum.left-out", plan.leftOut()));
        } else if (plan.inPart() > 0) {
            parts.add(t.with("homework.sum.in-part", plan.inPart()));
        }
    }
}
