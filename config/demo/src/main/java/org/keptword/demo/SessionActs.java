package org.keptword.demo;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keptword.access.accounts.SignIn;
import org.keptword.access.joining.IssuedCode;
import org.keptword.access.joining.JoinTransactions;
import org.keptword.cases.CaseService;
import org.keptword.cases.participants.ParticipantService;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.Decision;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.SafetyService;
import org.keptword.cases.safety.SafetyView;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.cases.safety.ScreeningService;
import org.keptword.cases.safety.SetContactState;
import org.keptword.guide.GuideLibrary;
import org.keptword.homework.assign.AssignExercises;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.HomeworkService;
import org.keptword.homework.assign.Recurrence;
import org.keptword.sessions.HoldSession;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionService;
import org.keptword.sessions.calendar.PlanSession;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.NoteService;
import org.keptword.sessions.notes.SignNote;
import org.keptword.shared.Actor;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Part;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;

/** The acts of the counselor in the room: letting in, recording, holding sessions. */
@ApplicationScoped
class SessionActs {

    private static final int MINUTES = 60;

    /** What the first save of a note leads to. */
    private static final int FIRST_SAVE = 0;

    private static final int NO_SAVE = -1;

    @EJB
    CaseService cases;

    @EJB
    ParticipantService participants;

    @EJB
    SafetyService safety;

    @Inject
    ScreeningService screenings;

    @EJB
    SessionService sessions;

    @EJB
    NoteService notes;

    @EJB
    HomeworkService homework;

    @EJB
    JoinTransactions joining;

    @EJB
    SignIn signIn;

    @EJB
    AsClient client;

    @Inject
    GuideLibrary guide;

    @Inject
    As as;

    @Inject
    Clock clock;

    void open(Scene scene) {
        Page page = scene.page();
        boolean two = page.page("participants").has("B");
        CaseId id = as.call(
                scene.counselor(),
                () -> cases.open(new CaseService.OpenCase(
                        page.one(CaseMode.class, "mode"),
                        page.one(Aim.class, "aim"),
                        scene.person("A").text("name"),
                        two ? scene.person("B").text("name") : null,
                        null)));
        List<SafetyView.Who> people =
                as.call(scene.counselor(), () -> safety.view(id)).people();
        Map<String, ParticipantId> inIt =
                people.stream().collect(Collectors.toMap(who -> who.slot().name(), SafetyView.Who::id));
        scene.opened(id, inIt);
        inIt.forEach((slot, participant) -> {
            Part part = scene.person(slot).one(Part.class, "part");
            as.run(scene.counselor(), () -> participants.seePart(id, participant, part));
        });
    }

    void join(Scene scene, String slot) {
        Page person = scene.person(slot);
        IssuedCode code = invite(scene, slot);
        as.run(
                scene.job(),
                () -> joining.place(
                        code.code(),
                        person.text("client"),
                        person.text("subject"),
                        scene.counselor().locale()));
        Actor joined = client.call(() -> signIn.actor(person.text("subject")))
                .orElseThrow(() -> new DemoBroken(slot + " cannot sign in"));
        as.hasAccount(joined, person.text("subject"), clock.instant());
        scene.joined(slot, joined);
    }

    IssuedCode invite(Scene scene, String slot) {
        return as.call(scene.counselor(), () -> participants.invite(scene.caseId(), scene.participant(slot)));
    }

    void leave(Scene scene, String slot) {
        as.run(
                scene.counselor(),
                () -> participants.become(scene.caseId(), scene.participant(slot), ParticipantState.LEFT));
    }

    void consent(Scene scene, String slot) {
        as.run(
                scene.counselor(),
                () -> participants.recordConsent(scene.caseId(), scene.participant(slot), today(scene)));
    }

    void screen(Scene scene, Page act) {
        as.run(
                scene.counselor(),
                () -> screenings.record(
                        scene.caseId(),
                        new RecordScreening(
                                scene.participant(act.text("of")),
                                act.one(ScreeningResult.class, "result"),
                                today(scene),
                                true,
                                act.flag("ownForceAsked"),
                                act.flag("noContactAsked"),
                                act.text("finding"),
                                act.find("decision").map(Decision::valueOf).orElse(null),
                                act.find("reason").orElse(null))));
    }

