package org.keptword.tests.container.matrix;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.keptword.access.accounts.CalendarAddress;
import org.keptword.access.emergency.EmergencyService;
import org.keptword.access.joining.JoinTransactions;
import org.keptword.access.joining.RenewalTransactions;
import org.keptword.access.joining.StaffJoinTransactions;
import org.keptword.access.joining.StaffService;
import org.keptword.access.practice.CrisisLine;
import org.keptword.access.practice.NoteSettingsService;
import org.keptword.access.practice.NoteTemplate;
import org.keptword.access.practice.PracticeService;
import org.keptword.access.practice.SetCrisisLine;
import org.keptword.access.practice.SettingsService;
import org.keptword.access.presence.PresenceService;
import org.keptword.cases.CaseService;
import org.keptword.cases.participants.ContactSheet;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.SafetyView;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.cases.safety.SetContactState;
import org.keptword.goals.GoalService;
import org.keptword.goals.SetGoal;
import org.keptword.homework.answer.OffScreenService;
import org.keptword.homework.answer.SaveDraft;
import org.keptword.homework.assign.AssignExercises;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.review.PhraseService;
import org.keptword.homework.review.ReviewAnswer;
import org.keptword.homework.review.SendReview;
import org.keptword.homework.review.WriteRemark;
import org.keptword.interop.InstrumentImports;
import org.keptword.notices.ShortNoteService;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.decide.CasePromiseService;
import org.keptword.promises.keep.MakePromise;
import org.keptword.promises.keep.PromiseService;
import org.keptword.promises.keep.RecordOutcome;
import org.keptword.reminders.ReminderChannel;
import org.keptword.reminders.ReminderChoice;
import org.keptword.reminders.ReminderKind;
import org.keptword.reminders.ReminderService;
import org.keptword.reports.agenda.AgendaService;
import org.keptword.reports.copy.OwnCopyId;
import org.keptword.reports.copy.OwnCopyRun;
import org.keptword.reports.copy.OwnCopyService;
import org.keptword.reports.print.DayPrintService;
import org.keptword.reports.print.PrintId;
import org.keptword.reports.print.PrintRun;
import org.keptword.reports.print.PrintView;
import org.keptword.rescheduling.AskForTime;
import org.keptword.rescheduling.OwnRequestService;
import org.keptword.rescheduling.RequestAnswerService;
import org.keptword.rescheduling.SuggestedTime;
import org.keptword.retention.ErasureLine;
import org.keptword.retention.ErasureService;
import org.keptword.retention.HoldService;
import org.keptword.sessions.ByWhom;
import org.keptword.sessions.HoldSession;
import org.keptword.sessions.calendar.PlanSession;
import org.keptword.sessions.calendar.PlanningService;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.NoteService;
import org.keptword.sessions.notes.SignNote;
import org.keptword.shared.Actor;
import org.keptword.shared.Aim;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.ByLanguage;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Disclosure;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.Role;
import org.keptword.shared.SessionId;
import org.keptword.shared.ShareId;
import org.keptword.tests.container.CoupleFixture;
import org.keptword.tests.container.OwnerDatabase;
import org.keptword.tests.container.interop.CalmWeek;
import org.keptword.tests.container.reminders.TestBrowser;
import org.keptword.tests.container.reports.PlainTextPrinter;

/** Base of the matrix: two practices with everybody in them, and couples with everything a method can be about. */
abstract class MatrixFixture extends CoupleFixture {

    @Inject
    private ReminderService reminders;

    private static final String NO_CODE = "0000-1111-2222-3333";

    @Inject
    private PlanningService planning;

    @Inject
    private CalendarAddress addresses;

    @Inject
    private PracticeService practices;

    @Inject
    private DayPrintService prints;

    @Inject
    private PrintRun printing;

    @Inject
    private SettingsService settings;

    @Inject
    private NoteService notes;

    @Inject
    private NoteSettingsService noteSettings;

    @Inject
    private PresenceService presence;

    private static final AtomicInteger DAYS_AHEAD = new AtomicInteger(30);

    @Inject
    private OffScreenService offScreen;

    @Inject
    private PhraseService phrases;

    @Inject
    private JoinTransactions joining;

    @Inject
    private StaffService staff;

    @Inject
    private StaffJoinTransactions staffJoining;

    @Inject
    private RenewalTransactions renewals;

    @Inject
    private InstrumentImports imports;

    @Inject
    private AgendaService agendas;

    @Inject
    private GoalService goals;

    @Inject
    private PromiseService promises;

    @Inject
    private CasePromiseService promiseDesk;

    @Inject
    private ShortNoteService shortNotes;

    @Inject
    private OwnRequestService ownRequests;

    @Inject
    private RequestAnswerService requestAnswers;

    @Inject
    private EmergencyService emergencies;

