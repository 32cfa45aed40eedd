package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.keptword.cases.CaseLine;
import org.keptword.guide.GuideLibrary;
import org.keptword.sessions.HeldForm;

/** What can be agreed in a session. */
@ApplicationScoped
public class Choices {

    @Inject
    GuideLibrary guide;

    /** The exercises that fit a case, phase by phase. */
    public List<HeldForm.PhaseChoices> of(CaseLine line) {
        return guide.guide().phases().stream()
                .map(phase -> new HeldForm.PhaseChoices(
                        phase.title(),
                        phase.steps().stream()
                                .flatMap(step -> step.exercises().stream())
                                .map(guide::current)
                                .filter(e -> e.modes().contains(line.mode())
                                        && e.aims().contains(line.aim()))
                                .map(e -> new HeldForm.Choice(e.exercise(), e.title()))
                                .toList()))
                .filter(phase -> !phase.exercises().isEmpty())
                .toList();
    }
}
