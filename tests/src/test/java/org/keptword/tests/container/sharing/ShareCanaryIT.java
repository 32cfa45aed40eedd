package org.keptword.tests.container.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keptword.cases.safety.Contact;
import org.keptword.goals.GoalService;
import org.keptword.homework.review.SendReview;
import org.keptword.promises.NoticeKind;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.keep.RecordOutcome;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.ShareId;

/**
 * Words nobody else uses stand in everything one partner writes. Whatever the other can ask the server for is looked through for them, at
 * every step of sharing one text: they are found on the page of shared things alone, while that one text is shown, and nowhere else.
 */
class ShareCanaryIT extends SharingFixture {

    private static final String SHARED = "canary-shared";

    @Inject
    private GoalService goals;

    @Test
    void nothingIsHeardThatIsNotShownAndWhatIsShownIsHeardInOnePlace() throws Exception {
        Couple couple = atWork(practice());
        Client tom = couple.tom();
        ResponseId piece = everythingOf(couple.ana(), couple);
        assertSilent(tom, "before");
        ShareId id = askWhole(couple, piece);
        assertSilent(tom, "asked");
        agree(couple.ana(), id);
        assertSilent(tom, "agreed");
        does(couple.counselor(), () -> sharing.show(id));
        assertEquals(Set.of(SHARED), canaries(page(tom).toString()), "what is shown and nothing else");
        for (String elsewhere : elsewhere(tom)) {
            assertFalse(elsewhere.contains("canary"), elsewhere);
        }
        assertSilentTables(tom, 1);
        turn(couple, tom, Contact.PAUSED);
        assertSilent(tom, "paused");
        turn(couple, tom, Contact.OPEN);
        assertSilent(tom, "open again");
        does(couple.counselor(), () -> sharing.showAgain(couple.caseId()));
        assertEquals(Set.of(SHARED), canaries(page(tom).toString()));
        takeBack(couple.ana(), id);
        assertSilent(tom, "taken back");
    }

    /** The canaries in a text. */
    private static Set<String> canaries(String text) {
        return Pattern.compile("canary-[a-z]+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private ResponseId everythingOf(Client ana, Couple couple) throws Exception {
        ResponseId piece = committed(ana, SHARED);
        send(couple.counselor(), handedIn(ana, "canary-answered"), "canary-reply", SendReview.ReviewOutcome.SENT);
        settle(couple.practice());
        seen(ana, handedIn(ana, "canary-leadup"));
        AssignmentId draft = give(ana, ONCE);
        as(ana.actor(), () -> answers.save(draft(ana, draft, 0, "page", leadUp("canary-draft", false))));
        viewed(ana, "canary-sealed");
        viewed(couple.tom(), "Words of Tom");
        report(ana, "yes", "canary-report");
        handIn(
                ana,
                give(ana, "trust-checkin"),
                "{\"about-me\": {\"own-reliable\": 5, \"own-open\": 5, \"own-safe\": 5}}");
        PromiseId promise = promise(ana, "canary-promise");
        UUID said = as(
                ana.actor(),
                () -> promises.say(new RecordOutcome(
                        ana.actor().person(), promise, today(), OutcomeKind.NOT_KEPT, UUID.randomUUID())));
        does(ana.actor(), () -> promises.note(ana.actor().person(), said, Optional.empty(), "canary-note"));
        PromiseId ofTom = promise(couple.tom(), "Promise of Tom");
        show(couple, couple.tom(), ofTom);
        does(ana.actor(), () -> promises.notice(ana.actor().person(), ofTom, today(), NoticeKind.SEEN_DIFFERENTLY));
        as(
                couple.counselor(),
                () -> goals.set(new org.keptword.goals.SetGoal(
                        UUID.randomUUID(),
                        couple.caseId(),
                        Optional.of(ana.participant()),
                        new org.keptword.goals.GoalText("canary-goal", null, null, "canary-expected", null, null))));
        return piece;
    }

    private void assertSilent(Client client, String when) throws Exception {
        List<String> all = new ArrayList<>(elsewhere(client));
        all.add(page(client).toString());
        for (String answer : all) {
            assertFalse(answer.contains("canary"), () -> when + ": " + answer);
            assertFalse(answer.contains("SEEN_DIFFERENTLY"), () -> when + ": " + answer);
        }
        assertSilentTables(client, 0);
    }

    /** Everything a client can ask for, the page of shared things aside. */
    private List<String> elsewhere(Client client) throws Exception {
        List<String> said = new ArrayList<>();
        said.add(as(client.actor(), homes::home).toString());
        said.add(as(client.actor(), () -> portal.record(Optional.empty())).toString());
        said.add(as(client.actor(), promises::page).toString());
        said.add(as(client.actor(), goals::own).toString());
        said.add(as(client.actor(), shares::news).toString());
        for (Object id : database.rows(client.actor(), "select id from keptword.assignment")) {
            said.add(as(client.actor(), () -> portal.exercise(new AssignmentId((UUID) id), Optional.empty()))
                    .toString());
        }
        return said;
    }

    /** Rows about the other partner that a client reaches by plain SQL. */
    private void assertSilentTables(Client client, int shown) throws Exception {
        for (String table : List.of(
                "assignment",
                "response",
                "draft",
                "draft_copy",
                "revision",
                "feedback",
                "promise",
                "promise_outcome",
                "promise_notice",
                "promise_rest",
                "score",
                "share_reading")) {
            assertEquals(
                    List.of(),
                    database.rows(
                            client.actor(),
                            "select participant_id from keptword." + table + " where participant_id <> ?",
                            client.participant().value()),
                    table);
        }
        for (String table : List.of("review", "review_comment", "risk_flag", "screening", "contact_state")) {
            assertEquals(List.of(), database.rows(client.actor(), "select id from keptword." + table), table);
        }
        assertEquals(
                shown,
                database.rows(
                                client.actor(),
                                "select id from keptword.share where author_id <> ?",
                                client.participant().value())
                        .size());
    }
}