    @Inject
    private OwnCopyService copies;

    @Inject
    private OwnCopyRun copying;

    @Inject
    private HoldService holds;

    @Inject
    private ErasureService erasures;

    @Inject
    private OwnerDatabase owner;

    /**
     * Everybody who could try.
     *
     * @param peer a counselor of the practice who supervises the counselor, and so reads along with the role of one who works
     * @param otherSupervisor supervises nobody in the practice
     * @param neighbours another couple of the same counselor
     */
    record Town(
            Practice home, Actor peer, Actor otherSupervisor, Couple neighbours, Practice other, Couple otherCouple) {

        Actor neighbour() {
            return neighbours.ana().actor();
        }
    }

    final Town town() throws Exception {
        Practice home = practice();
        Actor peer = person(home.id(), Role.COUNSELOR, "Petra");
        does(
                home.job(),
                () -> practices.supervise(peer.person(), home.counselor().person()));
        Actor supervisor = person(home.id(), Role.SUPERVISOR, "Saul");
        Practice other = practice();
        return new Town(home, peer, supervisor, atWork(home), other, atWork(other));
    }

    final Scene scene(Town town) throws Exception {
        return new Scene(town, atWork(town.home()));
    }

    /** Calls the method of a row as somebody. */
    final Object call(Row row, Scene scene, Actor who, Thing what) throws Exception {
        List<Object> arguments = row.arguments().of(new Call(scene, who, what));
        Object service = CDI.current().select(row.service()).get();
        Method method = Arrays.stream(row.service().getDeclaredMethods())
                .filter(each -> each.getName().equals(row.method()) && Modifier.isPublic(each.getModifiers()))
                .findFirst()
                .orElseThrow();
        return as(who, () -> {
            try {
                return method.invoke(service, arguments.toArray());
            } catch (InvocationTargetException thrown) {
                if (thrown.getCause() instanceof Exception refusal) {
                    throw refusal;
                }
                throw thrown;
            }
        });
    }

    private static final String CHECK_IN = "{\"about-me\": {\"own-reliable\": 5, \"own-open\": 5, \"own-safe\": 5}}";

    /** A couple of its own with everything a method can be about, made when it is asked for. */
    final class Scene {

        private final Town town;
        private final Couple pair;
        private final Map<UUID, String> codes = new HashMap<>();
        private UUID contactInForce;
        private String sought;
        private UUID copy;
        private SessionId metAt;

        Scene(Town town, Couple pair) {
            this.town = town;
            this.pair = pair;
        }

        Town town() {
            return town;
        }

        /** Whoever of this role stands nearest to the case. */
        Actor nearest(Role role) {
            return switch (role) {
                case COUNSELOR -> pair.counselor();
                case SUPERVISOR -> pair.practice().supervisor();
                case MANAGER -> pair.practice().manager();
                case CLIENT -> pair.ana().actor();
                case JOB -> pair.practice().job();
            };
        }

        /** A client with a name of her own who was on the first page, which the audit log tells; {@link #sought} is her name. */
        Thing visitor() throws Exception {
            Actor client = nearest(Role.CLIENT);
            sought = login();
            database.run(
                    pair.practice().id(),
                    "update keptword.person set name = ? where id = ?",
                    sought,
                    client.personValue());
            home(client);
            return Thing.of(client.person());
        }

        Actor partner() {
            return pair.tom().actor();
        }

        // ---- cases --------------------------------------------------------------------------------------------------

        Thing ofCase() {
            return Thing.of(pair.caseId());
        }

        Thing participant() {
            return Thing.of(pair.caseId(), pair.ana().participant());
        }

        /** A case of one, with its participant, who has no account. */
        Thing single() throws Exception {
            CaseId id = individual(pair.practice());
            return Thing.of(id, safety(pair.practice(), id).people().get(0).id());
        }

        Thing invited() throws Exception {
            Thing single = single();
            invite(single);
            return single;
        }

        /** Somebody without an account whose contact sheet calls every way safe. */
        Thing reachable() throws Exception {
            Thing single = single();
            ContactSheet sheet =
                    new ContactSheet(login() + "@example.org", "600 100 200", null, true, true, true, false, null);
            does(
                    pair.counselor(),
                    () -> participants.confirmSheet(new CaseId(single.id()), new ParticipantId(single.part()), sheet));
            return single;
        }

        Thing closedCase() throws Exception {
            does(pair.counselor(), () -> cases.close(agreedEnd(pair.caseId())));
            return ofCase();
        }

        /** What the counselor wrote down in an emergency, and a colleague's case that {@link #sought} finds. */
        Thing asked24() throws Exception {
            sought = login();
            CaseId id = as(
                    pair.practice().colleague(),
                    () -> cases.open(new CaseService.OpenCase(CaseMode.INDIVIDUAL, Aim.UNDECIDED, sought, null, null)));
            UUID ask = as(pair.counselor(), () -> emergencies.ask("Somebody may come to harm"));
            return new Thing(ask, id.value());
        }

