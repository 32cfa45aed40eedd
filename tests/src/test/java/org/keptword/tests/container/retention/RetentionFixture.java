package org.keptword.tests.container.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.keptword.goals.GoalService;
import org.keptword.goals.GoalText;
import org.keptword.goals.SetGoal;
import org.keptword.homework.review.SendReview;
import org.keptword.notices.ShortNoteService;
import org.keptword.promises.OutcomeKind;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.keep.PromiseService;
import org.keptword.promises.keep.RecordOutcome;
import org.keptword.reports.copy.OwnCopyId;
import org.keptword.reports.copy.OwnCopyRun;
import org.keptword.reports.copy.OwnCopyService;
import org.keptword.retention.ClosedCaseList;
import org.keptword.retention.ClosedCaseList.Order;
import org.keptword.retention.ClosedCaseList.Which;
import org.keptword.retention.ErasureJob;
import org.keptword.retention.ErasureLine;
import org.keptword.retention.ErasureService;
import org.keptword.retention.HoldService;
import org.keptword.retention.RecordAccessService;
import org.keptword.retention.RetentionService;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.sessions.notes.NoteService;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;
import org.keptword.shared.ShareId;
import org.keptword.tests.container.CoupleFixture;
import org.keptword.tests.container.OwnerDatabase;

/** Base of the tests on retention: couples of whom everything is written that anybody can write. */
abstract class RetentionFixture extends CoupleFixture {

    static final String REASON = "The time for keeping it is over";

    @Inject
    OwnerDatabase owner;

    @Inject
    PromiseService promises;

    @Inject
    GoalService goals;

    @Inject
    ShortNoteService notes;

    @Inject
    NoteService sessionNotes;

    @Inject
    OwnCopyService copies;

    @Inject
    OwnCopyRun run;

    @Inject
    RetentionService retention;

    @Inject
    ErasureService erasures;

    @Inject
    ErasureJob rounds;

    @Inject
    HoldService holds;

    @Inject
    RecordAccessService opened;

    /** Lets one client of a couple write, be answered, promise, aim at something and be written to; every text begins with the word. */
    ResponseId fill(Couple couple, Client who, String word) throws Exception {
        ResponseId answered = handedIn(who, word + "-work");
        send(couple.counselor(), answered, word + "-reply", SendReview.ReviewOutcome.SENT);
        settle(couple.practice());
        owner.repliesArrive(couple.practice().id());
        AssignmentId begun = give(who, ONCE);
        as(who.actor(), () -> answers.save(draft(who, begun, 0, "page", leadUp(word + "-draft", false))));
        handIn(
                who,
                give(who, "trust-checkin"),
                "{\"about-me\": {\"own-reliable\": 5, \"own-open\": 5, \"own-safe\": 5}}");
        report(who, "yes", word + "-report");
        PromiseId promise = promise(who, word + "-promise", PromiseTerms.Beneficiary.ONESELF);
        UUID said = as(
                who.actor(),
                () -> promises.say(new RecordOutcome(
                        who.actor().person(), promise, today(), OutcomeKind.NOT_KEPT, UUID.randomUUID())));
        does(who.actor(), () -> promises.note(who.actor().person(), said, Optional.empty(), word + "-outcome"));
        as(
                couple.counselor(),
                () -> goals.set(new SetGoal(
                        UUID.randomUUID(),
                        couple.caseId(),
                        Optional.of(who.participant()),
                        new GoalText(word + "-goal", null, null, word + "-expected", null, null))));
        as(
                couple.counselor(),
                () -> notes.write(new ShortNoteService.WriteShortNote(
                        UUID.randomUUID(), couple.caseId(), who.participant(), word + "-message")));
        return answered;
    }

    /** A session with notes about both, about each, and one nobody but its author reads. */
    SessionId session(Couple couple, String word) throws Exception {
        SessionId session = hold(couple, 90, word + "-joint", List.of());
        for (Client who : List.of(couple.ana(), couple.tom())) {
            as(
                    couple.counselor(),
                    () -> sessionNotes.save(
                            session,
                            NoteOf.partner(who.participant()),
                            -1,
                            word + "-about-" + who.actor().name()));
        }
        as(couple.counselor(), () -> sessionNotes.saveProcess(session, -1, word + "-process"));
        return session;
    }

