package org.keptword.tests.container;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.cases.CaseService;
import org.keptword.cases.caseload.CaseloadService;
import org.keptword.cases.participants.ParticipantService;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.SafetyService;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.cases.safety.ScreeningService;
import org.keptword.cases.safety.SetContactState;
import org.keptword.homework.answer.AnswerService;
import org.keptword.homework.answer.HandIn;
import org.keptword.homework.answer.PortalService;
import org.keptword.homework.answer.SaveDraft;
import org.keptword.homework.assign.AssignExercises;
import org.keptword.homework.assign.AssignmentRequest;
import org.keptword.homework.assign.HomeworkService;
import org.keptword.homework.assign.Recurrence;
import org.keptword.homework.review.FeedbackService;
import org.keptword.homework.review.ReviewCommentService;
import org.keptword.homework.review.ReviewDraft;
import org.keptword.homework.review.ReviewService;
import org.keptword.homework.review.ReviewView;
import org.keptword.homework.review.SendReview;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseRecurrence;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.keep.MakePromise;
import org.keptword.promises.keep.PromiseService;
import org.keptword.promises.keep.RecordOutcome;
import org.keptword.safety.FlagService;
import org.keptword.sessions.HoldSession;
import org.keptword.sessions.SessionService;
import org.keptword.sessions.calendar.PlanSession;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.Role;
import org.keptword.shared.SessionId;
import org.keptword.shared.ShareId;
import org.keptword.sharing.AskAboutPromise;
import org.keptword.sharing.CaseShareService;
import org.keptword.sharing.OfferService;
import org.keptword.sharing.ShareKind;
import org.keptword.sharing.ShareOffer;
import org.keptword.sharing.ShareService;
import org.keptword.sharing.SharedPage;

/** Base of the tests that go through several features: couples who are both signed in, and what is given and written there. */
public abstract class CoupleFixture extends PracticeTest {

    protected static final String ONCE = "lead-up";

    @Inject
    protected Database database;

    @Inject
    private PromiseService promiseService;

    @Inject
    protected CaseService cases;

    @Inject
    protected CaseloadService caseload;

    @Inject
    protected ParticipantService participants;

    @Inject
    protected SafetyService safety;

    @Inject
    protected ScreeningService screenings;

    @Inject
    protected FlagService flags;

    @Inject
    protected HomeworkService homework;

    @Inject
    protected PortalService portal;

    @Inject
    protected AnswerService answers;

    @Inject
    protected ReviewService reviews;

    @Inject
    protected FeedbackService feedback;

    @Inject
    protected ReviewCommentService comments;

    @Inject
    protected SessionService sessions;

    @Inject
    protected OfferService offers;

    @Inject
    protected ShareService shares;

    @Inject
    protected CaseShareService sharing;

    /** Somebody in a case. */
    public record Client(Practice practice, CaseId caseId, ParticipantId participant, Actor actor) {}

    /** A case of two. */
    public record Couple(Practice practice, CaseId caseId, Client ana, Client tom) {

        public Actor counselor() {
            return practice.counselor();
        }
    }

    /** A couple who agreed, signed in, and between whom contact is open. */
    protected final Couple atWork(Practice practice) throws Exception {
        CaseId id = couple(practice);
        List<Client> both = join(practice, id, List.of(0, 1));
        Couple couple = new Couple(practice, id, both.get(0), both.get(1));
        doesTogether(practice.counselor(), () -> {
            for (Client client : List.of(couple.ana(), couple.tom())) {
                safety.stateContact(id, stating(client, Contact.OPEN, null));
                screenings.record(id, withoutConcern(client));
            }
        });
        return couple;
    }

    /** Lets somebody take the place of a participant who agreed to the consent text. */
    protected final Client join(Practice practice, CaseId id, int which) throws Exception {
        return join(practice, id, List.of(which)).get(0);
    }