        /** A case that {@link #sought} alone finds in the caseload. */
        Thing named() throws Exception {
            sought = login();
            return Thing.of(as(
                            pair.counselor(),
                            () -> cases.open(
                                    new CaseService.OpenCase(CaseMode.INDIVIDUAL, Aim.UNDECIDED, sought, null, null)))
                    .value());
        }

        String sought() {
            return sought;
        }

        /** The case of the scene, opened by a colleague in an emergency. */
        Thing opened24() throws Exception {
            String name = login();
            database.run(
                    pair.practice().id(),
                    "update keptword.participant set name = ? where id = ?",
                    name,
                    pair.ana().participant().value());
            Actor reader = person(pair.practice().id(), Role.COUNSELOR, "Nils");
            UUID ask = as(reader, () -> emergencies.ask("Somebody may come to harm"));
            does(reader, () -> emergencies.open(ask, name, pair.caseId()));
            return Thing.of(ask);
        }

        Thing concern() throws Exception {
            RecordScreening command = new RecordScreening(
                    pair.ana().participant(), ScreeningResult.CONCERN, today(), true, true, true, null, null, null);
            does(pair.counselor(), () -> screenings.record(pair.caseId(), command));
            return Thing.of(pair.caseId(), ana().screening().orElseThrow().id());
        }

        /** A case in which a pause waits for its moment. */
        Thing heldBack() throws Exception {
            RecordScreening danger = new RecordScreening(
                    pair.ana().participant(), ScreeningResult.DANGER, today(), true, true, true, null, null, null);
            does(pair.counselor(), () -> screenings.record(pair.caseId(), danger));
            return ofCase();
        }

        /** A request to lift a legal order. */
        Thing lifting() throws Exception {
            contact(
                    pair.ana(),
                    Contact.LEGAL_ORDER,
                    ana().contact().orElseThrow().id());
            contact(pair.ana(), Contact.OPEN, ana().contact().orElseThrow().id());
            return Thing.of(pair.caseId(), ana().asked().orElseThrow().id());
        }

        /** Somebody whose contact statement {@link #contactInForce} names. */
        Thing asked() throws Exception {
            contactInForce = ana().contact().orElseThrow().id();
            return participant();
        }

        UUID contactInForce() {
            return contactInForce;
        }

        /** Somebody who told of an attempt without an answer. */
        Thing resting() throws Exception {
            handIn(pair.ana(), give(pair.ana(), "contact-log"), contactLog("no"));
            return participant();
        }

        Thing toldOfANo() throws Exception {
            handIn(pair.ana(), give(pair.ana(), "contact-log"), contactLog("asked-not-to"));
            return participant();
        }

        private SafetyView.Who ana() throws Exception {
            return safety(pair.practice(), pair.caseId()).people().get(0);
        }

        Thing flag() throws Exception {
            ResponseId told = report(pair.ana(), "yes", "By chance");
            return Thing.of(database.id(
                    pair.practice().id(), "select id from keptword.risk_flag where response_id = ?", told.value()));
        }

        Thing flaggedCase() throws Exception {
            flag();
            return ofCase();
        }

        // ---- letting in ---------------------------------------------------------------------------------------------

        /** An invitation; {@link #code} has its code. */
        Thing invitation() throws Exception {
            Thing single = single();
            String code = invite(single);
            UUID id = database.id(
                    pair.practice().id(), "select id from keptword.invitation where case_id = ?", single.id());
            codes.put(id, code);
            return Thing.of(id);
        }

        Thing begunInvitation() throws Exception {
            Thing invitation = invitation();
            does(pair.practice().job(), () -> joining.begin(invitation.id(), login()));
            return invitation;
        }

        /** The code of an invitation; of one there is not, a code there is not. */
        String code(UUID invitation) {
            return codes.getOrDefault(invitation, NO_CODE);
        }

        String login() {
            return "c" + UUID.randomUUID().toString().substring(0, 8);
        }

        private String invite(Thing single) throws Exception {
            CaseId id = new CaseId(single.id());
            ParticipantId jo = new ParticipantId(single.part());
            return as(pair.counselor(), () -> participants.invite(id, jo)).code();
        }

        /** Somebody who works in the practice and in no case. */
        Thing colleague() throws Exception {
            return Thing.of(person(pair.practice().id(), Role.COUNSELOR, "Nora " + login())
                    .person());
        }

        /** An invitation of a colleague; {@link #code} has its code. */
        Thing staffInvitation() throws Exception {
            String name = "Nora " + login();
            String code = as(
                            pair.practice().manager(),
                            () -> staff.invite(new StaffService.InviteStaff(name, Role.COUNSELOR, Set.of())))
                    .code();
            UUID id =
                    database.id(pair.practice().id(), "select id from keptword.staff_invitation where name = ?", name);
            codes.put(id, code);
            return Thing.of(id);
        }

