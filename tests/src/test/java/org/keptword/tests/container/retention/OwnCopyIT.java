package org.keptword.tests.container.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.homework.answer.OffScreenService;
import org.keptword.homework.review.SendReview;
import org.keptword.notices.ShortNoteService;
import org.keptword.reports.copy.OwnCopyId;
import org.keptword.reports.copy.OwnCopyService;
import org.keptword.reports.copy.OwnCopyTransactions;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.NotFound;
import org.keptword.shared.ResponseId;
import org.keptword.shared.ShareId;

/** A client's own copy: everything the client may see, and nothing else, for that client alone. */
class OwnCopyIT extends RetentionFixture {

    @Inject
    private OffScreenService offScreen;

    @Inject
    private OwnCopyTransactions transactions;

    @Test
    void itHoldsEverythingOfTheClientsOwnInBothFiles() throws Exception {
        Couple couple = atWork(practice());
        fill(couple, couple.ana(), "canary");
        session(couple, "kept");

        Map<String, byte[]> files = copy(couple.ana());

        assertEquals(Set.of("my-record/my-record.pdf", "my-record/my-record.json"), files.keySet());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            for (String what :
                    List.of("work", "reply", "draft", "report", "promise", "outcome", "goal", "expected", "message")) {
                assertTrue(text.contains("canary-" + what), file.getKey() + " lacks " + what);
            }
        }
        JsonObject json = parsed(files);
        assertEquals("keptword-own-copy", json.getString("format"));
        assertEquals(1, json.getInt("version"));
        assertEquals(1, json.getJsonArray("sessions").size());
        assertEquals(
                1,
                json.getJsonArray("cases")
                        .getJsonObject(0)
                        .getJsonArray("agreements")
                        .size());
        assertTrue(json.toString().contains("\"NOT_KEPT\""));
        assertFalse(json.getJsonArray("points").isEmpty(), "the own points");
    }

    @Test
    void nothingOfThePartnerAndNoNoteOfTheStaffIsEverInIt() throws Exception {
        Couple couple = atWork(practice());
        fill(couple, couple.ana(), "own");
        fill(couple, couple.tom(), "canary");
        session(couple, "canary");
        ShareId share = shared(couple, couple.tom(), "shared-by-tom");

        String both = everything(couple.ana());

        assertFalse(both.contains("canary"), both);
        assertTrue(both.contains("shared-by-tom"), "what is shared now is in it");
        does(couple.tom().actor(), () -> shares.takeBack(couple.tom().actor().person(), share));
        assertFalse(everything(couple.ana()).contains("shared-by-tom"));
    }

    @Test
    void everyRevisionAndWhatIsKeptToOneselfIsInIt() throws Exception {
        Couple couple = atWork(practice());
        Client ana = couple.ana();
        AssignmentId id = give(ana, ONCE);
        ResponseId first = handIn(ana, id, leadUp("The first time", false));
        send(couple.counselor(), first, "Once more, please", SendReview.ReviewOutcome.RETURNED);
        settle(couple.practice());
        handIn(ana, id, leadUp("The second time", false));
        does(
                ana.actor(),
                () -> answers.takeBack(id, Optional.empty(), ana.actor().person()));
        does(
                ana.actor(),
                () -> answers.disclose(id, Optional.empty(), ana.actor().person(), Disclosure.SELF));

        JsonArray work =
                Json.createReader(new StringReader(json(ana))).readObject().getJsonArray("work");

        JsonObject piece = work.stream()
                .map(one -> one.asJsonObject())
                .filter(one -> one.getString("assignment").equals(id.toString()))
                .findFirst()
                .orElseThrow();
        assertEquals("SELF", piece.getString("readers"));
        assertEquals(
                List.of(2, 1),
                piece.getJsonArray("revisions").stream()
                        .map(one -> one.asJsonObject().getInt("number"))
                        .toList());
        assertTrue(
                piece.toString().contains("The first time") && piece.toString().contains("The second time"));
    }

    @Test
    void charactersStandAsTheyWereWritten() throws Exception {
        Couple couple = atWork(practice());
        String odd =
                "\uD83D\uDC69\u200D\uD83D\uDC67 e\u0301 \u05E9\u05DC\u05D5\u05DD \u202E\u0645\u0631\u062D\u0628\u0627\u202C \uD834\uDD1E \u4F60\u597D";
        handedIn(couple.ana(), odd);

        String json = json(couple.ana());

        assertTrue(
                Json.createReader(new StringReader(json))
                                .readObject()
                                .toString()
                                .contains(odd)
                        || json.contains(odd),
                json);
        assertFalse(json.contains("\u0000") || json.contains("\\u0000"));
    }

    @Test
    void whatIsKeptOffTheScreenIsNotInItAndLeavesOneThatLiesReady() throws Exception {
        Couple couple = atWork(practice());
        Client ana = couple.ana();
        AssignmentId id = give(ana, ONCE);
        ResponseId response = handIn(ana, id, leadUp("canary-off", false));
        send(couple.counselor(), response, "canary-off-reply", SendReview.ReviewOutcome.SENT);
        settle(couple.practice());
        OwnCopyId ready = made(ana);
        assertTrue(take(ana.actor(), ready).length > 0);

        does(
                ana.actor(),
                () -> offScreen.keepOff(id, Optional.empty(), ana.actor().person()));

        assertThrows(NotFound.class, () -> take(ana.actor(), ready));
        assertEquals(Optional.empty(), as(ana.actor(), copies::latest));
        String both = everything(ana);
        assertFalse(both.contains("canary") || both.contains(id.toString()), both);
    }

    @Test
    void whatWasTakenBackSinceIsNotHandedOver() throws Exception {
        Couple couple = atWork(practice());
        ShareId share = shared(couple, couple.tom(), "Mine for a while");
        OwnCopyId ready = made(couple.ana());
        assertTrue(take(couple.ana().actor(), ready).length > 0);
        does(couple.tom().actor(), () -> shares.takeBack(couple.tom().actor().person(), share));
        assertRefused("refusal.copy.changed", () -> take(couple.ana().actor(), ready));
    }

    @Test
    void whatTheCounselorTakesBackLeavesOneThatLiesReady() throws Exception {
        Couple couple = atWork(practice());
        Client ana = couple.ana();
        ShortNoteService.WriteShortNote note = new ShortNoteService.WriteShortNote(
                UUID.randomUUID(), couple.caseId(), ana.participant(), "canary-note");
        UUID written = as(couple.counselor(), () -> notes.write(note));
        OwnCopyId withNote = made(ana);
        OwnCopyId ofTom = made(couple.tom());
        does(couple.counselor(), () -> notes.takeBack(written));
        assertThrows(NotFound.class, () -> take(ana.actor(), withNote));
        assertFalse(everything(ana).contains("canary"));
        assertTrue(take(couple.tom().actor(), ofTom).length > 0, "nobody else loses a copy");
        AssignmentId given = give(ana, ONCE);
        OwnCopyId withWork = made(ana);
        does(couple.counselor(), () -> homework.withdraw(given, "Not needed any more"));
        assertThrows(NotFound.class, () -> take(ana.actor(), withWork));
    }

    @Test
    void nobodyElseHasItAndAfterItsDayItIsGone() throws Exception {
        Couple couple = atWork(practice());
        Client ana = couple.ana();
        OwnCopyId id = made(ana);
        assertThrows(NotFound.class, () -> take(couple.tom().actor(), id));
        assertEquals(Optional.empty(), as(couple.tom().actor(), copies::latest));
        for (Actor other : List.of(
                couple.counselor(),
                couple.practice().supervisor(),
                couple.practice().manager(),
                couple.practice().job(),
                couple.tom().actor())) {
            for (String table : List.of("own_copy", "own_copy_part")) {
                assertTrue(database.hides(other, table), other.name());
            }
        }
        database.asTimer("delete from keptword.own_copy");
        assertTrue(take(ana.actor(), id).length > 0, "what is not over stays");
        database.rows(
                ana.actor(),
                "update keptword.own_copy set expires_at = now() - interval '1 second' where id = ?",
                id.value());

        assertThrows(NotFound.class, () -> take(ana.actor(), id));
        assertEquals(Optional.empty(), as(ana.actor(), copies::latest));
        assertTrue(database.asTimer("delete from keptword.own_copy") >= 1);
        assertEquals(List.of(), database.rows(ana.actor(), "select id from keptword.own_copy_part"));
    }

    @Test
    void itIsReadyForADayAndSealed() throws Exception {
        Couple couple = atWork(practice());
        handedIn(couple.ana(), "canary-sealed");
        made(couple.ana());
        OwnCopyService.OwnCopyView view =
                as(couple.ana().actor(), copies::latest).orElseThrow();
        assertEquals(OwnCopyService.OwnCopyView.State.READY, view.state());
        assertEquals(view.total(), view.done());
        long hours = java.time.Duration.between(java.time.Instant.now(), view.until())
                .toMinutes();
        assertTrue(hours > 23 * 60 + 50 && hours <= 24 * 60, () -> "minutes left: " + hours);
        byte[] kept = (byte[]) database.rows(couple.ana().actor(), "select content from keptword.own_copy_part")
                .get(0);
        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("my-record"));
        assertEquals(
                1,
                database.count(
                        couple.practice().id(),
                        "select count(*) from keptword.audit_entry where object_kind = 'own_copy' and act = 'CREATE'"));
    }

    @Test
    void aSecondStartLeadsToTheOneThatRunsAndAReadyOneGoes() throws Exception {
        Couple couple = atWork(practice());
        Actor ana = couple.ana().actor();
        OwnCopyId first = as(ana, copies::begin).orElseThrow();
        assertEquals(Optional.empty(), as(ana, copies::begin));
        assertThrows(NotFound.class, () -> take(ana, first), "not while it is being made");
        make(couple.ana(), first);
        OwnCopyId second = as(ana, copies::begin).orElseThrow();
        assertThrows(NotFound.class, () -> take(ana, first));
        UUID worker = as(ana, () -> transactions.claim(second)).orElseThrow();
        database.rows(ana, "update keptword.own_copy set claims = 3, beat_at = now() - interval '2 minutes'");
        assertEquals(
                OwnCopyService.OwnCopyView.State.INTERRUPTED,
                as(ana, copies::latest).orElseThrow().state());
        assertFalse(as(ana, copies::begin).orElseThrow().equals(second));
        assertThrows(NotFound.class, () -> as(ana, () -> transactions.responses(second, worker)));
    }

    @Test
    void whatAServerThatDiedHasLeftIsMadeAnewAndTheDeadOneChangesNothing() throws Exception {
        Couple couple = atWork(practice());
        Client client = couple.ana();
        Actor ana = client.actor();
        handedIn(client, "Some words");
        OwnCopyId id = as(ana, copies::begin).orElseThrow();
        UUID dead = as(ana, () -> transactions.claim(id)).orElseThrow();
        assertEquals(Optional.empty(), as(ana, () -> transactions.claim(id)));
        does(ana, () -> transactions.keep(id, dead, 1, new byte[] {1}));
        make(client, id);
        assertEquals(
                OwnCopyService.OwnCopyView.State.MAKING,
                as(ana, copies::latest).orElseThrow().state(),
                "a second run does nothing");
        assertFalse(as(ana, copies::latest).orElseThrow().left());
        database.rows(ana, "update keptword.own_copy set beat_at = now() - interval '2 minutes'");
        assertTrue(as(ana, copies::latest).orElseThrow().left());

        make(client, id);

        assertEquals(
                OwnCopyService.OwnCopyView.State.READY,
                as(ana, copies::latest).orElseThrow().state());
        for (Deed late : List.<Deed>of(
                () -> transactions.keep(id, dead, 2, new byte[] {1}),
                () -> transactions.fail(id, dead),
                () -> transactions.finish(id, dead))) {
            assertThrows(NotFound.class, () -> does(ana, late));
        }
        assertEquals(
                Set.of("my-record/my-record.pdf", "my-record/my-record.json"),
                files(take(ana, id)).keySet());
    }

    @Test
    void itIsMadeAfterTheEndForNinetyDaysAndNotAfterThem() throws Exception {
        Couple couple = atWork(practice());
        Client ana = couple.ana();
        handedIn(ana, "Before the end");
        close(couple);
        assertTrue(json(ana).contains("Before the end"));
        OwnCopyId last = made(ana);
        letPass(ana, 91);
        assertRefused("refusal.copy.over", () -> as(ana.actor(), copies::begin));
        assertThrows(NotFound.class, () -> take(ana.actor(), last));
    }

    @Test
    void aPressThatBreaksIsSaidAndLeavesNothing() throws Exception {
        Couple couple = atWork(practice());
        Actor ana = couple.ana().actor();
        OwnCopyId id = as(ana, copies::begin).orElseThrow();
        inRole(ana.role(), () -> {
            run.run(id, ana, (copy, work, files, alive) -> {
                throw new IllegalStateException("no paper");
            });
            return null;
        });
        assertEquals(
                OwnCopyService.OwnCopyView.State.FAILED,
                as(ana, copies::latest).orElseThrow().state());
        assertThrows(NotFound.class, () -> take(ana, id));
        assertEquals(List.of(), database.rows(ana, "select id from keptword.own_copy_part"));
    }

    @Test
    void aCopyThatIsCanceledIsGoneAndWhoeverWorksOnItEnds() throws Exception {
        Couple couple = atWork(practice());
        Client ana = couple.ana();
        handedIn(ana, "Some words");
        OwnCopyId id = as(ana.actor(), copies::begin).orElseThrow();
        does(ana.actor(), copies::stop);
        assertEquals(Optional.empty(), as(ana.actor(), copies::latest));
        make(ana, id);
        assertEquals(List.of(), database.rows(ana.actor(), "select id from keptword.own_copy_part"));
        OwnCopyId ready = made(ana);
        does(ana.actor(), copies::stop);
        assertTrue(take(ana.actor(), ready).length > 0, "one that is ready stays");
    }

    @Test
    void aLargeCopyIsKeptAndTakenInPartsAndIsWhole() throws Exception {
        Couple couple = atWork(practice());
        Client ana = couple.ana();
        OwnCopyId id = as(ana.actor(), copies::begin).orElseThrow();
        byte[] noise = new byte[1_700_000];
        new Random(7).nextBytes(noise);
        inRole(ana.actor().role(), () -> {
            run.run(id, ana.actor(), (copy, work, files, alive) -> {
                files.accept(noise);
                files.accept(new byte[] {1, 2, 3});
            });
            return null;
        });
        assertEquals(2, as(ana.actor(), () -> copies.take(id)));
        Map<String, byte[]> files = files(take(ana.actor(), id));
        assertEquals(
                List.of("my-record/my-record.pdf", "my-record/my-record-2.pdf", "my-record/my-record.json"),
                List.copyOf(files.keySet()));
        assertTrue(Arrays.equals(noise, files.get("my-record/my-record.pdf")));
        assertThrows(NotFound.class, () -> as(ana.actor(), () -> copies.part(id, 3)));
    }

    @Test
    void nobodyWritesMoreInADayThanCanBeReadAndPrinted() throws Exception {
        Couple couple = atWork(practice());
        Client ana = couple.ana();
        AssignmentId id = give(ana, ONCE);
        String words = leadUp("x".repeat(9_000), false);
        as(ana.actor(), () -> answers.save(draft(ana, id, 0, "page", words)));
        fill(ana, 6_000_000, "0 days");
        assertRefused(
                "refusal.portal.fullForToday",
                () -> as(ana.actor(), () -> answers.save(draft(ana, id, 1, "page", leadUp("y".repeat(9_000), false)))));
        assertRefused(
                "refusal.portal.fullForToday",
                () -> as(ana.actor(), () -> answers.save(draft(ana, id, 0, "another", leadUp("z", false)))));
        assertEquals(
                1,
                as(ana.actor(), () -> portal.exercise(id, Optional.empty())).number(),
                "what was saved before stays");
        as(ana.actor(), () -> answers.save(draft(ana, id, 1, "page", leadUp("A short sentence", false))));
        AssignmentId other = give(couple.tom(), ONCE);
        as(couple.tom().actor(), () -> answers.save(draft(couple.tom(), other, 0, "page", words)));
        fill(ana, 26_000_000, "2 days");
        assertRefused(
                "refusal.portal.full",
                () -> as(ana.actor(), () -> answers.save(draft(ana, id, 2, "page", leadUp("y".repeat(9_000), false)))));
    }

    /** Puts so many bytes beside the draft of a client, as another page would have so long ago. */
    private void fill(Client client, int bytes, String ago) throws Exception {
        assertEquals(
                1,
                database.rows(
                                client.actor(),
                                "insert into keptword.draft_copy (id, practice_id, case_id, participant_id, response_id, based_on, answers,"
                                        + " device, saved_at, settled_at) select gen_random_uuid(), practice_id, case_id, participant_id, response_id, 0,"
                                        + " convert_to(repeat('x', ?), 'UTF8'), 'test', now() - cast(? as interval), now() from keptword.draft"
                                        + " where participant_id = ? returning id",
                                bytes,
                                ago,
                                client.participant().value())
                        .size());
    }

    private void letPass(Client client, int days) throws Exception {
        database.run(
                client.practice().id(),
                "update keptword.caseload set ended_at = ended_at - make_interval(days => ?), until = until - make_interval(days => ?)"
                        + " where person_id = ?",
                days,
                days,
                client.actor().personValue());
    }

    /** Both files of a copy as one text. */
    private String everything(Client who) throws Exception {
        StringBuilder all = new StringBuilder();
        copy(who).values().forEach(file -> all.append(new String(file, StandardCharsets.UTF_8)));
        return all.toString();
    }

    private static JsonObject parsed(Map<String, byte[]> files) {
        return Json.createReader(
                        new StringReader(new String(files.get("my-record/my-record.json"), StandardCharsets.UTF_8)))
                .readObject();
    }
}
