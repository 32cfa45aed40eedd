package org.keptword.tests.container.matrix;

import static org.keptword.tests.container.matrix.Table.with;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.access.emergency.EmergencyService;
import org.keptword.access.joining.InvitationStatus;
import org.keptword.access.joining.InvitationWay;
import org.keptword.cases.CaseService;
import org.keptword.cases.caseload.CaseSearchService;
import org.keptword.cases.caseload.CaseloadPage;
import org.keptword.cases.caseload.CaseloadService;
import org.keptword.cases.caseload.CounselorTitleService;
import org.keptword.cases.caseload.ReviewDaysService;
import org.keptword.cases.closing.CloseCase;
import org.keptword.cases.closing.SplitService;
import org.keptword.cases.closing.UndoClosingService;
import org.keptword.cases.notes.NoteDraftService;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.cases.participants.ContactSheet;
import org.keptword.cases.participants.CrisisLineService;
import org.keptword.cases.participants.LinkService;
import org.keptword.cases.participants.OwnCaseService;
import org.keptword.cases.participants.ParticipantService;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.Decision;
import org.keptword.cases.safety.OrderLiftingService;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.SafetyService;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.cases.safety.ScreeningService;
import org.keptword.cases.safety.SetContactState;
import org.keptword.notices.ShortNoteService;
import org.keptword.reports.prep.PrepFor;
import org.keptword.reports.prep.PrepService;
import org.keptword.rescheduling.AskForTime;
import org.keptword.rescheduling.OwnRequestService;
import org.keptword.rescheduling.PartOfDay;
import org.keptword.rescheduling.RequestAnswerService;
import org.keptword.rescheduling.SuggestedTime;
import org.keptword.safety.FlagService;
import org.keptword.safety.LateFlagService;
import org.keptword.sessions.SessionRecordService;
import org.keptword.sessions.SessionService;
import org.keptword.sessions.calendar.PlanSession;
import org.keptword.sessions.list.SessionList;
import org.keptword.sessions.list.SessionListService;
import org.keptword.sessions.notes.CiteInNote;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.NoteService;
import org.keptword.sessions.notes.SignNote;
import org.keptword.sessions.notes.UnfinishedNoteService;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Part;
import org.keptword.tests.container.matrix.MatrixFixture.Scene;
import org.keptword.tests.container.matrix.Row.Reach;
import org.keptword.today.HomeService;
import org.keptword.today.TodayService;

/** Cases, those in them, safety, sessions, and what is read before one. */
final class CaseTables {

    private CaseTables() {}

    static List<Table> all() {
        return List.of(
                cases(),
                caseload(),
                undoClosing(),
                search(),
                participants(),
                links(),
                splitting(),
                emergencies(),
                lines(),
                reading(),
                titles(),
                ownCases(),
                notes(),
                safety(),
                screenings(),
                liftings(),
                flags(),
                lateFlags(),
                sessions(),
                sessionNotes(),
                sessionRecords(),
                unfinishedNotes(),
                sessionList(),
                prep(),
                today(),
                shortNotes(),
                ownRequests(),
                requestAnswers(),
                home());
    }

    private static Table search() {
        return new Table(CaseSearchService.class)
                .lists(
                        "find",
                        Audience.READING,
                        Reach.CASELOAD,
                        Scene::named,
                        c -> with(c.scene().sought()));
    }

    private static Table undoClosing() {
        return new Table(UndoClosingService.class).works("undo", Scene::closedCase, c -> with(c.caseId()));
    }

    private static Table cases() {
        return new Table(CaseService.class)
                .plain(
                        "open",
                        Audience.WORK,
                        c -> with(new CaseService.OpenCase(CaseMode.COUPLE, Aim.REPAIR, "Eva", "Leo", null)))
                .lists("places", Audience.WORK, Reach.PRACTICE, Scene::place, c -> with())
                .works("changeAim", Scene::ofCase, c -> with(c.caseId(), Aim.PART_WELL))
                .works("addSecond", s -> Thing.of(s.single().id()), c -> with(c.caseId(), "Leo"))
                .works(
                        "close",
                        Scene::ofCase,
                        c -> with(new CloseCase(c.caseId(), CloseCase.Reason.REFERRED, day(), null, false)))
                .works("reopen", Scene::closedCase, c -> with(c.caseId()));
    }

