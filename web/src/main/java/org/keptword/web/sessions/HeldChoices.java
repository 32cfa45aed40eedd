package org.keptword.web.sessions;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.keptword.cases.CaseLine;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionService;
import org.keptword.shared.ParticipantId;
import org.keptword.web.agenda.AgendaWords;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.LocalizedTexts;

/** What can be chosen in the form for a session just held. */
public final class HeldChoices {

    private final SessionService.SessionFormChoices form;
    private final Shell shell;

    HeldChoices(SessionService.SessionFormChoices form, Shell shell) {
        this.form = form;
        this.shell = shell;
    }

    /** Who is expected to have been there. */
    List<String> expected() {
        Optional<ParticipantId> one = form.planned().flatMap(SessionLine::with);
        return form.participants().stream()
                .filter(who -> who.state() != ParticipantState.LEFT)
                .map(CaseLine.Who::id)
                .filter(who -> one.map(who::equals).orElse(true))
                .map(ParticipantId::toString)
                .toList();
    }

    /** The exercises to choose from, phase by phase. */
    public List<SelectItem> getExercises() {
        LocalizedTexts localizedTexts = shell.speech();
        return form.choices().stream()
                .<SelectItem>map(phase -> new SelectItemGroup(
                        localizedTexts.in(phase.title()),
                        null,
                        false,
                        phase.exercises().stream()
                                .map(one -> new SelectItem(one.exercise(), localizedTexts.in(one.title())))
                                .toArray(SelectItem[]::new)))
                .toList();
    }

    /** What was on the agenda, by what it says. */
    public List<SelectItem> getAgenda() {
        AgendaWords words = new AgendaWords(shell.speech(), shell.dates(), form.participants());
        List<String> said = words.apart(form.agenda().stream().map(words::say).toList());
        return IntStream.range(0, said.size())
                .mapToObj(i -> new SelectItem(form.agenda().get(i).id().toString(), said.get(i)))
                .toList();
    }
}
