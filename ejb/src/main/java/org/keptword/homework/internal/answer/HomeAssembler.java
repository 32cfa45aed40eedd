package org.keptword.homework.internal.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keptword.homework.answer.HomeView;
import org.keptword.homework.answer.ResponseStatus;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.internal.BeforeSession;
import org.keptword.homework.model.Assignment;
import org.keptword.homework.model.Response;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.Disclosure;

/** Orders the running assignments of a client for the home page. Pure, apart from the exercises it is told to look up. */
public final class HomeAssembler {

    private static final Comparator<HomeView.Task> ORDER = Comparator.<HomeView.Task, Integer>comparing(
                    task -> task.status() == ResponseStatus.RETURNED ? 0 : 1)
            .thenComparing(task -> task.dueOn().or(task::entry).orElse(LocalDate.MAX))
            .thenComparing(task -> task.beforeSession() ? 0 : 1);

    private final Function<UUID, ExerciseSheet> exercises;
    private final LocalDate today;
    private final ZoneId zone;
    private final Map<UUID, SessionLine> sessions;
    private final Instant now;
    private final List<HomeView.Task> due = new ArrayList<>();
    private final List<HomeView.Task> entries = new ArrayList<>();
    private final List<HandedIn> handedIn = new ArrayList<>();
    private final List<HandedIn> kept = new ArrayList<>();
    private boolean paused;
    private boolean betweenSessions;

    private record HandedIn(HomeView.Task task, Instant at) {}

    /** @param sessions the next planned session of each case that has one */
    public HomeAssembler(
            Function<UUID, ExerciseSheet> exercises,
            LocalDate today,
            ZoneId zone,
            Map<UUID, SessionLine> sessions,
            Instant now) {
        this.exercises = exercises;
        this.today = today;
        this.zone = zone;
        this.sessions = sessions;
        this.now = now;
    }

    /**
     * Places one assignment with the work on it, and of a recurring one the entries of this week that are not done.
     *
     * @param answered the entry handed in for the next session with the same exercise given another time
     * @param off the latest entry that is off the author's screen; it is not asked for again
     */
    public void place(
            OwnAssignment assigned, List<Responses.Line> own, Optional<LocalDate> answered, Optional<LocalDate> off) {
        Assignment assignment = assigned.assignment();
        ExerciseSheet sheet = exercises.apply(assignment.exerciseVersion());
        Recurrence recurrence = assignment.recurrence();
        if (!recurrence.comesBack()) {
            sort(assigned, sheet, Optional.empty(), own.stream().findFirst(), due);
            return;
        }
        if (recurrence.isBeforeSession()) {
            beforeSession(assigned, sheet, own, answered, off);
            return;
        }
        Optional<LocalDate> entry = recurrence.entryFor(today);
        Optional<Responses.Line> begun = own.stream()
                .filter(line -> line.response().entryOn().equals(entry))
                .findFirst();
        if ((recurrence.isPlanned(today) && !entry.equals(off)) || begun.isPresent()) {
            sort(assigned, sheet, entry, begun, entries);
        }
        own.stream()
                .filter(line -> !line.response().entryOn().equals(entry))
                .forEach(line -> sort(assigned, sheet, line.response().entryOn(), Optional.of(line), due));
    }

    /** The entry of the next session, and earlier ones of this week that are not done; without a session nothing is due. */
    private void beforeSession(
            OwnAssignment assigned,
            ExerciseSheet sheet,
            List<Responses.Line> own,
            Optional<LocalDate> answered,
            Optional<LocalDate> off) {
        Assignment assignment = assigned.assignment();
        Optional<SessionLine> next = Optional.ofNullable(sessions.get(assignment.caseId()));
        Optional<BeforeSession.Meant> meant = BeforeSession.entry(
                Optional.empty(),
                next,
                Stream.concat(
                                own.stream().map(Responses.Line::response).map(HomeAssembler::begun),
                                answered.stream()
                                        .flatMap(day -> next.stream()
                                                .map(line -> new BeforeSession.Begun(
                                                        day, line.id().value(), true))))
                        .toList(),
                zone);
        Optional<LocalDate> entry = meant.map(BeforeSession.Meant::day);
        betweenSessions |= meant.isEmpty() && assignment.isOpenAt(now);
        if (meant.isPresent() && !entry.equals(off)) {
            Optional<Responses.Line> begun = own.stream()
                    .filter(line -> line.response().entryOn().equals(entry))
                    .findFirst();
            sort(assigned, sheet, entry, meant, begun, due);
        }
        own.stream()
                .filter(line -> !line.response().entryOn().equals(entry))
                .forEach(line -> sort(assigned, sheet, line.response().entryOn(), Optional.of(line), due));
    }

