package org.keptword.tests.container.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.homework.answer.ResponseStatus;
import org.keptword.promises.NoticeKind;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.decide.CasePromiseService;
import org.keptword.promises.keep.RecordOutcome;
import org.keptword.reports.prep.PrepFor;
import org.keptword.reports.prep.PrepService;
import org.keptword.sessions.HoldSession;
import org.keptword.sessions.SessionDetail;
import org.keptword.sessions.calendar.PlanSession;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.PromiseId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;
import org.keptword.shared.ShareId;
import org.keptword.sharing.ShareService;
import org.keptword.sharing.SharedPage;
import org.keptword.tests.harness.Suite;

/**
 * Every gate times every path that leads towards the other: in one couple there is something of each kind, then one thing closes, and
 * every path is tried. A path that is open where it must be closed, or closed where it must not be, stands in the message.
 */
@Tag(Suite.ANY_DAY)
class GatePathsIT extends SafetyFixture {

    private static final String VIEW =
            "{\"the-matter\": {\"topic\": \"%s\"}, \"mine\": {\"my-view\": \"%s\"}, \"theirs\": {\"their-view\": \"A guess\"}}";

    @Inject
    private CasePromiseService promiseDesk;

    @Inject
    private PrepService preps;

    /** Something that closes joint work, by what concerns one of the two. */
    @FunctionalInterface
    private interface Closing {
        void in(Scene scene) throws Exception;
    }

    /** Something that would lead towards the other; true when it is closed. */
    @FunctionalInterface
    private interface Path {
        boolean isClosed(Scene scene) throws Exception;
    }

    /** A couple with something of each kind; Tom is the one whose paths are tried, and Ana the one who is protected. */
    private record Scene(
            Couple couple,
            AssignmentId open,
            AssignmentId paused,
            ResponseId written,
            ShareId asked,
            ShareId agreed,
            ShareId read,
            PromiseId shown,
            PromiseId own,
            SessionId session,
            SharedPage.Ask ask) {}

    @Test
    void whatClosesClosesEveryPath() throws Exception {
        Map<String, Closing> closings = new LinkedHashMap<>();
        closings.put("paused", s -> state(s.couple().ana(), Contact.PAUSED, null));
        closings.put("asked not to", s -> state(s.couple().ana(), Contact.ASKED_NOT_TO, null));
        closings.put("an order", s -> state(s.couple().ana(), Contact.LEGAL_ORDER, null));
        closings.put("an order of the other side", s -> state(s.couple().tom(), Contact.LEGAL_ORDER, null));
        closings.put("an order while its lifting is asked for", s -> {
            state(s.couple().ana(), Contact.LEGAL_ORDER, null);
            state(s.couple().ana(), Contact.OPEN, "Talked over");
        });
        closings.put(
                "a no that was told of",
                s -> handIn(s.couple().tom(), give(s.couple().tom(), "contact-log"), contactLog("asked-not-to")));
        closings.put("danger, the moment picked", s -> {
            screen(s.couple().ana(), ScreeningResult.DANGER);
            does(s.couple().counselor(), () -> safety.pauseNow(s.couple().caseId()));
        });
        closings.put("a concern, the moment picked", s -> {
            screen(s.couple().ana(), ScreeningResult.CONCERN);
            does(s.couple().counselor(), () -> safety.pauseNow(s.couple().caseId()));
        });
        closings.put("the other pauses", s -> become(s, ParticipantState.PAUSED));
        closings.put("the other left", s -> become(s, ParticipantState.LEFT));
        Map<String, Path> paths = new LinkedHashMap<>(staff());
        paths.putAll(clients());
        assertEquals(List.of(), tried(closings, paths, Map.of()));
    }

    @Test
    void whatWaitsForItsMomentClosesStaffAndNotWhatClientsHave() throws Exception {
        Map<String, Closing> closings = new LinkedHashMap<>();
        closings.put("danger", s -> screen(s.couple().ana(), ScreeningResult.DANGER));
        closings.put("a concern", s -> screen(s.couple().ana(), ScreeningResult.CONCERN));
        assertEquals(List.of(), tried(closings, staff(), clients()));
    }

    @Test
    void theSameIsOpenBefore() throws Exception {
        Map<String, Path> paths = new LinkedHashMap<>(staff());
        paths.putAll(clients());
        assertEquals(List.of(), tried(Map.of("nothing", s -> {}), Map.of(), paths));
    }

    @Test
    void twoWhoAreKeptApartAreNotPlannedTogetherNorBroughtIntoOneCase() throws Exception {
        Map<String, Closing> closings = new LinkedHashMap<>();
        closings.put("asked not to", s -> state(s.couple().ana(), Contact.ASKED_NOT_TO, null));
        closings.put("an order", s -> state(s.couple().tom(), Contact.LEGAL_ORDER, null));
        closings.put("danger", s -> screen(s.couple().ana(), ScreeningResult.DANGER));
        assertEquals(List.of(), tried(closings, apart(), Map.of()));
        closings.clear();
        closings.put("a break", s -> state(s.couple().ana(), Contact.PAUSED, null));
        closings.put("a concern", s -> screen(s.couple().ana(), ScreeningResult.CONCERN));
        assertEquals(List.of(), tried(closings, Map.of(), apart()));
    }