        Thing begunStaffInvitation() throws Exception {
            Thing invitation = staffInvitation();
            does(pair.practice().job(), () -> staffJoining.begin(invitation.id(), login()));
            return invitation;
        }

        /** A new sign-in of a client; {@link #code} has its code. */
        Thing renewal() throws Exception {
            String code = as(
                            pair.counselor(),
                            () -> participants.renewSignIn(
                                    pair.caseId(), pair.ana().participant()))
                    .code();
            UUID id = database.id(
                    pair.practice().id(),
                    "select id from keptword.renewal where case_id = ?",
                    pair.caseId().value());
            codes.put(id, code);
            return Thing.of(id);
        }

        Thing begunRenewal() throws Exception {
            Thing renewal = renewal();
            does(pair.practice().job(), () -> renewals.begin(renewal.id()));
            return renewal;
        }

        Thing place() throws Exception {
            return Thing.of(firstPlace().id());
        }

        /** A crisis line that is not the last one of its place. */
        Thing line() throws Exception {
            UUID place = firstPlace().id();
            SetCrisisLine another = new SetCrisisLine(
                    place,
                    null,
                    CrisisLine.Kind.SUICIDE,
                    login(),
                    ByLanguage.of(
                            new SetCrisisLine.Words("Line", "always", null),
                            new SetCrisisLine.Words("Línea", "siempre", null)));
            does(pair.practice().manager(), () -> settings.set(another));
            return Thing.of(firstPlace().lines().get(0).id());
        }

        /** An absence of the counselor's that lies ahead. */
        Thing absence() throws Exception {
            PersonId counselor = pair.counselor().person();
            return Thing.of(as(pair.counselor(), () -> presence.set(absent(counselor))));
        }

        /** Days on which nobody is away yet. */
        PresenceService.SetAbsence absent(PersonId who) {
            LocalDate day = today().plusDays(DAYS_AHEAD.addAndGet(2));
            return new PresenceService.SetAbsence(who, Optional.empty(), 0, day, day, Optional.empty());
        }

        /** A template of the practice's own. */
        Thing noteTemplate() throws Exception {
            String name = login();
            Actor manager = pair.practice().manager();
            does(
                    manager,
                    () -> noteSettings.set(new NoteSettingsService.SetNoteTemplate(
                            Optional.empty(),
                            ByLanguage.of(NoteTemplate.Layout.of(name, "A"), NoteTemplate.Layout.of(name, "B")))));
            return Thing.of(UUID.fromString(as(manager, noteSettings::read).templates().stream()
                    .filter(one -> one.name(Locale.ENGLISH).equals(name))
                    .findFirst()
                    .orElseThrow()
                    .key()));
        }

        private SettingsService.PracticeSettings.PlaceSettings firstPlace() throws Exception {
            return as(pair.practice().manager(), settings::read).places().get(0);
        }

        // ---- homework -----------------------------------------------------------------------------------------------

        Thing running() throws Exception {
            return Thing.of(give(pair.ana(), ONCE));
        }

        /** A case with a running assignment. */
        Thing runningOfCase() throws Exception {
            return Thing.of(pair.caseId(), give(pair.ana(), ONCE));
        }

        /** A case with the key something was assigned with just now. */
        Thing justAssigned() throws Exception {
            UUID key = UUID.randomUUID();
            as(
                    pair.counselor(),
                    () -> homework.assign(new AssignExercises(
                            key,
                            pair.caseId(),
                            null,
                            Optional.empty(),
                            List.of(new AssignmentRequest(
                                    pair.ana().participant(),
                                    ONCE,
                                    AssignmentRequest.Placement.NOW,
                                    false,
                                    Recurrence.ONCE,
                                    null)))));
            return Thing.of(pair.caseId(), key);
        }

        /** Running work of which there is a lighter version. */
        Thing heavy() throws Exception {
            return Thing.of(give(pair.ana(), "timeline"));
        }

        Thing queued() throws Exception {
            return Thing.of(give(pair.ana(), ONCE, AssignmentRequest.Placement.QUEUE));
        }

        Thing paused() throws Exception {
            AssignmentId id = give(pair.ana(), ONCE);
            does(pair.counselor(), () -> homework.pause(id));
            return Thing.of(id);
        }

        /** Work on which two pages wrote. */
        Thing inConflict() throws Exception {
            AssignmentId id = give(pair.ana(), ONCE);
            save(id, "page one", "Begun");
            copy = save(id, "page two", "Begun twice").conflict().orElseThrow();
            return Thing.of(id);
        }

        /** What the second page wrote on {@link #inConflict}. */
        UUID copy() {
            return copy;
        }

