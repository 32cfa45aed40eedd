package org.keptword.tests.container.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.keptword.access.HandOverService;
import org.keptword.access.accounts.CalendarAddress;
import org.keptword.access.accounts.OwnAccount;
import org.keptword.access.emergency.EmergencyService;
import org.keptword.access.joining.StaffService;
import org.keptword.access.people.PeopleService;
import org.keptword.access.practice.NoteSettingsService;
import org.keptword.access.practice.SettingsService;
import org.keptword.access.presence.OwnPresence;
import org.keptword.access.presence.PresenceService;
import org.keptword.access.presence.WorkingWeek;
import org.keptword.agenda.AgendaLine;
import org.keptword.agenda.DecideLine;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.caseload.CaseSearchService;
import org.keptword.cases.caseload.CaseloadPage;
import org.keptword.cases.caseload.ReviewDaysService;
import org.keptword.cases.closing.SplitService;
import org.keptword.cases.participants.CrisisLineService;
import org.keptword.goals.GoalService;
import org.keptword.goals.GoalText;
import org.keptword.goals.Level;
import org.keptword.goals.RateGoals;
import org.keptword.goals.SetGoal;
import org.keptword.guide.GuideService;
import org.keptword.guide.internal.ChangedFormsTimer;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.PreviewAssignment;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.caseload.CaseloadHomeworkList;
import org.keptword.homework.caseload.CaseloadHomeworkService;
import org.keptword.homework.review.QueueFilter;
import org.keptword.homework.review.SendReview;
import org.keptword.interop.InstrumentImports;
import org.keptword.measures.MeasureService;
import org.keptword.notices.MailPages;
import org.keptword.notices.NoticeService;
import org.keptword.notices.ShortNoteService;
import org.keptword.progress.OwnProgressService;
import org.keptword.progress.ProgressService;
import org.keptword.progress.SessionAxis;
import org.keptword.promises.NoticeKind;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.caseload.CaseloadPromiseService;
import org.keptword.promises.caseload.CaseloadPromises;
import org.keptword.promises.decide.CasePromiseService;
import org.keptword.promises.keep.PromiseService;
import org.keptword.promises.keep.RecordOutcome;
import org.keptword.reports.agenda.AgendaService;
import org.keptword.reports.agenda.AgreementService;
import org.keptword.reports.copy.OwnCopyService;
import org.keptword.reports.prep.PrepFor;
import org.keptword.reports.prep.PrepService;
import org.keptword.reports.print.DayPrintService;
import org.keptword.reports.print.PrintView;
import org.keptword.reports.summary.ClientResponsesService;
import org.keptword.reports.summary.ClosingService;
import org.keptword.reports.summary.SummaryService;
import org.keptword.reports.summary.SummaryView;
import org.keptword.retention.ClosedCaseList;
import org.keptword.retention.ErasureService;
import org.keptword.retention.HoldService;
import org.keptword.retention.RecordAccessService;
import org.keptword.retention.RetentionService;
import org.keptword.sessions.HoldSession;
import org.keptword.sessions.calendar.CalendarService;
import org.keptword.sessions.list.SessionList;
import org.keptword.sessions.list.SessionListService;
import org.keptword.sessions.notes.CiteInNote;
import org.keptword.sessions.notes.CitedSource;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.NoteService;
import org.keptword.sessions.notes.SignNote;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.GoalId;
import org.keptword.shared.PracticeId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.Role;
import org.keptword.shared.SessionId;
import org.keptword.shared.ShareId;
import org.keptword.sharing.ShareKind;
import org.keptword.tests.container.CoupleFixture;
import org.keptword.tests.container.StatementCount;
import org.keptword.tests.container.interop.CalmWeek;
import org.keptword.today.TodayService;

/**
 * SQL statements of a page, actor and trail among them; the same with one row and with many, five hundred in {@code ./test long}. What the frame of every page
 * shows is kept with the session: the number beside Review for half a minute (the review's own pages and Today know it),
 * the crisis lines for five. It is counted on its own.
 */
class PagesIT extends CoupleFixture {

    private static final int MANY = Boolean.getBoolean("keptword.long") ? 500 : 120;

    private static final String SUPPORT = "{\"has-someone\": \"nobody\", \"close\": {\"bring-to-session\": true}}";

