package org.keptword.web.sessions;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keptword.cases.CaseLine;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.web.text.LocalizedTexts;

/**
 * With whom a meeting is planned from the calendar; as a choice a case, or with a slash behind it one of its participants.
 *
 * @param with the one participant; empty for everybody in the case
 */
record PlanWhom(CaseId of, Optional<ParticipantId> with) {

    static PlanWhom parse(String choice) {
        String[] parts = choice.split("/", 2);
        return new PlanWhom(
                Ids.parse(parts[0]).map(CaseId::new).orElseThrow(NotFound::new),
                parts.length == 1 ? Optional.empty() : Ids.parse(parts[1]).map(ParticipantId::new));
    }

    /** The choices: each case, and in a couple's case also each one alone. */
    static List<SelectItem> choices(List<CaseLine> cases, LocalizedTexts localizedTexts) {
        List<SelectItem> choices = new ArrayList<>();
        for (CaseLine line : cases) {
            String all = line.id().toString();
            choices.add(new SelectItem(all, line.name()));
            if (line.participants().size() > 1) {
                choices.add(new SelectItemGroup(
                        line.name(),
                        null,
                        false,
                        line.participants().stream()
                                .map(who -> new SelectItem(
                                        all + "/" + who.id(), localizedTexts.with("sessions.only-with", who.name())))
                                .toArray(SelectItem[]::new)));
            }
        }
        return choices;
    }
}