    private List<Client> join(Practice practice, CaseId id, List<Integer> which) throws Exception {
        List<String[]> places = database
                .rows(
                        practice.id(),
                        "select id || ' ' || name from keptword.participant where case_id = ? order by slot",
                        id.value())
                .stream()
                .map(place -> place.toString().split(" ", 2))
                .toList();
        List<Actor> people = people(
                practice.id(),
                Role.CLIENT,
                which.stream().map(one -> places.get(one)[1]).toList());
        List<Client> joined = new ArrayList<>();
        for (int one = 0; one < which.size(); one++) {
            ParticipantId participant = new ParticipantId(UUID.fromString(places.get(which.get(one))[0]));
            joined.add(new Client(practice, id, participant, people.get(one)));
        }
        doesTogether(practice.counselor(), () -> {
            for (Client client : joined) {
                participants.recordConsent(id, client.participant(), today());
            }
        });
        database.run(
                practice.id(),
                "with place as (update keptword.participant p set person_id = joined.person, state = 'ACTIVE'"
                        + " from unnest(?::text::uuid[], ?::text::uuid[]) joined (participant, person) where p.id = joined.participant"
                        + " returning p.practice_id, p.case_id, p.person_id, p.id)"
                        + " insert into keptword.caseload (id, practice_id, case_id, person_id, relation, participant_id, since)"
                        + " select gen_random_uuid(), practice_id, case_id, person_id, 'CLIENT', id, now() from place",
                joined.stream()
                        .map(client -> client.participant().value().toString())
                        .collect(Collectors.joining(",", "{", "}")),
                joined.stream()
                        .map(client -> client.actor().requirePersonValue().toString())
                        .collect(Collectors.joining(",", "{", "}")));
        return joined;
    }

    /** How contact stands for a client from today on; {@code replaces} is the statement before, or null. */
    protected final void contact(Client client, Contact state, UUID replaces) throws Exception {
        SetContactState command = stating(client, state, replaces);
        does(client.practice().counselor(), () -> safety.stateContact(client.caseId(), command));
    }

    private static SetContactState stating(Client client, Contact state, UUID replaces) {
        return new SetContactState(
                client.participant(),
                replaces,
                state,
                state.closes() ? SetContactState.BoundParty.BOTH : null,
                null,
                false,
                today(),
                null,
                null,
                List.of(),
                "Talked over");
    }

    protected final void screen(Client client) throws Exception {
        RecordScreening command = informed(client.practice(), client.caseId(), withoutConcern(client));
        does(client.practice().counselor(), () -> screenings.record(client.caseId(), command));
    }

    private static RecordScreening withoutConcern(Client client) {
        return new RecordScreening(
                client.participant(), ScreeningResult.NO_CONCERN, today(), true, true, true, null, null, null);
    }

    protected static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    protected final AssignmentId give(Client client, String exercise) throws Exception {
        return give(client, exercise, AssignmentRequest.Placement.NOW);
    }

    protected final AssignmentId give(Client client, String exercise, AssignmentRequest.Placement placement)
            throws Exception {
        return give(client, exercise, placement, Recurrence.ONCE);
    }

    protected final AssignmentId give(
            Client client, String exercise, AssignmentRequest.Placement placement, Recurrence recurrence)
            throws Exception {
        AssignExercises command = new AssignExercises(
                UUID.randomUUID(),
                client.caseId(),
                today().plusDays(7),
                Optional.empty(),
                List.of(new AssignmentRequest(client.participant(), exercise, placement, false, recurrence, null)));
        return as(client.practice().counselor(), () -> homework.assign(command))
                .ids()
                .get(0);
    }

    /** What is written in the exercise {@link #ONCE}. */
    public static String leadUp(String words, boolean bring) {
        return "{\"the-hurt\": {\"hurt\": \"" + words + "\"}, \"close\": {\"bring-to-session\": " + bring + "}}";
    }

    /** A contact log with one personal attempt, answered as said. */
    public static String contactLog(String answered) {
        return "{\"personal\": {\"personal-contacts\": [" + attempt("a", answered) + "]}}";
    }

    /** One row of a contact log: a personal attempt of the author's. */
    public static String attempt(String row, String answered) {
        return "{\"_id\": \"" + row + "\", \"personal-when\": \"" + today()
                + "T00:00:00+01:00\", \"personal-began\": \"me\", \"personal-answered\": \"" + answered + "\"}";
    }

    protected static SaveDraft draft(Client client, AssignmentId id, int basedOn, String device, String json) {
        return new SaveDraft(id, client.actor().person(), Optional.empty(), basedOn, device, json, Optional.empty());
    }

    protected static HandIn handing(Client client, AssignmentId id, int number, String json) {
        return new HandIn(
                id, client.actor().person(), Optional.empty(), number, "page", UUID.randomUUID(), Optional.of(json));
    }

    protected final ResponseId handIn(Client client, AssignmentId id, String json) throws Exception {
        int number =
                as(client.actor(), () -> portal.exercise(id, Optional.empty())).number();
        HandIn command = handing(client, id, number, json);
        if (!as(client.actor(), () -> answers.handIn(command)).isHandedIn()) {
            throw new IllegalStateException("The work of the test was not handed in");
        }
        return response(client, id);
    }