        private SaveDraft.Outcome save(AssignmentId id, String device, String words) throws Exception {
            return as(pair.ana().actor(), () -> answers.save(draft(pair.ana(), id, 0, device, leadUp(words, false))));
        }

        /** Work that was handed in, by its assignment. */
        /** Handed-in work that is off its author's screen, by its response. */
        Thing offScreen() throws Exception {
            Thing work = finishedWork();
            AssignmentId id = new AssignmentId(work.id());
            ResponseId response = response(pair.ana(), id);
            Actor ana = pair.ana().actor();
            does(ana, () -> offScreen.keepOff(id, Optional.empty(), ana.person()));
            return Thing.of(response);
        }

        Thing finishedWork() throws Exception {
            AssignmentId id = give(pair.ana(), ONCE);
            handIn(pair.ana(), id, leadUp("I shouted", false));
            return Thing.of(id);
        }

        /** Work that was handed in, by its response. */
        Thing finished() throws Exception {
            return Thing.of(handedIn(pair.ana(), "I shouted"));
        }

        /** A check-in that was handed in, by its response. */
        Thing checkedIn() throws Exception {
            return Thing.of(handIn(pair.ana(), give(pair.ana(), "trust-checkin"), CHECK_IN));
        }

        /** Work with a reply, by its assignment. */
        Thing answered() throws Exception {
            AssignmentId id = give(pair.ana(), ONCE);
            send(
                    pair.counselor(),
                    handIn(pair.ana(), id, leadUp("I shouted", false)),
                    "Thanks",
                    SendReview.ReviewOutcome.SENT);
            settle(pair.practice());
            return Thing.of(id);
        }

        Thing sentReply() throws Exception {
            ResponseId response = handedIn(pair.ana(), "I shouted");
            return Thing.of(send(pair.counselor(), response, "Thanks", SendReview.ReviewOutcome.SENT)
                    .feedback());
        }

        Thing remark() throws Exception {
            ResponseId response = handedIn(pair.ana(), "I shouted");
            WriteRemark remark = remark(pair.counselor().person(), response);
            as(pair.counselor(), () -> comments.write(remark));
            return Thing.of(remark.id());
        }

        /** Work with a reply that has a remark beside a passage. */
        void repliedWithRemark() throws Exception {
            ResponseId response = handedIn(pair.ana(), "I shouted");
            as(pair.counselor(), () -> comments.write(remark(pair.counselor().person(), response)));
            send(pair.counselor(), response, "Thanks", SendReview.ReviewOutcome.SENT);
        }

        /** A submission that is private from the start, and one its author makes private after the counselor returned it. */
        void privateEntries() throws Exception {
            AssignmentId mine = give(pair.tom(), "trust-checkin");
            disclose(mine);
            handIn(pair.tom(), mine, CHECK_IN);
            AssignmentId returned = give(pair.tom(), ONCE);
            send(
                    pair.counselor(),
                    handIn(pair.tom(), returned, leadUp("I shouted", false)),
                    "Say more",
                    SendReview.ReviewOutcome.RETURNED);
            settle(pair.practice());
            disclose(returned);
        }

        private void disclose(AssignmentId id) throws Exception {
            Actor tom = pair.tom().actor();
            does(tom, () -> answers.disclose(id, Optional.empty(), tom.person(), Disclosure.SELF));
        }

        /** A session in which something was agreed in words. */
        void heldWithAgreement() throws Exception {
            hold(
                    pair,
                    90,
                    null,
                    List.of(new HoldSession.Agreed(null, Set.of(pair.ana().participant()), "To sleep on it")));
        }

        /** A state of contact with an exception. */
        void allowedToWrite() throws Exception {
            SetContactState command = new SetContactState(
                    pair.ana().participant(),
                    ana().contact().orElseThrow().id(),
                    Contact.PAUSED,
                    SetContactState.BoundParty.BOTH,
                    null,
                    false,
                    today(),
                    null,
                    null,
                    List.of(new SetContactState.Allowed(SetContactState.ExceptionAbout.CHILDREN, "By message")));
            does(pair.counselor(), () -> safety.stateContact(pair.caseId(), command));
        }

        WriteRemark remark(PersonId writer, ResponseId response) {
            return new WriteRemark(
                    writer,
                    UUID.randomUUID(),
                    response,
                    1,
                    new ReviewAnswer.Passage("the-hurt/hurt", 0, 1, "I"),
                    "Said clearly");
        }

        Thing phrase() throws Exception {
            return Thing.of(as(pair.counselor(), () -> phrases.add("Thanks", "Thank you"))
                    .id());
        }

        // ---- forms of the practice ----------------------------------------------------------------------------------

