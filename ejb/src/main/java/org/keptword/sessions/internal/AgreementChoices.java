package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.keptword.cases.CaseLine;
import org.keptword.guide.GuideDefinition;
import org.keptword.guide.GuideLibrary;
import org.keptword.guide.form.LocalizedText;
import org.keptword.sessions.SessionFormChoices;

/** What can be agreed in a session. */
@ApplicationScoped
public class AgreementChoices {

    @Inject
    GuideLibrary guide;

    /** The exercises that fit a case, phase by phase. */
    public List<SessionFormChoices.PhaseChoices> of(CaseLine line) {
        return Stream.concat(
                        guide.guide().phases().stream()
                                .map(phase -> choices(phase.title(), phase.steps().stream(), line)),
                        guide.guide().beside().stream().map(step -> choices(step.title(), Stream.of(step), line)))
                .filter(group -> !group.exercises().isEmpty())
                .toList();
    }

    private SessionFormChoices.PhaseChoices choices(
            LocalizedText title, Stream<GuideDefinition.Step> steps, CaseLine line) {
        return new SessionFormChoices.PhaseChoices(
                title,
                steps.flatMap(step -> step.exercises().stream())
                        .map(guide::current)
                        .filter(e -> e.modes().contains(line.mode()) && e.aims().contains(line.aim()))
                        .map(e -> new SessionFormChoices.Choice(e.exercise(), e.title()))
                        .toList());
    }
}
