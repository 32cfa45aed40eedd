package org.keptword.tests.container.sharing;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.keptword.cases.safety.Contact;
import org.keptword.promises.keep.PromiseService;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.ResponseId;
import org.keptword.shared.ShareId;
import org.keptword.sharing.CaseSharing;
import org.keptword.sharing.ShareService;
import org.keptword.sharing.SharedPage;
import org.keptword.sharing.SharedText;
import org.keptword.tests.container.CoupleFixture;

/** Base of the tests on sharing. */
abstract class SharingFixture extends CoupleFixture {

    static final String SEALED = "two-views";

    @Inject
    PromiseService promises;

    SharedPage page(Client client) throws Exception {
        return as(client.actor(), shares::page);
    }

    CaseSharing list(Couple couple) throws Exception {
        return as(couple.counselor(), () -> sharing.ofCase(couple.caseId()));
    }

    /** How much waits to be shown, as the overview of the case says. */
    int ready(Couple couple) throws Exception {
        return as(couple.counselor(), () -> homework.caseWork(couple.caseId())).readyShares();
    }

    /** A text of a client's that the partner reads. */
    ShareId shown(Couple couple, Client author, String words) throws Exception {
        ShareId id = agreed(couple, author, words);
        does(couple.counselor(), () -> sharing.show(id));
        return id;
    }

    ShareId agreed(Couple couple, Client author, String words) throws Exception {
        ShareId id = askWhole(couple, committed(author, words));
        agree(author, id);
        return id;
    }

    void decline(Client author, ShareId id) throws Exception {
        does(
                author.actor(),
                () -> shares.answer(new ShareService.AnswerShare(author.actor().person(), id, "of nothing", false)));
    }

    void takeBack(Client author, ShareId id) throws Exception {
        does(author.actor(), () -> shares.takeBack(author.actor().person(), id));
    }

    /** What is written in the sealed exercise. */
    static String view(String words) {
        return "{\"the-matter\": {\"topic\": \"Evenings\"}, \"mine\": {\"my-view\": \"" + words
                + "\"}, \"theirs\": {\"their-view\": \"Guess: " + words + "\"}}";
    }

    ResponseId viewed(Client client, String words) throws Exception {
        return seen(client, handIn(client, give(client, SEALED), view(words)));
    }

    /** The contact of a client is closed from now on, or open again. */
    void turn(Couple couple, Client client, Contact state) throws Exception {
        UUID before = safety(couple.practice(), couple.caseId()).people().stream()
                .filter(who -> who.id().equals(client.participant()))
                .findFirst()
                .orElseThrow()
                .contact()
                .orElseThrow()
                .id();
        contact(client, state, before);
    }

    /** The ids of shares a client reaches by plain SQL. */
    List<Object> rowsSeenBy(Client client) throws Exception {
        return database.rows(client.actor(), "select id from keptword.share order by id");
    }

    /** Something about a piece of Ana's waits on the safety page. */
    void flag(Couple couple, ResponseId piece) throws Exception {
        database.run(
                couple.practice().id(),
                "insert into keptword.risk_flag (id, practice_id, case_id, participant_id, response_id, revision, kind, source,"
                        + " raised_at) values (gen_random_uuid(), ?, ?, ?, ?, 1, 'CONTACT_HAPPENED', 'CONTACT_REPORT', now())",
                couple.practice().id().value(),
                couple.caseId().value(),
                couple.ana().participant().value(),
                piece.value());
    }

    /** Lets several do their deeds at the same moment; one that comes too late is told so. */
    static void at(List<Deed> deeds) throws Exception {
        CyclicBarrier start = new CyclicBarrier(deeds.size());
        ExecutorService threads = Executors.newFixedThreadPool(deeds.size());
        try {
            List<Future<Boolean>> running = new ArrayList<>();
            for (Deed deed : deeds) {
                running.add(threads.submit(() -> {
                    start.await();
                    try {
                        deed.run();
                        return true;
                    } catch (DomainRefusal late) {
                        return false;
                    }
                }));
            }
            for (Future<Boolean> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    static String words(SharedText text) {
        StringBuilder said = new StringBuilder();
        text.blocks()
                .forEach(block -> block.values()
                        .forEach(value -> said.append(value.text()).append(';')));
        return said.toString();
    }
}
