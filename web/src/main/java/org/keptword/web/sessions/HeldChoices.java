package org.keptword.web.sessions;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keptword.cases.CaseLine;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.promises.PromiseTerms;
import org.keptword.sessions.SessionFormChoices;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.web.agenda.AgendaWords;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.LocalizedTexts;

/** What can be chosen in the form for a session just held, as it was when the page was opened. */
public final class HeldChoices implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CaseId caseId;
    private final SessionId meeting;
    private final Instant planned;
    private final ArrayList<String> expected;
    private final ArrayList<SelectItem> participants = new ArrayList<>();
    private final ArrayList<SelectItem> exercises = new ArrayList<>();
    private final ArrayList<SelectItem> agenda = new ArrayList<>();
    private final ArrayList<Template> templates = new ArrayList<>();
    private final LinkedHashMap<String, String> promisers = new LinkedHashMap<>();
    private final boolean later;
    private final boolean noted;

    HeldChoices(SessionFormChoices form, Instant now, Shell shell) {
        caseId = form.header().id();
        meeting = form.planned().map(SessionLine::id).orElse(null);
        planned = form.planned().map(SessionLine::startsAt).orElse(null);
        expected = new ArrayList<>(expected(form));
        form.participants()
                .forEach(who -> participants.add(new SelectItem(who.id().toString(), who.name())));
        form.participants().stream()
                .filter(who -> who.state() != ParticipantState.LEFT)
                .forEach(who -> promisers.put(who.id().toString(), who.name()));
        later = form.planned().filter(one -> one.startsAt().isAfter(now)).isPresent();
        noted = form.earlier().filter(SessionFormChoices.Earlier::noted).isPresent();
        form.templates()
                .forEach(one -> templates.add(
                        new Template(one.key(), one.name(shell.getLanguage()), one.skeleton(shell.getLanguage()))));
        addExercises(form, shell.speech());
        AgendaWords words = new AgendaWords(shell.speech(), shell.dates(), form.participants());
        List<String> said = words.apart(form.agenda().stream().map(words::say).toList());
        IntStream.range(0, said.size())
                .forEach(
                        i -> agenda.add(new SelectItem(form.agenda().get(i).id().toString(), said.get(i))));
    }

    private static List<String> expected(SessionFormChoices form) {
        Optional<ParticipantId> one = form.planned().flatMap(SessionLine::with);
        return form.participants().stream()
                .filter(who -> who.state() != ParticipantState.LEFT)
                .map(CaseLine.Who::id)
                .filter(who -> one.map(who::equals).orElse(true))
                .map(ParticipantId::toString)
                .toList();
    }

    private void addExercises(SessionFormChoices form, LocalizedTexts localizedTexts) {
        form.choices()
                .forEach(phase -> exercises.add(new SelectItemGroup(
                        localizedTexts.in(phase.title()),
                        null,
                        false,
                        phase.exercises().stream()
                                .map(one -> new SelectItem(one.exercise(), localizedTexts.in(one.title())))
                                .toArray(SelectItem[]::new))));
    }

    CaseId caseId() {
        return caseId;
    }

    /** The planned session this probably was. */
    Optional<SessionId> meeting() {
        return Optional.ofNullable(meeting);
    }

    /** Who is expected to have been there. */
    List<String> expected() {
        return List.copyOf(expected);
    }

    /** Who may promise something: names by the ids of the participants, in the order of their slots. */
    Map<String, String> promisers() {
        return new LinkedHashMap<>(promisers);
    }

    /** Whom a promise of one participant may be for, in plain words. */
    public List<SelectItem> beneficiaries(String owner, LocalizedTexts localizedTexts) {
        Optional<String> partner = participants.stream()
                .filter(one -> !one.getValue().equals(owner))
                .map(SelectItem::getLabel)
                .findFirst();
        return Stream.of(PromiseTerms.Beneficiary.values())
                .map(one -> new SelectItem(
                        one.name(),
                        one == PromiseTerms.Beneficiary.PARTNER && partner.isPresent()
                                ? partner.get()
                                : localizedTexts.of("sessions.held.promise-for", one)))
                .toList();
    }

    /** The note templates that can be chosen. */
    public List<Template> getTemplates() {
        return List.copyOf(templates);
    }

    /** Whether the planned session lies ahead, so that the time it took place at has to be asked for. */
    public boolean isLater() {
        return later;
    }

    /** Whether the session has a note already, from a record that was withdrawn. */
    public boolean isNoted() {
        return noted;
    }

    /** When the planned session begins, or null where none was planned. */
    public Instant getPlanned() {
        return planned;
    }

    /** Who may have come. */
    public List<SelectItem> getParticipants() {
        return new ArrayList<>(participants);
    }

    /** The exercises to choose from, phase by phase. */
    public List<SelectItem> getExercises() {
        return new ArrayList<>(exercises);
    }

    /** What was on the agenda, by what it says. */
    public List<SelectItem> getAgenda() {
        return new ArrayList<>(agenda);
    }

    /**
     * A note template in the person's language.
     *
     * @param skeleton its headings, each with room below
     */
    public record Template(String key, String name, String skeleton) implements Serializable {}
}