    private static Table caseload() {
        return new Table(CaseloadService.class)
                .lists(
                        "page",
                        Audience.READING,
                        Reach.CASELOAD,
                        Scene::named,
                        c -> with(new CaseloadPage.Query(
                                c.scene().sought(),
                                CaseloadPage.Query.Which.ALL,
                                CaseloadPage.Query.Sort.OPENED,
                                true,
                                0,
                                100)))
                .lists(
                        "export",
                        Audience.READING,
                        Reach.CASELOAD,
                        Scene::ofCase,
                        c -> with(CaseloadPage.Filter.of(null, CaseloadPage.Query.Which.ALL)));
    }

    private static Table participants() {
        ContactSheet sheet = new ContactSheet("a@example.org", null, null, true, false, false, false, null);
        return new Table(ParticipantService.class)
                .works(
                        "change",
                        Scene::participant,
                        c -> with(
                                c.caseId(),
                                new ParticipantService.ChangeParticipant(
                                        c.participant(), "Anabel", Part.HURT, ParticipantState.PAUSED, null)))
                .reads("nameOf", Scene::participant, c -> with(c.caseId(), c.participant()))
                .works("seePart", Scene::participant, c -> with(c.caseId(), c.participant(), Part.HURTING))
                .works("become", Scene::participant, c -> with(c.caseId(), c.participant(), ParticipantState.LEFT))
                .works("confirmSheet", Scene::participant, c -> with(c.caseId(), c.participant(), sheet))
                .works("recordConsent", Scene::participant, c -> with(c.caseId(), c.participant(), day()))
                .works("withdrawConsent", Scene::participant, c -> with(c.caseId(), c.participant()))
                .works("invite", Scene::single, c -> with(c.caseId(), c.participant()))
                .works("revokeInvitation", Scene::invited, c -> with(c.caseId(), c.participant()))
                .works("renewSignIn", Scene::participant, c -> with(c.caseId(), c.participant()));
    }

    private static Table links() {
        return new Table(LinkService.class)
                .works("ways", Scene::reachable, c -> with(c.caseId(), c.participant()))
                .works("make", Scene::reachable, c -> with(c.caseId(), c.participant(), InvitationWay.TEXT))
                .works("begin", Scene::reachable, c -> with(c.caseId(), c.participant()))
                .works(
                        "settle",
                        Scene::invited,
                        c -> with(c.caseId(), c.participant(), "0000-1111-2222-3333", InvitationStatus.Delivery.SENT));
    }

    private static Table splitting() {
        return new Table(SplitService.class)
                .reads("preview", Scene::ofCase, c -> with(c.caseId()))
                .works("split", Scene::ofCase, c -> with(c.caseId()));
    }

    private static Table emergencies() {
        return new Table(EmergencyService.class)
                .plain("ask", Audience.WORK, c -> with("Somebody may come to harm"))
                .add(
                        "find",
                        Audience.PERSONAL,
                        s -> Thing.of(s.asked24().id()),
                        c -> with(c.id(), c.scene().sought()))
                .add(
                        "open",
                        Audience.PERSONAL,
                        Scene::asked24,
                        c -> with(c.id(), c.scene().sought(), new CaseId(c.part())))
                .add("seen", Audience.PERSONAL, Scene::opened24, c -> with(c.id()))
                .lists("ofPractice", Audience.MANAGEMENT, Reach.PRACTICE, Scene::opened24, c -> with());
    }

    private static Table notes() {
        return new Table(NoteDraftService.class)
                .works("ofCase", Scene::ofCase, c -> with(c.caseId(), c.person()))
                .works(
                        "keep",
                        Scene::ofCase,
                        c -> with(new NoteDraftService.SaveNoteDraft(
                                c.person(),
                                c.caseId(),
                                new NoteLocation("held.note"),
                                NoteDraftService.SavedNoteDraft.NONE,
                                "Being typed")));
    }