    /** Handed-in work of an exercise given for it. */
    protected final ResponseId handedIn(Client client, String words) throws Exception {
        return handIn(client, give(client, ONCE), leadUp(words, false));
    }

    protected final ResponseId response(Client client, AssignmentId id) throws Exception {
        return new ResponseId(database.id(
                client.practice().id(), "select id from keptword.response where assignment_id = ?", id.value()));
    }

    /** Lets a colleague cover the case. */
    protected final void cover(Couple couple, Actor colleague) throws Exception {
        database.run(
                couple.practice().id(),
                "insert into keptword.caseload (id, practice_id, case_id, person_id, relation, since)"
                        + " values (gen_random_uuid(), ?, ?, ?, 'COVER', now())",
                couple.practice().id().value(),
                couple.caseId().value(),
                colleague.personValue());
    }

    /** Lets a colleague cover the case for its one flag. */
    protected final void coverFlag(Couple couple, Actor colleague) throws Exception {
        database.run(
                couple.practice().id(),
                "insert into keptword.caseload (id, practice_id, case_id, person_id, relation, since, for_id, flag_id)"
                        + " values (gen_random_uuid(), ?, ?, ?, 'COVER', now(), ?,"
                        + " (select id from keptword.risk_flag where case_id = ?))",
                couple.practice().id().value(),
                couple.caseId().value(),
                colleague.personValue(),
                couple.counselor().personValue(),
                couple.caseId().value());
    }

    /** The client tells of a contact, which raises a flag. */
    protected final ResponseId report(Client client, String safeNow, String words) throws Exception {
        AssignmentId id = home(client.actor()).contactReport().orElseThrow();
        return handIn(
                client,
                id,
                "{\"safe-now\": \"" + safeNow + "\", \"who-began\": \"by-chance\", \"when\": \"" + today()
                        + "T00:00:00+01:00\", \"how\": [{\"code\": \"message\"}], \"what-happened\": \"" + words
                        + "\"}");
    }

    protected final ReviewView read(Actor reader, ResponseId id) throws Exception {
        return as(reader, () -> reviews.review(id));
    }

    /** The counselor sends what was read on. */
    protected final SendReview.SentReview send(
            Actor counselor, ResponseId id, String words, SendReview.ReviewOutcome outcome) throws Exception {
        ReviewView view = read(counselor, id);
        SendReview command = new SendReview(
                counselor.person(),
                view.lead(),
                view.entries().stream()
                        .map(work -> new SendReview.Seen(work.response(), work.revision()))
                        .toList(),
                new ReviewDraft(
                        view.draft().version(),
                        words,
                        view.draft().privateNote(),
                        view.draft().effort(),
                        view.draft().learning(),
                        view.draft().bring(),
                        Optional.empty()),
                outcome,
                UUID.randomUUID());
        return as(counselor, () -> feedback.send(command));
    }