        /** A file the counselor has begun to bring. */
        Thing file() throws Exception {
            return Thing.of(as(
                    pair.counselor(),
                    () -> imports.begin("calm.json", CalmWeek.file("http://example.org/c", "Calm?"))));
        }

        /** A form the practice has kept. */
        Thing ownForm() throws Exception {
            UUID draft = file().id();
            as(pair.counselor(), () -> imports.keep(draft, CalmWeek.exercise()));
            return Thing.of(
                    as(pair.counselor(), imports::brought).forms().get(0).id());
        }

        // ---- goals --------------------------------------------------------------------------------------------------

        /** A goal of one client, and a session it can be rated for. */
        Thing goal() throws Exception {
            metAt = hold(pair, 60, null, List.of());
            SetGoal command = new SetGoal(
                    UUID.randomUUID(),
                    pair.caseId(),
                    Optional.of(pair.ana().participant()),
                    GoalTables.words("I sleep"));
            return Thing.of(as(pair.counselor(), () -> goals.set(command)));
        }

        Thing goalOfCase() throws Exception {
            return Thing.of(pair.caseId(), goal().id());
        }

        /** The session {@link #goal} can be rated for. */
        SessionId metAt() {
            return metAt;
        }

        // ---- promises -----------------------------------------------------------------------------------------------

        CaseId caseId() {
            return pair.caseId();
        }

        Thing promise() throws Exception {
            return Thing.of(promise(pair.ana(), "Call at noon"));
        }

        /** A promise that waits for the counselor. */
        Thing proposed() throws Exception {
            return Thing.of(promise(pair.ana(), "Give you my password"));
        }

        Thing restingPromise() throws Exception {
            PromiseId id = promise(pair.ana(), "Call at noon");
            does(pair.counselor(), () -> promiseDesk.pause(id, "Not now"));
            return Thing.of(id);
        }

        Thing outcome() throws Exception {
            PromiseId id = promise(pair.ana(), "Call at noon");
            RecordOutcome command =
                    new RecordOutcome(pair.ana().actor().person(), id, today(), OutcomeKind.KEPT, UUID.randomUUID());
            return Thing.of(as(pair.ana().actor(), () -> promises.say(command)));
        }

        /** A promise of the partner's about which is asked. */
        Thing askedAbout() throws Exception {
            PromiseId id = promise(pair.tom(), "Call at noon");
            show(pair, pair.tom(), id);
            return Thing.of(id);
        }

        private PromiseId promise(Client owner, String what) throws Exception {
            MakePromise command = new MakePromise(
                    owner.actor().person(),
                    pair.caseId(),
                    everyDay(what, PromiseTerms.Beneficiary.PARTNER),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    UUID.randomUUID());
            return as(owner.actor(), () -> promises.make(command));
        }

        // ---- sharing ------------------------------------------------------------------------------------------------

        /** Work that can be shared, by its response. */
        Thing shareable() throws Exception {
            return Thing.of(committed(pair.ana(), "I stay"));
        }

        /** A text its author is asked about. */
        Thing askedShare() throws Exception {
            return Thing.of(askWhole(pair, committed(pair.ana(), "I stay")));
        }

        /** A text its author said yes to. */
        Thing agreedShare() throws Exception {
            Thing asked = askedShare();
            agree(pair.ana(), new ShareId(asked.id()));
            return asked;
        }

        /** A text the partner reads. */
        Thing shownShare() throws Exception {
            Thing agreed = agreedShare();
            does(pair.counselor(), () -> sharing.show(new ShareId(agreed.id())));
            return agreed;
        }

        /** A text of the partner's. */
        Thing received() throws Exception {
            ShareId id = askWhole(pair, committed(pair.tom(), "I stay too"));
            agree(pair.tom(), id);
            does(pair.counselor(), () -> sharing.show(id));
            return Thing.of(id);
        }

        /** A case in which something rests. */
        Thing restingRoom() throws Exception {
            shownShare();
            UUID inForce = ana().contact().orElseThrow().id();
            contact(pair.ana(), Contact.PAUSED, inForce);
            contact(pair.ana(), Contact.OPEN, ana().contact().orElseThrow().id());
            return ofCase();
        }

        // ---- sessions -----------------------------------------------------------------------------------------------

        Thing planned() throws Exception {
            return Thing.of(plan(pair, Instant.now()));
        }

        /** A case and a planned session of it. */
        Thing plannedInCase() throws Exception {
            return Thing.of(pair.caseId(), planned().id());
        }

        /** The same, with a line on its agenda that is called as the case. */
        Thing onAgenda() throws Exception {
            Thing of = plannedInCase();
            does(
                    pair.counselor(),
                    () -> agendas.add(
                            pair.caseId(),
                            new SessionId(of.part()),
                            "Ask about the move",
                            pair.caseId().value()));
            return of;
        }