    private static BeforeSession.Begun begun(Response response) {
        return new BeforeSession.Begun(
                response.entryOn().orElseThrow(), response.sessionId().orElse(null), false);
    }

    private void sort(
            OwnAssignment assigned,
            ExerciseSheet sheet,
            Optional<LocalDate> entry,
            Optional<Responses.Line> line,
            List<HomeView.Task> writable) {
        sort(assigned, sheet, entry, Optional.empty(), line, writable);
    }

    private void sort(
            OwnAssignment assigned,
            ExerciseSheet sheet,
            Optional<LocalDate> entry,
            Optional<BeforeSession.Meant> meant,
            Optional<Responses.Line> line,
            List<HomeView.Task> writable) {
        Optional<Response> response = line.map(Responses.Line::response);
        ResponseStatus status = new ResponseInProgress(
                        assigned,
                        sheet,
                        java.util.Set.of(),
                        entry,
                        meant,
                        response.map(r -> new Responses.ResponseWithDraft(r, null))
                                .orElse(null),
                        List.of(),
                        situation(),
                        now)
                .status();
        HomeView.Task task = task(assigned.assignment(), sheet, entry, meant, line, status);
        switch (status) {
            case OPEN, RETURNED -> writable.add(task);
            case HANDED_IN ->
                (isKept(response) ? kept : handedIn)
                        .add(new HandedIn(
                                task, response.flatMap(Response::handedInAt).orElse(Instant.EPOCH)));
            case PAUSED -> paused = true;
            case REVIEWED, CLOSED -> {}
        }
    }

    private static boolean isKept(Optional<Response> response) {
        return response.filter(r -> r.disclosure() == Disclosure.SELF).isPresent();
    }

    private org.keptword.guide.form.AnswerContext situation() {
        return new org.keptword.guide.form.AnswerContext(
                today, java.time.ZoneOffset.UTC, org.keptword.shared.Part.HURT);
    }

    private HomeView.Task task(
            Assignment assignment,
            ExerciseSheet sheet,
            Optional<LocalDate> entry,
            Optional<BeforeSession.Meant> meant,
            Optional<Responses.Line> line,
            ResponseStatus status) {
        return new HomeView.Task(
                assignment.assignmentId(),
                entry,
                sheet.title(),
                assignment.minutes(),
                status,
                line.flatMap(l -> Optional.ofNullable(l.savedAt())),
                meant.flatMap(BeforeSession.Meant::startsAt)
                        .map(at -> LocalDate.ofInstant(at, zone))
                        .or(() -> entry.isPresent() ? Optional.empty() : assignment.dueOn()),
                meant.isPresent()
                        || assignment
                                .beforeSession()
                                .filter(id -> isNext(id, assignment.caseId()))
                                .isPresent(),
                assignment.recurrence().kind() == Recurrence.Kind.WEEKLY);
    }

    private boolean isNext(UUID session, UUID caseId) {
        return Optional.ofNullable(sessions.get(caseId))
                .filter(next -> next.id().value().equals(session))
                .isPresent();
    }

    public List<HomeView.Task> due() {
        return due.stream().sorted(ORDER).toList();
    }

    public List<HomeView.Task> today() {
        return entries.stream().sorted(ORDER).toList();
    }

    /** The latest that were handed in for the counselor, in the order they were assigned. */
    public List<HomeView.Task> handedIn(int most) {
        return latest(handedIn, most);
    }

    /** The latest that were handed in and are kept by their author. */
    public List<HomeView.Task> kept(int most) {
        return latest(kept, most);
    }

    /** Whether more was handed in, or kept, than these. */
    public boolean isMoreThan(int most) {
        return handedIn.size() > most || kept.size() > most;
    }

    private static List<HomeView.Task> latest(List<HandedIn> all, int most) {
        if (all.size() <= most) {
            return all.stream().map(HandedIn::task).toList();
        }
        List<HandedIn> latest = all.stream()
                .sorted(Comparator.comparing(HandedIn::at).reversed())
                .limit(most)
                .toList();
        return all.stream().filter(latest::contains).map(HandedIn::task).toList();
    }

    /** Whether something comes back before each session, and none is planned. */
    public boolean isBetweenSessions() {
        return betweenSessions;
    }

    /** Whether shared work is paused. */
    public boolean isPaused() {
        return paused;
    }
}