    @Test
    void oneAloneIsMetAndTheMeetingWithBothIsMarkedForStaff() throws Exception {
        Scene scene = scene();
        Couple couple = scene.couple();
        assertEquals(Optional.of(false), ahead(couple, scene.session()));
        state(couple.ana(), Contact.ASKED_NOT_TO, null);
        assertEquals(Optional.of(true), ahead(couple, scene.session()));
        SessionId alone = as(
                couple.counselor(),
                () -> sessions.plan(new PlanSession(
                        couple.caseId(),
                        Optional.of(couple.ana().participant()),
                        Instant.now().plusSeconds(7200),
                        50,
                        null)));
        assertEquals(Optional.of(false), ahead(couple, alone));
        assertTrue(as(couple.counselor(), () -> sessions.read(scene.session()))
                .detail()
                .seeSafety());
    }

    private Optional<Boolean> ahead(Couple couple, SessionId id) throws Exception {
        return Optional.ofNullable(as(couple.counselor(), () -> sessions.ofCase(couple.caseId()))
                        .details()
                        .get(id.value()))
                .map(SessionDetail::seeSafety);
    }

    private Map<String, Path> staff() {
        Map<String, Path> paths = new LinkedHashMap<>();
        paths.put("resume", s -> refuses(() -> does(s.couple().counselor(), () -> homework.resume(s.paused()))));
        paths.put("open what waits", s -> {
            turn(s, "QUEUED");
            return refuses(() -> does(s.couple().counselor(), () -> homework.open(s.paused())));
        });
        paths.put("assign", s -> {
            turn(s, "ENDED");
            return refuses(() -> give(s.couple().ana(), JOINT));
        });
        paths.put(
                "agree in a session",
                s -> refuses(() -> hold(
                        s.couple(),
                        60,
                        null,
                        List.of(new HoldSession.Agreed(
                                JOINT, Set.of(s.couple().ana().participant()), null)))));
        paths.put("offer a text", s -> refuses(() -> askWhole(s.couple(), s.written())));
        paths.put("show a text", s -> refuses(() -> does(s.couple().counselor(), () -> sharing.show(s.agreed()))));
        paths.put(
                "enter a promise",
                s -> refuses(() -> as(
                        s.couple().counselor(),
                        () -> promiseDesk.enter(new CasePromiseService.EnterPromise(
                                s.couple().caseId(),
                                s.couple().tom().participant(),
                                everyDay("Bring flowers", PromiseTerms.Beneficiary.PARTNER),
                                Set.of(),
                                UUID.randomUUID())))));
        paths.put("the paper for the table", s -> isNotOn(PrepFor.TABLE, s));
        paths.put("the paper for one partner", s -> isNotOn(PrepFor.partner(PartnerSlot.B), s));
        return paths;
    }

    private boolean isNotOn(PrepFor kind, Scene scene) throws Exception {
        try {
            return !as(scene.couple().counselor(), () -> preps.read(scene.session(), kind, true))
                    .toString()
                    .contains("canary-read");
        } catch (NotFound noSuchPaper) {
            return true;
        }
    }

    private Map<String, Path> clients() {
        Map<String, Path> paths = new LinkedHashMap<>();
        paths.put("answer", s -> standing(s, s.open()) == ResponseStatus.PAUSED);
        paths.put(
                "the first page",
                s -> home(s.couple().tom().actor()).due().stream()
                        .noneMatch(task -> task.assignment().equals(s.open())));
        paths.put(
                "keep a draft in a tab of before",
                s -> refuses(() -> as(
                        s.couple().tom().actor(),
                        () -> answers.save(
                                draft(s.couple().tom(), s.open(), 0, "page", VIEW.formatted("New", "New"))))));
        paths.put(
                "hand in from a tab of before",
                s -> refuses(() -> as(
                        s.couple().tom().actor(),
                        () -> answers.handIn(handing(s.couple().tom(), s.open(), 0, VIEW.formatted("New", "New"))))));
        paths.put(
                "say yes",
                s -> refuses(() -> does(
                        s.couple().tom().actor(),
                        () -> shares.answer(new ShareService.AnswerShare(
                                s.couple().tom().actor().person(),
                                s.asked(),
                                s.ask().fingerprint(),
                                true)))));
        paths.put(
                "read a text of the other",
                s -> as(s.couple().tom().actor(), shares::page).received().isEmpty());
        paths.put(
                "find its row",
                s -> database.rows(
                                s.couple().tom().actor(),
                                "select id from keptword.share where id = ?",
                                s.read().value())
                        .isEmpty());
        paths.put(
                "a tap on a promise of the other",
                s -> refuses(() -> does(
                        s.couple().tom().actor(),
                        () -> promises.notice(
                                s.couple().tom().actor().person(), s.shown(), today(), NoticeKind.NOTICED))));
        paths.put(
                "a tap on an own promise",
                s -> refuses(() -> as(
                        s.couple().tom().actor(),
                        () -> promises.say(new RecordOutcome(
                                s.couple().tom().actor().person(),
                                s.own(),
                                today(),
                                OutcomeKind.KEPT,
                                UUID.randomUUID())))));
        paths.put("make a promise", s -> refuses(() -> promise(s.couple().tom(), "Bring flowers")));
        return paths;
    }