        Thing calledOff() throws Exception {
            Thing planned = planned();
            PlanningService.CancelSession command =
                    new PlanningService.CancelSession(new SessionId(planned.id()), 0, false, ByWhom.COUNSELOR, "Ill");
            as(pair.counselor(), () -> planning.cancel(command));
            return planned;
        }

        /** A letter to the counselor that somebody is sending. */
        Thing claimedLetter() throws Exception {
            UUID id = UUID.randomUUID();
            database.run(
                    pair.practice().id(),
                    "insert into keptword.letter (id, practice_id, person_id, kind, notices, state, attempts, next_at,"
                            + " made_at) values (?, ?, ?, 'FLAG', '{}', 'CLAIMED', 1, now() + interval '1 hour', now())",
                    id,
                    pair.practice().id().value(),
                    pair.counselor().personValue());
            return Thing.of(id);
        }

        /** A client whose browser gets reminders. */
        void reminded() throws Exception {
            Actor ana = pair.ana().actor();
            ReminderChoice choice = ReminderChoice.together(
                    Set.of(ReminderKind.SESSION),
                    LocalTime.of(19, 0),
                    Set.of(DayOfWeek.values()),
                    ReminderChannel.PUSH);
            does(ana, () -> {
                reminders.addDevice(
                        ana.requirePerson(), TestBrowser.answering(201).address());
                reminders.choose(ana.requirePerson(), choice);
            });
        }

        /** A reminder of a client that somebody sends now. */
        Thing claimedReminder() throws Exception {
            UUID id = UUID.randomUUID();
            database.run(
                    pair.practice().id(),
                    "insert into keptword.reminder_delivery (id, practice_id, person_id, for_day, kinds, state,"
                            + " attempts, next_at, made_at) values (?, ?, ?, current_date, '', 'CLAIMED', 1, now() +"
                            + " interval '1 hour', now())",
                    id,
                    pair.practice().id().value(),
                    nearest(Role.CLIENT).personValue());
            return Thing.of(id);
        }

        /** A client who wants appointments by e-mail. */
        void wantsAppointments() throws Exception {
            database.rows(
                    pair.ana().actor(),
                    "insert into keptword.appointment_choice (person_id, practice_id, active) values (?, ?, true)"
                            + " on conflict do nothing",
                    pair.ana().actor().personValue(),
                    pair.practice().id().value());
        }

        /** An entry of a client's calendar that somebody sends now. */
        Thing claimedAppointment() throws Exception {
            UUID id = UUID.randomUUID();
            database.run(
                    pair.practice().id(),
                    "insert into keptword.appointment_invitation (id, practice_id, case_id, participant_id, person_id,"
                            + " session_id, mailbox, uid, sequence, wanted_starts_at, wanted_minutes, state, attempts,"
                            + " next_at) select ?, s.practice_id, s.case_id, ?, ?, s.id, '\\x00', gen_random_uuid(), 0,"
                            + " now() + interval '1 day', 50, 'CLAIMED', 1, now() + interval '1 hour'"
                            + " from keptword.session s where s.id = ?",
                    id,
                    pair.ana().participant().value(),
                    pair.ana().actor().personValue(),
                    planned().id());
            return Thing.of(id);
        }

        /** What an act on a session must name; 0 for one that is not there. */
        int versionOf(UUID session) throws Exception {
            return database
                    .rows(pair.practice().id(), "select version from keptword.session where id = ?", session)
                    .stream()
                    .map(Integer.class::cast)
                    .findFirst()
                    .orElse(0);
        }

        /** A client with a calendar address; {@link #code} knows its key. */
        Thing calendarKey() throws Exception {
            PersonId ana = pair.ana().actor().person();
            codes.put(ana.value(), as(pair.ana().actor(), () -> addresses.make(ana)));
            return Thing.of(ana);
        }

        /** A short note on the first page of the client. */
        Thing shortNote() throws Exception {
            ShortNoteService.WriteShortNote command = new ShortNoteService.WriteShortNote(
                    UUID.randomUUID(), pair.caseId(), pair.ana().participant(), "Bring the key");
            return Thing.of(as(pair.counselor(), () -> shortNotes.write(command)));
        }

        /** A session that lies ahead, with the client alone. */
        Thing plannedAhead() throws Exception {
            PlanSession command = new PlanSession(
                    pair.caseId(),
                    Optional.of(pair.ana().participant()),
                    Instant.now().plus(Duration.ofDays(3)),
                    50,
                    null);
            return Thing.of(as(pair.counselor(), () -> sessions.plan(command)));
        }

        /** A request of the client for another time of a session ahead. */
        Thing timeAsked() throws Exception {
            Actor ana = pair.ana().actor();
            SessionId session = new SessionId(plannedAhead().id());
            AskForTime command = new AskForTime(
                    session, List.of(SuggestedTime.of(LocalDate.now(ZONE).plusDays(5), LocalTime.NOON, null)));
            does(ana, () -> ownRequests.ask(ana.person(), command));
            return Thing.of((UUID) database.rows(
                            pair.practice().id(),
                            "select id from keptword.session_request where session_id = ?",
                            session.value())
                    .get(0));
        }