    void contact(Scene scene, Page act) {
        List<SetContactState.Allowed> exceptions = act.pages("exceptions").stream()
                .map(one -> new SetContactState.Allowed(
                        one.one(SetContactState.ExceptionAbout.class, "about"), one.text("terms")))
                .toList();
        as.run(
                scene.counselor(),
                () -> safety.stateContact(
                        scene.caseId(),
                        new SetContactState(
                                scene.participant(act.text("of")),
                                null,
                                act.one(Contact.class, "state"),
                                act.find("bound")
                                        .map(SetContactState.BoundParty::valueOf)
                                        .orElse(null),
                                act.find("ground").orElse(null),
                                act.flag("documentSeen"),
                                today(scene),
                                act.find("ends").map(scene.days()::day).orElse(null),
                                act.find("review").map(scene.days()::day).orElse(null),
                                exceptions)));
    }

    void plan(Scene scene, Page act) {
        scene.planned(Optional.of(as.call(
                scene.counselor(),
                () -> sessions.plan(session(scene, act.text("on"), act.number("minutes", MINUTES))))));
    }

    void hold(Scene scene, Page act) {
        SessionLine planned = as.call(scene.counselor(), () -> sessions.ofCase(scene.caseId())).ahead().stream()
                .filter(line -> line.state() == SessionLine.State.PLANNED)
                .findFirst()
                .orElseThrow(() -> new DemoBroken("no session is planned for " + scene.name()));
        Instant started = planned.startsAt();
        List<HoldSession.Agreed> agreed = act.pages("agreed").stream()
                .map(one -> new HoldSession.Agreed(
                        one.find("exercise").orElse(null),
                        scene.participants(one.texts("to")),
                        one.find("words").orElse(null)))
                .toList();
        SessionId held = as.call(
                scene.counselor(),
                () -> sessions.hold(new HoldSession(
                        Scene.idempotencyKey(),
                        scene.caseId(),
                        Optional.of(planned.id()),
                        started,
                        act.number("minutes", MINUTES),
                        scene.participants(act.texts("came")),
                        act.text("note"),
                        agreed,
                        act.find("next").map(next -> session(scene, next, MINUTES)))));
        if (!act.flag("unsigned")) {
            sign(scene, held, NoteOf.SESSION);
        }
        for (Page apart : act.pages("apart")) {
            NoteOf own = NoteOf.partner(scene.participant(apart.text("of")));
            as.run(scene.counselor(), () -> notes.save(held, own, NO_SAVE, apart.text("note")));
            sign(scene, held, own);
        }
        act.find("process")
                .ifPresent(words -> as.run(scene.counselor(), () -> notes.saveProcess(held, NO_SAVE, words)));
    }

    private void sign(Scene scene, SessionId session, NoteOf of) {
        as.run(scene.counselor(), () -> notes.sign(new SignNote(session, of, FIRST_SAVE, Set.of())));
    }

    void assign(Scene scene, Page act) {
        Recurrence.Kind kind = Recurrence.Kind.valueOf(
                guide.current(act.text("exercise")).recurs().name());
        Recurrence recurrence = kind == Recurrence.Kind.NEVER ? Recurrence.ONCE : new Recurrence(kind, Set.of(), null);
        List<AssignmentRequest> requests = act.texts("to").stream()
                .map(slot -> new AssignmentRequest(
                        scene.participant(slot),
                        act.text("exercise"),
                        AssignmentRequest.Placement.NOW,
                        false,
                        recurrence,
                        act.find("words").orElse(null)))
                .toList();
        as.run(
                scene.counselor(),
                () -> homework.assign(
                        new AssignExercises(Scene.idempotencyKey(), scene.caseId(), null, Optional.empty(), requests)));
    }

    private static PlanSession session(Scene scene, String day, int minutes) {
        return new PlanSession(scene.caseId(), Optional.empty(), scene.days().moment(day), minutes, null);
    }

    /** The day an act is played on. */
    private LocalDate today(Scene scene) {
        return LocalDate.ofInstant(clock.instant(), scene.counselor().zone());
    }
}