    private static final CaseloadPage.Query CASES =
            new CaseloadPage.Query(null, CaseloadPage.Query.Which.ALL, CaseloadPage.Query.Sort.NAME, false, 0, 50);

    private static final SessionList.Query SESSIONS =
            new SessionList.Query(SessionList.Filter.PAST, SessionList.Sort.DATE, true, 0, 25);

    private static final ClosedCaseList.Query CLOSED =
            new ClosedCaseList.Query("", ClosedCaseList.Order.of(ClosedCaseList.Which.ALL), 0, 50);

    private static final CaseloadPromises.Query PROMISES =
            new CaseloadPromises.Query(CaseloadPromises.Filter.ALL, CaseloadPromises.Sort.STATE, false, 0, 25);

    private static final CaseloadHomeworkList.Query HOMEWORK = new CaseloadHomeworkList.Query(
            CaseloadHomeworkList.Filter.ALL, CaseloadHomeworkList.Sort.DUE, false, 0, 25);

    private static final QueueFilter FILTERED = new QueueFilter(Optional.empty(), true, true);

    @Inject
    private CaseSearchService search;

    @Inject
    private RecordAccessService opened;

    @Inject
    private OwnCopyService ownCopies;

    @Inject
    private HoldService holds;

    @Inject
    private ErasureService erasures;

    @Inject
    private RetentionService retention;

    @Inject
    private StatementCount statements;

    @Inject
    private Copies copies;

    @Inject
    private TodayService today;

    @Inject
    private SplitService splitting;

    @Inject
    private HandOverService handing;

    @Inject
    private EmergencyService emergencies;

    @Inject
    private ShortNoteService notesOfFirstPage;

    @Inject
    private GoalService goals;

    @Inject
    private PrepService prep;

    @Inject
    private GuideService guide;

    @Inject
    private PeopleService people;

    @Inject
    private StaffService staffs;

    @Inject
    private OwnAccount account;

    @Inject
    private SettingsService settings;

    @Inject
    private NoteService notes;

    @Inject
    private NoteSettingsService noteSettings;

    @Inject
    private CrisisLineService lines;

    @Inject
    private ReviewDaysService reading;

    @Inject
    private PresenceService presence;

    @Inject
    private ProgressService progress;

    @Inject
    private OwnProgressService ownProgress;

    @Inject
    private MeasureService measures;

    @Inject
    private InstrumentImports imports;

    @Inject
    private AgendaService agendas;

    @Inject
    private AgreementService agreed;

    @Inject
    private SessionListService sessionList;

    @Inject
    private CaseloadHomeworkService homeworkList;

    @Inject
    private CaseloadPromiseService promiseList;

    @Inject
    private CalendarService calendar;

    @Inject
    private CalendarAddress addresses;

    @Inject
    private MailPages mailPages;

    @Inject
    private NoticeService notices;

    @Inject
    private PromiseService promises;

    @Inject
    private CasePromiseService promiseDesk;

    @Inject
    private SummaryService summaries;

    @Inject
    private ClosingService closings;

    @Inject
    private ClientResponsesService works;

    @Inject
    private DayPrintService prints;

    @EJB
    private ChangedFormsTimer changedForms;

    /** What a page asks for. */
    private record Page(String name, int most, Actor who, List<Callable<?>> calls) {}

    /** A case with one of everything; beside it a reason that a colleague wrote in an emergency, and a closed case of another practice. */
    private record Full(
            Couple couple,
            AssignmentId open,
            AssignmentId daily,
            ResponseId waiting,
            SessionId held,
            SessionId next,
            ResponseId shareable,
            PromiseId promise,
            UUID file,
            UUID emergency,
            Couple over) {}

    @Test
    void noPageAsksMoreThanItMayAndNoneMoreWithMoreRows() throws Exception {
        Full one = full();
        Map<String, Long> few = measure(one);
        multiply(one);
        Map<String, Long> many = measure(one);
        assertEquals(few, many);
        for (Page page : pages(one)) {
            assertTrue(many.get(page.name()) <= page.most(), () -> page.name() + " of " + many);
        }
        assertTrue(as(one.couple().counselor(), reviews::queue).total() > MANY, "the rows are there to be read");
    }