        /** The same, where the counselor kept the time. */
        Thing answeredRequest() throws Exception {
            Thing request = timeAsked();
            does(pair.counselor(), () -> requestAnswers.keep(request.id()));
            return request;
        }

        /** A short note its client has marked as read. */
        Thing readNote() throws Exception {
            Thing note = shortNote();
            Actor ana = pair.ana().actor();
            does(ana, () -> shortNotes.read(ana.person(), note.id()));
            return note;
        }

        Thing meetingToday() throws Exception {
            planned();
            return ofCase();
        }

        /** Prep reports of today in the making, of the counselor. */
        Thing print() throws Exception {
            planned();
            Actor counselor = pair.counselor();
            as(counselor, () -> prints.begin(PrintView.Kind.ZIP, PrintView.PrintFor.COUNSELOR));
            return Thing.of(as(counselor, prints::latest).orElseThrow().id());
        }

        /** The same, worked on by who is called like the print. */
        Thing claimedPrint() throws Exception {
            Thing print = print();
            database.rows(
                    pair.counselor(), "update keptword.day_print set worker = id, claims = 1 where id = ?", print.id());
            return print;
        }

        /** The same, ready. */
        Thing printed() throws Exception {
            Thing print = print();
            does(
                    pair.counselor(),
                    () -> printing.run(new PrintId(print.id()), pair.counselor(), new PlainTextPrinter()));
            return print;
        }

        /** An own copy that is being made. */
        Thing ownCopy() throws Exception {
            Actor ana = pair.ana().actor();
            return Thing.of(as(ana, copies::begin).orElseThrow());
        }

        /** The same, worked on by who is called like the copy. */
        Thing claimedCopy() throws Exception {
            Thing copy = ownCopy();
            database.rows(
                    pair.ana().actor(), "update keptword.own_copy set worker = id, claims = 1 where id = ?", copy.id());
            return copy;
        }

        /** The same, ready. */
        Thing copied() throws Exception {
            Thing copy = ownCopy();
            Actor ana = pair.ana().actor();
            does(
                    ana,
                    () -> copying.run(
                            new OwnCopyId(copy.id()),
                            ana,
                            (whole, work, files, alive) -> files.accept(new byte[] {1})));
            return copy;
        }

        Thing legalHold() throws Exception {
            return Thing.of(
                    as(pair.practice().manager(), () -> holds.place(pair.caseId(), "A court has asked for it")));
        }

        /** A closed case with one of its clients. */
        Thing closedParticipant() throws Exception {
            closedCase();
            return participant();
        }

        /** A proposal to erase what a client wrote. */
        Thing erasure() throws Exception {
            closedCase();
            ErasureService.ProposeErasure command = new ErasureService.ProposeErasure(
                    pair.caseId(),
                    Optional.of(pair.ana().participant()),
                    ErasureLine.Basis.CLIENT_ASKED,
                    Optional.of(today()),
                    "She has asked for it in a letter");
            return Thing.of(as(pair.practice().manager(), () -> erasures.propose(command)));
        }

        /** The case of one. */
        Thing caseToErase() throws Exception {
            erasure();
            return ofCase();
        }

        /** The same, approved more than a week ago. */
        Thing erasureDue() throws Exception {
            Thing erasure = erasure();
            does(pair.counselor(), () -> erasures.approve(erasure.id()));
            owner.weekPassed(pair.practice().id(), erasure.id());
            return erasure;
        }

        Thing held() throws Exception {
            return Thing.of(hold(pair, 60, null, List.of()));
        }

        /** A held session and one of those who were there. */
        Thing heldWithBoth() throws Exception {
            return Thing.of(new SessionId(held().id()), pair.ana().participant());
        }

        /** A held session with a note. */
        Thing noted() throws Exception {
            return Thing.of(hold(pair, 60, "A calm hour", List.of()));
        }

        /** A held session with a signed note, in a practice that asks for co-signatures. */
        Thing signed() throws Exception {
            Thing session = noted();
            SignNote command = new SignNote(new SessionId(session.id()), NoteOf.SESSION, 0, Set.of());
            does(pair.counselor(), () -> notes.sign(command));
            does(pair.practice().manager(), () -> noteSettings.cosign(true));
            return session;
        }

        HoldSession holding(CaseId id, ParticipantId who) {
            return new HoldSession(
                    UUID.randomUUID(),
                    id,
                    Optional.empty(),
                    Instant.now().minusSeconds(3600),
                    50,
                    Set.of(who),
                    null,
                    List.of(),
                    Optional.empty());
        }
    }
}