    /** A text of one that the other reads. */
    ShareId shared(Couple couple, Client author, String words) throws Exception {
        ShareId id = askWhole(couple, committed(author, words));
        agree(author, id);
        does(couple.counselor(), () -> sharing.show(id));
        return id;
    }

    void close(Couple couple) throws Exception {
        does(couple.counselor(), () -> cases.close(agreedEnd(couple.caseId())));
    }

    /** The closed cases that need not be kept any longer and the others, a page of each. */
    record ClosedCases(ClosedCaseList due, ClosedCaseList others) {}

    /** The closed cases as their manager finds them, the first page of each kind. */
    ClosedCases closedCases(Actor manager) throws Exception {
        return closedCases(manager, "", 1, 1);
    }

    ClosedCases closedCases(Actor manager, String name, int duePage, int othersPage) throws Exception {
        return new ClosedCases(
                list(manager, name, Order.of(Which.DUE), 50 * (duePage - 1)),
                list(manager, name, Order.of(Which.KEPT), 50 * (othersPage - 1)));
    }

    ClosedCaseList list(Actor manager, String name, Order order, int offset) throws Exception {
        return as(manager, () -> retention.page(new ClosedCaseList.Query(name, order, offset, 50)));
    }

    /** Lets years pass since a case was closed. */
    void closedYearsAgo(Couple couple, int years) throws Exception {
        database.run(
                couple.practice().id(),
                "update keptword.cases set closed_at = closed_at - make_interval(years => ?) where id = ?",
                years,
                couple.caseId().value());
    }

    UUID propose(Couple couple, Optional<Client> whom, ErasureLine.Basis basis) throws Exception {
        ErasureService.ProposeErasure command = new ErasureService.ProposeErasure(
                couple.caseId(),
                whom.map(Client::participant),
                basis,
                basis == ErasureLine.Basis.CLIENT_ASKED ? Optional.of(today()) : Optional.empty(),
                REASON);
        return as(couple.practice().manager(), () -> erasures.propose(command));
    }

    /** Lets the week pass after an approval. */
    void letItsWeekPass(Couple couple, UUID request) throws Exception {
        Instant later = Instant.now().plusSeconds(8L * 24 * 3600);
        assertFalse(database.isDue(
                couple.practice().id(), "due_erasures", Instant.now().plusSeconds(6L * 24 * 3600)));
        assertTrue(database.isDue(couple.practice().id(), "due_erasures", later));
        assertEquals(
                List.of(request), as(couple.practice().job(), () -> rounds.due(later)), "it is due after its week");
    }

    /** Puts back what the week is counted from, as no page and no service can, and erases. */
    void erase(Couple couple, UUID request) throws Exception {
        letItsWeekPass(couple, request);
        assertThrows(
                Exception.class,
                () -> as(
                        couple.practice().job(),
                        () -> rounds.erase(request, Instant.now().plusSeconds(8L * 24 * 3600))),
                "the database has a clock of its own");
        owner.weekPassed(couple.practice().id(), request);
        assertTrue(as(couple.practice().job(), () -> rounds.erase(request, Instant.now())) > 0);
    }

    /** What a client's own copy holds as data. */
    String json(Client who) throws Exception {
        return new String(copy(who).get("my-record/my-record.json"), StandardCharsets.UTF_8);
    }

    /** Makes an own copy and takes it: its files by name. */
    Map<String, byte[]> copy(Client who) throws Exception {
        return files(take(who.actor(), made(who)));
    }

    OwnCopyId made(Client who) throws Exception {
        OwnCopyId id = as(who.actor(), copies::begin).orElseThrow();
        make(who, id);
        return id;
    }

    /** What the thread of an own copy does; in place of the paper, every word that is given to the press. */
    void make(Client who, OwnCopyId id) throws Exception {
        inRole(who.actor().role(), () -> {
            run.run(id, who.actor(), (copy, work, files, alive) -> {
                StringBuilder all = new StringBuilder(Parts.of(copy));
                work.forEach(view -> all.append(Parts.of(view)));
                files.accept(all.toString().getBytes(StandardCharsets.UTF_8));
            });
            return null;
        });
    }

    byte[] take(Actor who, OwnCopyId id) throws Exception {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int parts = as(who, () -> copies.take(id));
        for (int place = 1; place <= parts; place++) {
            int next = place;
            whole.write(as(who, () -> copies.part(id, next)));
        }
        return whole.toByteArray();
    }

    static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