    private Map<String, Long> measure(Full full) throws Exception {
        inRole(
                Role.JOB,
                () -> { // reads changed forms anew now and not in the middle of a page
                    changedForms.look();
                    return null;
                });
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Page page : pages(full)) {
            long sum = 0;
            for (Callable<?> call : page.calls()) {
                as(page.who(), call);
                sum += statements.of(() -> as(page.who(), call));
            }
            counts.put(page.name(), sum);
        }
        return counts;
    }

    private List<Page> pages(Full full) {
        Couple couple = full.couple();
        Actor manager = couple.practice().manager();
        NoteOf ana = NoteOf.partner(couple.ana().participant());
        return List.of(
                staff(full, "today", 14, today::today),
                new Page("today, of who supervises", 14, couple.practice().supervisor(), List.of(today::today)),
                staff(full, "short notes of a case", 8, () -> notesOfFirstPage.ofCase(couple.caseId())),
                client(full, "earlier notes", notesOfFirstPage::earlier),
                staff(full, "cases", 8, () -> caseload.page(CASES)),
                staff(full, "cases, new one", 8, () -> caseload.page(CASES), cases::places),
                staff(full, "case overview", 11, () -> homework.caseWork(couple.caseId())),
                staff(full, "case overview, assigning", 14, () -> homework.plan(everything(couple))),
                staff(full, "case homework", 8, () -> homework.homework(couple.caseId(), Optional.empty())),
                staff(full, "case homework, all answered", 8, () -> homework.homeworkWithAllAnswered(couple.caseId())),
                staff(full, "safety", 9, () -> flags.page(couple.caseId())),
                staff(full, "safety, plans", 6, () -> reviews.safetyPlans(couple.caseId())),
                staff(full, "sessions", 8, () -> sessions.ofCase(couple.caseId())),
                staff(full, "homework of a caseload", 4, () -> homeworkList.list(HOMEWORK)),
                staff(full, "file of homework", 5, () -> homeworkList.export(CaseloadHomeworkList.Filter.ALL)),
                staff(full, "promises of a caseload", 6, () -> promiseList.list(PROMISES)),
                staff(full, "file of promises", 6, () -> promiseList.export(CaseloadPromises.Filter.ALL)),
                staff(full, "list of sessions", 5, () -> sessionList.list(SESSIONS)),
                staff(full, "file of sessions", 6, () -> sessionList.export(SessionList.Filter.PAST)),
                staff(full, "session held", 8, () -> sessions.heldForm(couple.caseId(), Optional.empty())),
                staff(
                        full,
                        "session held, with an agenda",
                        8,
                        () -> sessions.heldForm(couple.caseId(), Optional.of(full.next()))),
                staff(full, "session", 8, () -> sessions.read(full.held())),
                staff(full, "agenda", 8, () -> agendas.read(couple.caseId(), full.next())),
                staff(full, "agenda, its talking points", 8, () -> agendas.points(couple.caseId(), full.next())),
                staff(full, "agenda of a held session", 8, () -> agendas.read(couple.caseId(), full.held())),
                staff(full, "what was agreed", 8, () -> agreed.ofSession(couple.caseId(), full.held())),
                staff(full, "session, citing", 8, () -> notes.choices(full.held(), ana)),
                new Page(
                        "session, read by the supervisor",
                        8,
                        couple.practice().supervisor(),
                        List.of(() -> sessions.read(full.held()))),
                staff(full, "session ahead", 8, () -> sessions.read(full.next())),
                staff(
                        full,
                        "calendar",
                        8,
                        () -> calendar.show(
                                LocalDate.now(ZONE), LocalDate.now(ZONE).plusDays(42))),
                staff(full, "calendar, planning", 4, calendar::choices),
                new Page(
                        "account of a client",
                        8,
                        couple.ana().actor(),
                        List.of(addresses::since, mailPages::own, account::signIns)),
                staff(full, "goals", 8, () -> goals.ofCase(couple.caseId())),
                staff(full, "prep", 15, () -> prep.read(full.next(), PrepFor.COUNSELOR, false)),
                staff(full, "prep, everything", 15, () -> prep.read(full.next(), PrepFor.COUNSELOR, true)),
                staff(full, "prep for the table", 14, () -> prep.read(full.next(), PrepFor.TABLE, true)),
                staff(
                        full,
                        "prep for one partner",
                        15,
                        () -> prep.read(full.next(), PrepFor.partner(PartnerSlot.A), true)),
                staff(full, "guide", 8, guide::overview),
                staff(full, "instruments", 8, measures::instruments, imports::brought),
                staff(full, "bring an instrument", 8, imports::brought),
                staff(full, "file to bring", 8, () -> imports.view(full.file())),
                staff(full, "review queue", 8, reviews::queue),
                staff(full, "review queue, filtered", 8, () -> reviews.queueOf(FILTERED, Optional.empty())),
                staff(full, "finding cases", 3, () -> search.find("a b")),
                staff(full, "review", 8, () -> reviews.review(full.waiting())),
                staff(full, "number beside Review", 2, reviews::count),
                new Page("crisis lines", 4, couple.ana().actor(), List.of(lines::own)),
                new Page("when hand-ins are read", 5, couple.ana().actor(), List.of(reading::own)),
                staff(full, "account, with covers", 8, presence::read, notices::staff, account::signIns),
                new Page(
                        "account, with nothing said",
                        8,
                        couple.practice().colleague(),
                        List.of(presence::read, notices::staff, account::signIns)),
                client(full, "home", homes::home),
                client(full, "home, with the full list", homes::homeWithAll),
                client(full, "safety plan", portal::safetyPlan),
                client(full, "exercise", () -> portal.exercise(full.open(), Optional.empty())),
                client(full, "exercise of every day", () -> portal.exercise(full.daily(), Optional.empty())),
                client(full, "promises", promises::page),
                staff(full, "case promises", 8, () -> promiseDesk.ofCase(couple.caseId())),
                staff(full, "case sharing", 8, () -> sharing.ofCase(couple.caseId())),
                staff(full, "offer of a text", 8, () -> offers.offer(full.shareable(), Optional.empty())),
                staff(
                        full,
                        "offer of a promise",
                        8,
                        () -> offers.offerPromise(full.promise(), ShareKind.PROMISE, true)),
                client(full, "shared", shares::page),
                new Page("number beside Shared", 4, couple.ana().actor(), List.of(shares::news)),
                client(full, "record", () -> portal.record(Optional.empty())),
                client(full, "who opened the record", () -> opened.own(Optional.empty())),
                client(full, "own copy", ownCopies::latest),
                staff(full, "how a case is kept", 8, () -> holds.records(couple.caseId())),
                staff(full, "cases, with what waits to be erased", 8, () -> caseload.page(CASES), erasures::waiting),
                new Page("closed cases", 8, full.over().practice().manager(), List.of(() -> retention.page(CLOSED))),
                new Page(
                        "closed cases, looked for",
                        8,
                        full.over().practice().manager(),
                        List.of(() -> retention.page(new ClosedCaseList.Query("ana", CLOSED.order(), 0, 50)))),
                new Page(
                        "how a case is kept, for a manager",
                        8,
                        manager,
                        List.of(() -> erasures.onFile(couple.caseId(), Optional.empty()))),
                client(full, "progress", ownProgress::own),
                staff(
                        full,
                        "case progress",
                        14,
                        () -> progress.ofCase(couple.caseId(), ProgressService.ProgressView.of(SessionAxis.Span.ALL)),
                        reviews::count),
                staff(full, "closing a case", 8, () -> closings.read(couple.caseId())),
                staff(
                        full,
                        "case summary",
                        14,
                        () -> summaries.read(couple.caseId(), SummaryView.whole(SummaryView.Kind.CASE))),
                staff(
                        full,
                        "discharge summary on paper",
                        14,
                        () -> summaries.export(couple.caseId(), SummaryView.whole(SummaryView.Kind.DISCHARGE))),
                staff(
                        full,
                        "one client's work on paper",
                        8,
                        () -> works.export(couple.caseId(), couple.ana().participant())),
                staff(full, "prints of a day", 8, () -> prints.latest()),
                staff(full, "talking points of a case", 8, () -> progress.points(couple.caseId())),
                staff(full, "splitting a case", 8, () -> splitting.preview(couple.caseId())),
                new Page(
                        "cases of a counselor",
                        8,
                        manager,
                        List.of(() -> handing.of(couple.counselor().person()))),
                new Page("opened in an emergency", 8, manager, List.of(emergencies::ofPractice)),
                new Page(
                        "case looked for in an emergency",
                        8,
                        couple.practice().colleague(),
                        List.of(() -> emergencies.find(full.emergency(), "Ana"))),
                new Page("people", 8, manager, List.of(people::all, mailPages::figures)),
                new Page(
                        "a colleague",
                        8,
                        manager,
                        List.of(() ->
                                staffs.person(couple.practice().supervisor().person()))),
                new Page("letting a colleague in", 4, manager, List.of(staffs::counselors)),
                new Page("settings", 8, manager, List.of(settings::read, noteSettings::read)));
    }

    private static Page staff(Full full, String name, int most, Callable<?>... calls) {
        return new Page(name, most, full.couple().counselor(), List.of(calls));
    }

    private static Page client(Full full, String name, Callable<?> call) {
        return new Page(name, 8, full.couple().ana().actor(), List.of(call));
    }

    private static PreviewAssignment everything(Couple couple) {
        return new PreviewAssignment(couple.caseId(), PreviewAssignment.Scope.EVERYTHING, null, Optional.empty());
    }

    /** Five hundred of everything: whole cases beside this one, and rows of every kind in it. */
    private void multiply(Full full) throws Exception {
        PracticeId practice = full.couple().practice().id();
        String here = "t.case_id = '" + full.couple().caseId() + "'";
        copies.ofCase(practice, full.couple().caseId(), MANY);
        Couple over = full.over();
        copies.of(over.practice().id(), "cases", "t.id = '" + over.caseId() + "'", MANY);
        copies.of(practice, "assignment", here, MANY, "'idempotency_key', gen_random_uuid()");
        copies.of(practice, "response", here, MANY, "'assignment_id', " + Copies.sibling("t.assignment_id"));
        copies.of(
                practice,
                "response",
                "t.assignment_id = '" + full.daily() + "'",
                MANY,
                "'id', gen_random_uuid()",
                "'entry_on', t.entry_on - n",
                "'week_of', date_trunc('week', t.entry_on - n)::date");
        String answered = "'response_id', " + Copies.sibling("t.response_id");
        copies.of(practice, "review", here, MANY, answered, "'feedback', null", "'private_note', null");
        copies.of(
                practice,
                "feedback",
                here,
                MANY,
                answered,
                "'review_id', " + Copies.sibling("t.review_id"),
                "'outcome', 'SEEN'",
                "'text', null");
        copies.of(
                practice,
                "session",
                here + " and t.state = 'HELD'",
                MANY,
                "'idempotency_key', null",
                "'starts_at', t.starts_at - n * interval '1 day'");
        copies.of(
                practice,
                "session",
                here + " and t.state = 'PLANNED'",
                MANY,
                "'idempotency_key', null",
                "'starts_at', t.starts_at + n * interval '1 day'");
        String last = "t.session_id = '" + full.held() + "'";
        copies.of(practice, "session_agreement", last, MANY, "'text', null");
        copies.of(
                practice,
                "agenda_entry",
                here + " and t.origin = 'BY_COUNSELOR'",
                MANY,
                "'words', null",
                "'topic', 'own.' || " + Copies.sibling("t.id"));
        copies.of(practice, "session_attendance", last, MANY, "'session_id', " + Copies.sibling("t.session_id"));
        copies.of(
                practice,
                "goal_rating",
                here,
                MANY,
                "'id', gen_random_uuid()",
                "'session_id', " + Copies.sibling("t.session_id"));
        copies.of(practice, "risk_flag", here, MANY);
        copies.of(
                practice,
                "promise_outcome",
                here,
                MANY,
                "'day', t.day - n",
                "'due_at', t.due_at - n * interval '1 day'",
                "'idempotency_key', gen_random_uuid()");
        copies.of(practice, "contact_state", here, MANY, "'replaced_at', now()");
        copies.of(
                practice,
                "screening",
                here,
                MANY,
                "'taken_on', t.taken_on - n",
                "'taken_at', t.taken_at - n * interval '1 day'");
        copies.of(practice, "consent", here, MANY, "'withdrawn_on', t.given_on");
        copies.ofOwn(full.couple().counselor(), "absence", MANY);
        copies.of(practice, "case_aim", here, MANY);
        copies.of(practice, "person", "t.role = 'CLIENT'", MANY, "'login', t.login || n");
        copies.of(practice, "place", "true", MANY);
        copies.of(practice, "crisis_line", "true", MANY, "'phone', t.phone || '-' || n");
        copies.belonging(practice, "crisis_line_words", "line_id", MANY);
        Client tom = full.couple().tom();
        handIn(tom, give(tom, "support"), SUPPORT);
    }

    /** Shares of every kind and state; a piece of work that could be shared. */
    private ResponseId share(Couple couple) throws Exception {
        askWhole(couple, committed(couple.ana(), "I stay"));
        ShareId shown = askWhole(couple, committed(couple.tom(), "I stay, too"));
        agree(couple.tom(), shown);
        does(couple.counselor(), () -> sharing.show(shown));
        PromiseId promise = promise(couple.tom(), "I make the coffee");
        show(couple, couple.tom(), promise);
        does(
                couple.ana().actor(),
                () -> promises.notice(couple.ana().actor().person(), promise, today(), NoticeKind.NOTICED));
        agree(couple.ana(), ask(couple, promise, ShareKind.NOTICED));
        return committed(couple.ana(), "I go on");
    }

    private AssignmentId daily(Client client) throws Exception {
        return give(
                client,
                "journal",
                AssignmentRequest.Placement.NOW,
                new Recurrence(Recurrence.Kind.DAILY, Set.of(), null));
    }

    private Full full() throws Exception {
        Couple couple = atWork(practice());
        hold(couple, 60 * 24 * 3, "The first hour", List.of());
        hold(couple, 60 * 24 * 2, "The second hour", List.of());
        SessionId held = hold(
                couple,
                60 * 24,
                "A calm hour",
                List.of(
                        new HoldSession.Agreed("cause-map", Set.of(couple.ana().participant()), null),
                        new HoldSession.Agreed(
                                null,
                                Optional.of(new HoldSession.AgreedPromise(
                                        "ONESELF", "SMALL", today(), null, Optional.of("FREQ=DAILY"))),
                                Set.of(couple.ana().participant()),
                                "Walk every day")));
        SessionId next = plan(couple, Instant.now());
        GoalId goal = as(
                couple.counselor(),
                () -> goals.set(new SetGoal(
                        UUID.randomUUID(),
                        couple.caseId(),
                        Optional.empty(),
                        new GoalText("We eat together", null, null, "Most evenings", null, null))));
        RateGoals.Rating rating = new RateGoals.Rating(goal, held, Optional.empty(), Level.LESS);
        does(couple.counselor(), () -> goals.rate(new RateGoals(couple.caseId(), List.of(rating))));
        AssignmentId open = give(couple.ana(), "timeline");
        as(couple.ana().actor(), () -> answers.save(draft(couple.ana(), open, 0, "page", "{}")));
        AssignmentId daily = daily(couple.ana());
        handIn(couple.ana(), daily, "{\"entry\": \"A day\"}");
        handIn(
                couple.ana(),
                give(couple.ana(), "promise-ladder"),
                "{\"own\": {\"own-promises\": [{\"_id\": \"aaaa0001\", \"own-what\": \"Walk\", \"own-for-whom\":"
                        + " \"self\", \"own-rhythm\": \"daily\"}]}}");
        give(couple.ana(), "triggers", AssignmentRequest.Placement.QUEUE);
        give(couple.tom(), "triggers", AssignmentRequest.Placement.QUEUE);
        ResponseId answered = handIn(couple.tom(), give(couple.tom(), ONCE), leadUp("I left", true));
        send(couple.counselor(), answered, "Thank you", SendReview.ReviewOutcome.SENT);
        ResponseId answeredToo = handIn(couple.ana(), give(couple.ana(), "support"), SUPPORT);
        send(couple.counselor(), answeredToo, "Thank you", SendReview.ReviewOutcome.SENT);
        settle(couple.practice());
        ResponseId waiting = handedIn(couple.ana(), "I shouted");
        report(couple.tom(), "yes", "By chance");
        PromiseId promise = promise(couple.tom(), "Call at noon");
        Actor tom = couple.tom().actor();
        as(
                tom,
                () -> promises.say(
                        new RecordOutcome(tom.person(), promise, today(), OutcomeKind.KEPT, UUID.randomUUID())));
        for (String words : List.of("Bring the key", "It was good to see you")) {
            UUID note = as(
                    couple.counselor(),
                    () -> notesOfFirstPage.write(new ShortNoteService.WriteShortNote(
                            UUID.randomUUID(), couple.caseId(), couple.ana().participant(), words)));
            if (words.startsWith("It")) {
                does(
                        couple.ana().actor(),
                        () -> notesOfFirstPage.read(couple.ana().actor().person(), note));
            }
        }
        passed(couple);
        writeNotes(couple, held, waiting, promise);
        writeAgenda(couple, next);
        UUID kept = as(
                couple.counselor(), () -> imports.begin("calm.json", CalmWeek.file("http://example.org/a", "Calm?")));
        as(couple.counselor(), () -> imports.keep(kept, CalmWeek.measure()));
        UUID file = as(
                couple.counselor(), () -> imports.begin("calm.json", CalmWeek.file("http://example.org/b", "Calm?")));
        PresenceService.SetAbsence absence = new PresenceService.SetAbsence(
                couple.counselor().person(),
                Optional.empty(),
                0,
                today().plusDays(40),
                today().plusDays(44),
                Optional.of(couple.practice().colleague().person()));
        as(couple.counselor(), () -> presence.set(absence));
        PresenceService.SetWeek week = new PresenceService.SetWeek(
                couple.counselor().person(), OwnPresence.NOTHING_SAID, WorkingWeek.USUAL, absence.cover());
        does(couple.counselor(), () -> presence.setWeek(week));
        as(couple.counselor(), () -> prints.begin(PrintView.Kind.PDF, PrintView.PrintFor.COUNSELOR));
        UUID emergency = as(couple.practice().colleague(), () -> emergencies.ask("Ana called and sounded in danger"));
        Couple over = atWork(practice());
        does(over.counselor(), () -> cases.close(agreedEnd(over.caseId())));
        return new Full(couple, open, daily, waiting, held, next, share(couple), promise, file, emergency, over);
    }

    /** Work of a client who has been there for long is past its day. */
    private void passed(Couple couple) throws Exception {
        PracticeId practice = couple.practice().id();
        database.run(
                practice,
                "update keptword.assignment set due_on = current_date - 3 where case_id = ? and exercise = 'timeline'",
                couple.caseId().value());
        database.run(
                practice,
                "update keptword.participant set since = now() - interval '60 days' where case_id = ?",
                couple.caseId().value());
    }

    /** Everything suggested is kept, and words are added. */
    private void writeAgenda(Couple couple, SessionId next) throws Exception {
        does(couple.counselor(), () -> agendas.add(couple.caseId(), next, "Ask about the move", UUID.randomUUID()));
        for (AgendaLine line : as(couple.counselor(), () -> agendas.read(couple.caseId(), next))
                .lines()) {
            if (line.isSuggested()) {
                does(
                        couple.counselor(),
                        () -> agendas.decide(new DecideLine(
                                couple.caseId(), next, line.topic(), line.version(), DecideLine.Action.KEEP)));
            }
        }
    }

    /** A signed note with an addendum that waits for its co-signature, one of a partner that cites, and one of the counselor alone. */
    private void writeNotes(Couple couple, SessionId held, ResponseId piece, PromiseId promise) throws Exception {
        Actor counselor = couple.counselor();
        Set<CiteInNote.Cited> citation = Set.of(
                new CiteInNote.Cited(CitedSource.CitedKind.PIECE, piece.value()),
                new CiteInNote.Cited(CitedSource.CitedKind.PROMISE, promise.value()));
        NoteOf ana = NoteOf.partner(couple.ana().participant());
        does(couple.practice().manager(), () -> noteSettings.cosign(true));
        does(counselor, () -> notes.sign(new SignNote(held, NoteOf.SESSION, 0, Set.of())));
        does(counselor, () -> notes.add(held, NoteOf.SESSION, "One thing more"));
        does(counselor, () -> notes.begin(held, ana, "dap"));
        does(counselor, () -> notes.cite(new CiteInNote(held, ana, citation, citation)));
        as(counselor, () -> notes.saveProcess(held, -1, "For me"));
    }
}