    public static ReviewDraft reply(int version, String words, String note) {
        return new ReviewDraft(version, words, note, Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    /** Lets the time to undo pass for all that was sent in a practice. */
    protected final void settle(Practice practice) throws Exception {
        database.run(
                practice.id(),
                "update keptword.response set settles_at = now() - interval '1 second' where practice_id = ? and settles_at is not null",
                practice.id().value());
    }

    protected final SessionId plan(Couple couple, Instant at) throws Exception {
        PlanSession command = new PlanSession(couple.caseId(), Optional.empty(), at, 50, null);
        return as(couple.counselor(), () -> sessions.plan(command));
    }

    /** Records a session that began so many minutes ago, with both there. */
    protected final SessionId hold(Couple couple, int minutesAgo, String note, List<HoldSession.Agreed> agreed)
            throws Exception {
        HoldSession command = new HoldSession(
                UUID.randomUUID(),
                couple.caseId(),
                Optional.empty(),
                Instant.now().minusSeconds(60L * minutesAgo),
                50,
                Set.of(couple.ana().participant(), couple.tom().participant()),
                note,
                agreed,
                Optional.empty());
        return as(couple.counselor(), () -> sessions.hold(command));
    }

    /** The counselor asks whether the partner may read a promise, its owner says yes, and the counselor shows it. */
    protected final ShareId show(Couple couple, Client owner, PromiseId id) throws Exception {
        ShareId share = ask(couple, id, ShareKind.PROMISE);
        agree(owner, share);
        does(couple.counselor(), () -> sharing.show(share));
        return share;
    }

    /** The counselor asks about a promise. */
    protected final ShareId ask(Couple couple, PromiseId id, ShareKind kind) throws Exception {
        String fingerprint = as(couple.counselor(), () -> offers.offerPromise(id, kind, false))
                .preview()
                .orElseThrow()
                .fingerprint();
        AskAboutPromise command = new AskAboutPromise(id, kind, false, fingerprint, UUID.randomUUID());
        return as(couple.counselor(), () -> offers.askAboutPromise(command));
    }

    /** The author says yes to what is asked. */
    protected final void agree(Client author, ShareId id) throws Exception {
        SharedPage.Ask ask = as(author.actor(), shares::page).asks().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        ShareService.AnswerShare yes =
                new ShareService.AnswerShare(author.actor().person(), id, ask.fingerprint(), true);
        does(author.actor(), () -> shares.answer(yes));
    }

    /** Handed-in work whose author lets the partner read it by sharing; what was said to the counselor alone is in it, too. */
    protected final ResponseId committed(Client client, String words) throws Exception {
        return seen(client, handIn(client, give(client, "commitment-statement"), commitment(words)));
    }

    /** The counselor has read it, so that the same exercise can be given again. */
    protected final ResponseId seen(Client client, ResponseId response) throws Exception {
        acknowledge(client, response);
        send(client.practice().counselor(), response, "", SendReview.ReviewOutcome.SEEN);
        settle(client.practice());
        return response;
    }

    /** Made-up words can look like a risk to the second reader. */
    private void acknowledge(Client client, ResponseId response) throws Exception {
        String open = "select count(*) from keptword.risk_flag where response_id = ? and acknowledged_at is null";
        if (database.count(client.practice().id(), open, response.value()) == 0) {
            return;
        }
        Actor counselor = client.practice().counselor();
        for (FlagService.FlagLine flag :
                as(counselor, () -> flags.page(client.caseId())).open()) {
            if (flag.response().equals(response.value())) {
                does(counselor, () -> flags.acknowledge(flag.id(), "Nothing"));
            }
        }
    }

    /** What is written in a commitment statement. */
    protected static String commitment(String words) {
        return "{\"words\": {\"versions\": [{\"_id\": \"aaaa0001\", \"want\": \"Want: " + words + "\", \"will-do\": \""
                + words + "\"}]}, \"where-it-stands\": {\"state\": \"draft\", \"free-choice\": \"pushed\"}}";
    }

    /** The counselor asks whether the partner may read a whole piece of work. */
    protected final ShareId askWhole(Couple couple, ResponseId response) throws Exception {
        ShareOffer offer = as(couple.counselor(), () -> offers.offer(response, Optional.empty()));
        return as(couple.counselor(), () -> offers.ask(whole(offer, UUID.randomUUID())));
    }

    /** Everything that is offered. */
    protected static OfferService.AskToShare whole(ShareOffer offer, UUID attempt) {
        return new OfferService.AskToShare(
                offer.response(),
                offer.revision(),
                offer.answers().stream().map(ShareOffer.Choice::path).collect(Collectors.toSet()),
                attempt);
    }

    /** A promise of an act for every day, from today on. */
    public static PromiseTerms everyDay(String what, PromiseTerms.Beneficiary whom) {
        return new PromiseTerms(
                what,
                Optional.empty(),
                whom,
                PromiseTerms.Size.SMALL,
                PromiseTerms.Horizon.SHORT,
                PromiseTerms.Kind.ACT,
                PromiseTerms.Timing.recurring(PromiseRecurrence.daily(), today(), null, null));
    }

    protected static MakePromise making(Client owner, PromiseTerms terms) {
        return making(owner, terms, Optional.empty());
    }

    /** To make a promise that makes up for what was said, if any is given. */
    protected static MakePromise making(Client owner, PromiseTerms terms, Optional<UUID> repairs) {
        return new MakePromise(
                owner.actor().person(), owner.caseId(), terms, Set.of(), repairs, Optional.empty(), UUID.randomUUID());
    }

    /** An act towards the partner, every day. */
    protected final PromiseId promise(Client owner, String what) throws Exception {
        return promise(owner, what, PromiseTerms.Beneficiary.PARTNER);
    }

    protected final PromiseId promise(Client owner, String what, PromiseTerms.Beneficiary whom) throws Exception {
        MakePromise command = making(owner, everyDay(what, whom));
        return as(owner.actor(), () -> promiseService.make(command));
    }

    protected final UUID say(Client owner, PromiseId promise, OutcomeKind kind) throws Exception {
        RecordOutcome command = new RecordOutcome(owner.actor().person(), promise, today(), kind, UUID.randomUUID());
        return as(owner.actor(), () -> promiseService.say(command));
    }
}
