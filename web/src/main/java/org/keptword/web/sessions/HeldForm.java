package org.keptword.web.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.keptword.promises.PromiseTerms;
import org.keptword.sessions.HoldSession;
import org.keptword.sessions.SessionFormChoices;
import org.keptword.sessions.SessionView;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.web.shell.PageForm;

/** Everything that is typed about a session that was held. */
public class HeldForm implements PageForm {

    private static final long serialVersionUID = 1L;
    private static final int EXERCISES = 8;
    private static final int PROMISES_EACH = 3;
    private static final int WORDS = 4;

    /** A promise is due by the next session, or where none is scheduled after so many days. */
    private static final int USUAL_DAYS = 7;

    /** {@code planned} for the session that was planned, or another one. */
    public String which = "planned";

    public String note;

    /** The key of the template the note was begun with, or null. */
    public String template;

    public final MeetingTimeForm when = new MeetingTimeForm();
    public final CheckedIds came = new CheckedIds(List.of());
    public final NextMeeting next = new NextMeeting();
    public final CheckedIds reached = new CheckedIds(List.of());
    private final ArrayList<AgreedExerciseRow> exercises = new ArrayList<>();
    private final ArrayList<AgreedPromiseRow> promises = new ArrayList<>();
    private final ArrayList<AgreedWordsRow> words = new ArrayList<>();
    private final UUID idempotencyKey = UUID.randomUUID();

    void begin(HeldChoices choices, SessionFormChoices offered, Instant now, ZoneId zone) {
        when.justHeld(offered.planned(), now, zone);
        came.setValues(choices.expected());
        Stream.generate(() -> new AgreedExerciseRow(choices.expected()))
                .limit(EXERCISES)
                .forEach(exercises::add);
        LocalDate due = due(offered, LocalDate.ofInstant(now, zone), zone);
        PromiseTerms.Beneficiary usual =
                offered.participants().size() > 1 && offered.header().jointWork()
                        ? PromiseTerms.Beneficiary.PARTNER
                        : PromiseTerms.Beneficiary.ONESELF;
        choices.promisers()
                .forEach((id, name) -> Stream.iterate(0, at -> at + 1)
                        .limit(PROMISES_EACH)
                        .forEach(at -> promises.add(new AgreedPromiseRow(id, name, at, usual, due))));
        Stream.generate(AgreedWordsRow::new).limit(WORDS).forEach(words::add);
        offered.earlier().ifPresent(earlier -> take(earlier));
    }

    private static LocalDate due(SessionFormChoices offered, LocalDate today, ZoneId zone) {
        return offered.header()
                .nextSession()
                .map(at -> LocalDate.ofInstant(at, zone))
                .filter(today::isBefore)
                .orElse(today.plusDays(USUAL_DAYS));
    }

    /** What an undone record held comes back to be recorded again. */
    private void take(SessionFormChoices.Earlier earlier) {
        for (SessionView.AgreedLine line : earlier.agreed()) {
            String whom = line.participant().map(ParticipantId::toString).orElse("");
            if (line.exercise() != null) {
                takeExercise(line, whom);
            } else if (line.promise().isPresent()) {
                promises.stream()
                        .filter(row -> row.isBlank() && row.getOwner().equals(whom))
                        .findFirst()
                        .ifPresent(row -> row.take(
                                line.words(),
                                line.promise().map(earlier.terms()::get).orElse(null)));
            } else {
                words.stream().filter(AgreedWordsRow::isBlank).findFirst().ifPresent(row -> row.words = line.words());
            }
        }
    }

    /** An exercise for both was recorded as a line for each. */
    private void takeExercise(SessionView.AgreedLine line, String whom) {
        Optional<AgreedExerciseRow> same = exercises.stream()
                .filter(row -> Objects.equals(row.exercise, line.exercise()) && Objects.equals(row.words, line.words()))
                .findFirst();
        if (same.isPresent()) {
            List<String> both = new ArrayList<>(same.get().getWhom().getValues());
            both.add(whom);
            same.get().getWhom().setValues(both);
        } else {
            exercises.stream()
                    .filter(AgreedExerciseRow::isBlank)
                    .findFirst()
                    .ifPresent(row -> row.take(line.exercise(), List.of(whom), line.words()));
        }
    }

    HoldSession command(HeldChoices choices, ZoneId zone) {
        Optional<SessionId> meeting = which.equals("planned") ? choices.meeting() : Optional.empty();
        return new HoldSession(
                idempotencyKey,
                choices.caseId(),
                meeting,
                when.at(zone),
                when.minutes,
                came.as(ParticipantId::new),
                note,
                Stream.of(
                                exercises.stream().map(AgreedExerciseRow::agreed),
                                promises.stream().map(AgreedPromiseRow::agreed),
                                words.stream().map(AgreedWordsRow::agreed))
                        .flatMap(all -> all.flatMap(Optional::stream))
                        .toList(),
                next.plan(choices.caseId(), zone),
                meeting.isEmpty() ? Set.of() : reached.as(id -> id),
                template == null || template.isBlank() ? null : template);
    }

    public List<AgreedExerciseRow> getExercises() {
        return List.copyOf(exercises);
    }

    public List<AgreedPromiseRow> getPromises() {
        return List.copyOf(promises);
    }

    public List<AgreedWordsRow> getWords() {
        return List.copyOf(words);
    }
}