    private static Table lines() {
        return new Table(CrisisLineService.class).plain("own", Audience.OWN, c -> with());
    }

    private static Table reading() {
        return new Table(ReviewDaysService.class)
                .plain("own", Audience.OWN, c -> with())
                .plain("stay", Audience.OWN, c -> with());
    }

    private static Table titles() {
        return new Table(CounselorTitleService.class).plain("shown", Audience.PRINTS, c -> with());
    }

    private static Table ownCases() {
        return new Table(OwnCaseService.class)
                .plain("isInCouple", Audience.OWN, c -> with())
                .plain("own", Audience.OWN, c -> with());
    }

    private static Table lateFlags() {
        return new Table(LateFlagService.class).plain("goOn", Audience.JOB, c -> with(Instant.now()));
    }

    private static Table safety() {
        return new Table(SafetyService.class)
                .reads("view", Scene::ofCase, c -> with(c.caseId()))
                .works(
                        "stateContact",
                        Scene::asked,
                        c -> with(
                                c.caseId(),
                                new SetContactState(
                                        c.participant(),
                                        c.scene().contactInForce(),
                                        Contact.PAUSED,
                                        SetContactState.BoundParty.BOTH,
                                        null,
                                        false,
                                        day(),
                                        null,
                                        null,
                                        List.of())))
                .works("reopenReachOut", Scene::resting, c -> with(c.caseId(), c.participant(), "Talked over"))
                .works("recordNo", Scene::toldOfANo, c -> with(c.caseId(), c.participant()))
                .works("dismissNo", Scene::toldOfANo, c -> with(c.caseId(), c.participant(), "Misread"))
                .works("pauseNow", Scene::heldBack, c -> with(c.caseId()));
    }

    private static Table screenings() {
        return new Table(ScreeningService.class)
                .works(
                        "record",
                        Scene::participant,
                        c -> with(
                                c.caseId(),
                                new RecordScreening(
                                        c.participant(),
                                        ScreeningResult.DANGER,
                                        day(),
                                        true,
                                        true,
                                        true,
                                        null,
                                        null,
                                        null)))
                .works("decide", Scene::concern, c -> with(c.caseId(), c.part(), Decision.GO_ON, "Talked over"));
    }

    private static Table liftings() {
        return new Table(OrderLiftingService.class)
                .add("confirm", Audience.SUPERVISION, Scene::lifting, c -> with(c.caseId(), c.part(), "Agreed"))
                .add("decline", Audience.SUPERVISION, Scene::lifting, c -> with(c.caseId(), c.part(), "Not yet"))
                .works("takeBack", Scene::lifting, c -> with(c.caseId(), c.part()));
    }

    private static Table flags() {
        return new Table(FlagService.class)
                .reads("page", Scene::flaggedCase, c -> with(c.caseId()))
                .works("acknowledge", Scene::flag, c -> with(c.id(), "Called the same day"));
    }

    private static Table sessions() {
        return new Table(SessionService.class)
                .reads("ofCase", Scene::ofCase, c -> with(c.caseId()))
                .reads("read", Scene::planned, c -> with(c.session()))
                .works("heldForm", Scene::ofCase, c -> with(c.caseId(), Optional.empty()))
                .works(
                        "plan",
                        Scene::participant,
                        c -> with(new PlanSession(c.caseId(), Optional.of(c.participant()), later(), 50, null)))
                .works("hold", Scene::participant, c -> with(c.scene().holding(c.caseId(), c.participant())));
    }

    private static Table sessionRecords() {
        return new Table(SessionRecordService.class)
                .works("undo", Scene::held, c -> with(c.session()))
                .works(
                        "withdraw",
                        Scene::held,
                        c -> with(c.session(), c.scene().versionOf(c.id()), "Recorded in the wrong case"));
    }

    private static Table unfinishedNotes() {
        return new Table(UnfinishedNoteService.class).plain("read", Audience.PERSONAL, c -> with());
    }