    private Map<String, Path> apart() {
        Map<String, Path> paths = new LinkedHashMap<>();
        paths.put(
                "plan with both",
                s -> refuses(() -> plan(s.couple(), Instant.now().plusSeconds(86_400))));
        paths.put(
                "plan the next with both",
                s -> refuses(() -> as(
                        s.couple().counselor(),
                        () -> sessions.hold(new HoldSession(
                                UUID.randomUUID(),
                                s.couple().caseId(),
                                Optional.empty(),
                                Instant.now().minusSeconds(3600),
                                50,
                                Set.of(s.couple().ana().participant()),
                                null,
                                List.of(),
                                Optional.of(new PlanSession(
                                        s.couple().caseId(),
                                        Optional.empty(),
                                        Instant.now().plusSeconds(90_000),
                                        50,
                                        null)))))));
        paths.put("invite the second", s -> {
            database.run(
                    s.couple().practice().id(),
                    "update keptword.participant set person_id = null, state = 'INVITED' where id = ?",
                    s.couple().tom().participant().value());
            return refuses(() -> as(
                    s.couple().counselor(),
                    () -> participants.invite(
                            s.couple().caseId(), s.couple().tom().participant())));
        });
        return paths;
    }

    /** What was not as it must be: the closing and the path. */
    private List<String> tried(Map<String, Closing> closings, Map<String, Path> closed, Map<String, Path> open)
            throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Closing> closing : closings.entrySet()) {
            Scene scene = scene();
            closing.getValue().in(scene);
            for (Map.Entry<String, Path> path : closed.entrySet()) {
                if (!path.getValue().isClosed(scene)) {
                    wrong.add(closing.getKey() + ": " + path.getKey() + " is open");
                }
            }
            for (Map.Entry<String, Path> path : open.entrySet()) {
                if (path.getValue().isClosed(scene)) {
                    wrong.add(closing.getKey() + ": " + path.getKey() + " is closed");
                }
            }
        }
        return wrong;
    }

    private Scene scene() throws Exception {
        Couple couple = atWork(practice());
        Client tom = couple.tom();
        AssignmentId open = give(tom, JOINT);
        AssignmentId paused = give(couple.ana(), JOINT);
        does(couple.counselor(), () -> homework.pause(paused));
        ShareId read = askWhole(couple, committed(couple.ana(), "canary-read"));
        agree(couple.ana(), read);
        does(couple.counselor(), () -> sharing.show(read));
        ShareId agreed = askWhole(couple, committed(tom, "Agreed"));
        agree(tom, agreed);
        ShareId asked = askWhole(couple, committed(tom, "Asked"));
        SharedPage.Ask ask = as(tom.actor(), shares::page).asks().get(0);
        PromiseId shown = promise(couple.ana(), "Call at noon");
        show(couple, couple.ana(), shown);
        return new Scene(
                couple,
                open,
                paused,
                committed(couple.tom(), "Not asked yet"),
                asked,
                agreed,
                read,
                shown,
                promise(tom, "Come home at six"),
                plan(couple, Instant.now().plusSeconds(3600)),
                ask);
    }

    /** Lets Ana's joint work stand where no act of a test could bring it while it is closed. */
    private void turn(Scene scene, String state) throws Exception {
        database.run(
                scene.couple().practice().id(),
                "update keptword.assignment set state = ?, opened_at = null where id = ?",
                state,
                scene.paused().value());
    }

    private ResponseStatus standing(Scene scene, AssignmentId id) throws Exception {
        return as(scene.couple().tom().actor(), () -> portal.exercise(id, Optional.empty()))
                .status();
    }

    private void become(Scene scene, ParticipantState state) throws Exception {
        does(
                scene.couple().counselor(),
                () -> participants.become(
                        scene.couple().caseId(), scene.couple().ana().participant(), state));
    }

    private static boolean refuses(Deed act) throws Exception {
        try {
            act.run();
            return false;
        } catch (DomainRefusal | NotFound closed) {
            return true;
        }
    }
}