    private static Table sessionList() {
        return new Table(SessionListService.class)
                .lists(
                        "list",
                        Audience.READING,
                        Reach.CASELOAD,
                        Scene::held,
                        c -> with(new SessionList.Query(SessionList.Filter.PAST, SessionList.Sort.DATE, true, 0, 100)))
                .lists("export", Audience.READING, Reach.CASELOAD, Scene::held, c -> with(SessionList.Filter.PAST));
    }

    private static Table sessionNotes() {
        return new Table(NoteService.class)
                .works("stored", Scene::heldWithBoth, c -> with(c.session(), NoteOf.partner(c.participant())))
                .works("storedProcess", Scene::held, c -> with(c.session()))
                .works(
                        "save",
                        Scene::heldWithBoth,
                        c -> with(c.session(), NoteOf.partner(c.participant()), -1, "A calm hour"))
                .works("saveProcess", Scene::held, c -> with(c.session(), -1, "A calm hour"))
                .works("begin", Scene::held, c -> with(c.session(), NoteOf.SESSION, "dap"))
                .works("sign", Scene::noted, c -> with(new SignNote(c.session(), NoteOf.SESSION, 0, Set.of())))
                .works("add", Scene::signed, c -> with(c.session(), NoteOf.SESSION, "One thing more"))
                .add("cosign", Audience.SUPERVISION, Scene::signed, c -> with(c.session(), NoteOf.SESSION, null))
                .works("choices", Scene::held, c -> with(c.session(), NoteOf.SESSION))
                .works("cite", Scene::held, c -> with(new CiteInNote(c.session(), NoteOf.SESSION, Set.of(), Set.of())));
    }

    private static Table prep() {
        return new Table(PrepService.class)
                .reads("read", Scene::planned, c -> with(c.session(), PrepFor.COUNSELOR, false))
                .reads("export", Scene::planned, c -> with(c.session(), PrepFor.COUNSELOR, false));
    }

    private static Table today() {
        return new Table(TodayService.class)
                .lists("today", Audience.READING, Reach.CASELOAD, Scene::meetingToday, c -> with());
    }

    private static Table shortNotes() {
        return new Table(ShortNoteService.class)
                .reads("ofCase", Scene::ofCase, c -> with(c.caseId()))
                .works(
                        "write",
                        Scene::participant,
                        c -> with(new ShortNoteService.WriteShortNote(
                                UUID.randomUUID(), c.caseId(), c.participant(), "Bring the key")))
                .works("takeBack", Scene::shortNote, c -> with(c.id()))
                .lists("earlier", Audience.OWN, Reach.CASELOAD, Scene::readNote, c -> with())
                .own("read", Scene::shortNote, c -> with(c.person(), c.id()));
    }

    private static Table ownRequests() {
        return new Table(OwnRequestService.class)
                .lists("current", Audience.OWN, Reach.CASELOAD, Scene::timeAsked, c -> with())
                .lists("next", Audience.OWN, Reach.CASELOAD, Scene::timeAsked, c -> with())
                .own(
                        "ask",
                        Scene::plannedAhead,
                        c -> with(
                                c.person(),
                                new AskForTime(
                                        c.session(),
                                        List.of(SuggestedTime.of(day().plusDays(4), null, PartOfDay.EVENING)))))
                .own("withdraw", Scene::timeAsked, c -> with(c.person(), c.id()))
                .own("read", Scene::answeredRequest, c -> with(c.person(), c.id()));
    }

    private static Table requestAnswers() {
        return new Table(RequestAnswerService.class)
                .lists("open", Audience.READING, Reach.CASELOAD, Scene::timeAsked, c -> with())
                .works("accept", Scene::timeAsked, c -> with(c.id(), 0, 0))
                .works("keep", Scene::timeAsked, c -> with(c.id()))
                .works("undo", Scene::answeredRequest, c -> with(c.id(), 0));
    }

    private static Table home() {
        return new Table(HomeService.class)
                .lists("home", Audience.OWN, Reach.CASELOAD, Scene::running, c -> with())
                .lists("homeWithAll", Audience.OWN, Reach.CASELOAD, Scene::running, c -> with());
    }

    private static LocalDate day() {
        return LocalDate.now(MatrixFixture.ZONE);
    }

    private static Instant later() {
        return Instant.now().plusSeconds(86_400);
    }
}
