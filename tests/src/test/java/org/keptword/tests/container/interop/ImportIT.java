package org.keptword.tests.container.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.GuideLibrary;
import org.keptword.guide.GuideService;
import org.keptword.guide.internal.ChangedFormsTimer;
import org.keptword.guide.model.OwnExercise;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.assign.PreviewAssignment;
import org.keptword.homework.read.ResponseScores;
import org.keptword.safety.FlagKind;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.NotFound;
import org.keptword.shared.Role;
import org.keptword.tests.container.StatementCount;

/** A published form is brought, given, answered and scored, by the practice that brought it and by no other. */
class ImportIT extends ImportFixture {

    @EJB
    private ChangedFormsTimer changed;

    @Inject
    private GuideService guide;

    @Inject
    private GuideLibrary library;

    @Inject
    private StatementCount statements;

    @Test
    void aKeptMeasureIsGivenAnsweredAndScored() throws Exception {
        Couple couple = atWork(practice());
        String name = form(couple.practice());
        AssignmentId id = give(couple.ana(), name);
        ExerciseView seen = as(couple.ana().actor(), () -> portal.exercise(id, Optional.empty()));
        assertEquals(
                WORDS, seen.form().item("q-calm").orElseThrow().text().others().get("es"), "lent by the only language");
        handIn(couple.ana(), id, CalmWeek.answers("always", "seldom", "seldom"));
        assertEquals(List.of(2.0), scores(couple));
        assertEquals(
                0,
                as(couple.counselor(), () -> flags.page(couple.caseId()))
                        .flags()
                        .size());
        AssignmentId toms = give(couple.tom(), name);
        assertTrue(
                as(
                                couple.tom().actor(),
                                () -> answers.save(draft(
                                        couple.tom(), toms, 0, "page", CalmWeek.answers("never", "always", "often"))))
                        .speaksOfRisk(),
                "an answer that flags speaks to its writer first");
        handIn(couple.tom(), toms, CalmWeek.answers("never", "always", "often"));
        assertEquals(List.of(2.0, 8.0), scores(couple));
        var raised = as(couple.counselor(), () -> flags.page(couple.caseId())).flags();
        assertEquals(
                List.of(FlagKind.MEASURE_ANSWER),
                raised.stream().map(flag -> flag.kind()).toList());
        assertEquals(couple.tom().participant(), raised.get(0).participant());
    }

    private List<Object> scores(Couple couple) throws Exception {
        return database.rows(
                couple.practice().id(),
                "select value from keptword.score where case_id = ? and replaced_by is null order by handed_in_at",
                couple.caseId().value());
    }

    @Test
    void whatIsMissingIsFilledAsTheRuleSaysAndBeyondItThereIsNoScore() throws Exception {
        Couple couple = atWork(practice());
        String name = form(couple.practice());
        handIn(couple.ana(), give(couple.ana(), name), "{\"q-rest\": \"always\", \"q-alarm\": \"seldom\"}");
        handIn(couple.tom(), give(couple.tom(), name), "{\"q-rest\": \"always\"}");
        List<Object> scores = scores(couple);
        assertEquals(6.0, scores.get(0));
        assertEquals(2, scores.size());
        assertEquals(null, scores.get(1));
    }

    @Test
    void aFileWithoutANameOrWithTooLongAOneIsShownAndCanBeDiscarded() throws Exception {
        Actor counselor = practice().counselor();
        for (String title : List.of("<b></b>", "Questionnaire ".repeat(20))) {
            byte[] file = ("{\"resourceType\": \"Questionnaire\", \"status\": \"active\", \"title\": \"" + title
                            + "\", \"item\": [{\"linkId\": \"a\", \"type\": \"text\", \"text\": \"What helped?\"}]}")
                    .getBytes(StandardCharsets.UTF_8);
            UUID begun = as(counselor, () -> imports.begin("<i></i>", file));
            assertTrue(as(counselor, () -> imports.view(begun)).form().isPresent(), title);
            does(counselor, () -> imports.discard(begun));
            assertThrows(NotFound.class, () -> as(counselor, () -> imports.view(begun)));
        }
    }

    @Test
    void noOtherPracticeSeesOrGivesIt() throws Exception {
        Practice home = practice();
        Couple others = atWork(practice());
        String name = form(home);
        assertTrue(names(home.counselor()).contains(name));
        assertTrue(names(home.manager()).contains(name));
        assertFalse(names(others.counselor()).contains(name));
        assertEquals(
                name, as(home.counselor(), () -> guide.exercise(name)).line().name());
        assertThrows(NotFound.class, () -> as(others.counselor(), () -> guide.exercise(name)));
        assertThrows(NotFound.class, () -> give(others.ana(), name));
        ExerciseDefinition definition = as(home.counselor(), () -> library.current(name));
        assertThrows(NotFound.class, () -> as(others.counselor(), () -> library.byId(definition.id())));
        assertFalse(as(others.counselor(), () -> library.isMeasure(name)));
        assertThrows(NotFound.class, () -> as(others.counselor(), () -> retire(name)));
        assertFalse(as(others.counselor(), imports::brought).toString().contains(name));
        assertEquals(
                List.of(),
                database.rows(
                        others.practice().id(),
                        "select exercise from keptword.own_exercise_version union select instrument from keptword.own_instrument_version"
                                + " union select exercise from keptword.own_exercise"));
        String theirs = keep(others.counselor(), WORDS, CalmWeek.measure());
        assertNotEquals(name, theirs, "the same file is a form of its own in another practice");
    }

    private Object retire(String name) {
        imports.retire(name);
        return name;
    }

    @Test
    void theSameFileAgainIsANewVersionAndWhatWasGivenStaysOnTheOld() throws Exception {
        Couple couple = atWork(practice());
        String name = form(couple.practice());
        AssignmentId old = give(couple.ana(), name);
        String again = keep(couple.practice().manager(), "How calm was it?", CalmWeek.measure());
        assertEquals(name, again);
        assertEquals(2, own(couple.practice()).version());
        AssignmentId renewed = give(couple.tom(), name);
        assertEquals(WORDS, first(couple.ana(), old));
        assertEquals("How calm was it?", first(couple.tom(), renewed));
        handIn(couple.ana(), old, CalmWeek.answers("never", "never", "never"));
        assertEquals(List.of(3.0), scores(couple), "scored by the version it was given at");
        String exercise = keep(couple.counselor(), WORDS, CalmWeek.exercise());
        assertNotEquals(name, exercise, "an exercise is no version of a measure");
    }

    @Test
    void aScoreOfOtherItemsStandsBesideNoneOfTheOldVersion() throws Exception {
        Couple couple = atWork(practice());
        String name = form(couple.practice());
        AssignmentId old = give(couple.ana(), name);
        handIn(couple.ana(), old, CalmWeek.answers("always", "never", "never"));
        database.run(
                couple.practice().id(), "update keptword.assignment set state = 'ENDED' where id = ?", old.value());
        Map<String, String> fewer = CalmWeek.measure();
        fewer.put("scales.0.use.q-alarm", "NO");
        keep(couple.counselor(), WORDS, fewer);
        AssignmentId renewed = give(couple.ana(), name);
        handIn(couple.ana(), renewed, CalmWeek.answers("never", "always", "never"));
        assertEquals(List.of(0.0, 6.0), scores(couple));
        assertEquals(
                List.of(Optional.empty()),
                as(couple.ana().actor(), () -> portal.exercise(renewed, Optional.empty())).points().stream()
                        .map(ResponseScores.OwnPoints::change)
                        .toList());
    }

    private String first(Client client, AssignmentId id) throws Exception {
        return as(client.actor(), () -> portal.exercise(id, Optional.empty()))
                .form()
                .item("q-calm")
                .orElseThrow()
                .text()
                .english();
    }

    @Test
    void aRetiredFormIsNoLongerOfferedAndWhatWasGivenGoesOn() throws Exception {
        Couple couple = atWork(practice());
        String name = form(couple.practice());
        AssignmentId id = give(couple.ana(), name);
        does(couple.counselor(), () -> imports.retire(name));
        assertFalse(names(couple.counselor()).contains(name));
        assertThrows(NotFound.class, () -> give(couple.tom(), name));
        assertTrue(as(couple.counselor(), () -> homework.plan(everything(couple))).rows().stream()
                .noneMatch(row -> row.exercise().equals(name)));
        handIn(couple.ana(), id, CalmWeek.answers("always", "never", "never"));
        assertEquals(List.of(0.0), scores(couple));
        assertEquals(1, as(couple.counselor(), () -> measures.rescore(response(couple.ana(), id))));
        does(couple.practice().manager(), () -> imports.offer(name));
        assertTrue(names(couple.counselor()).contains(name));
        give(couple.tom(), name);
    }

    @Test
    void whatAnotherServerChangedIsSeenHere() throws Exception {
        Practice practice = practice();
        String name = form(practice);
        assertTrue(names(practice.counselor()).contains(name));
        for (boolean offered : List.of(false, true)) {
            database.rows(
                    practice.counselor(),
                    "update keptword.own_exercise set retired_at = " + (offered ? "null" : "now()")
                            + " where exercise = ?",
                    name);
            look();
            assertEquals(offered, names(practice.counselor()).contains(name));
        }
    }

    /** A commit may wait for hours, and its change bears the moment the transaction began. */
    @Test
    void whatWasCommittedLongAfterItsMomentIsSeenHere() throws Exception {
        Practice home = practice();
        String name = keep(home.counselor(), WORDS, CalmWeek.exercise());
        String content = (String) database.rows(
                        home.counselor(), "select content from keptword.own_exercise_version where exercise = ?", name)
                .get(0);
        Practice other = practice();
        UUID late = UUID.randomUUID();
        String lateName = OwnExercise.PREFIX + late.toString().replace("-", "");
        look();
        assertThrows(NotFound.class, () -> as(other.counselor(), () -> library.current(lateName)));
        database.rows(
                other.counselor(),
                "with form as (insert into keptword.own_exercise (id, practice_id, exercise, measure, newest, changed_at)"
                        + " values (?, ?, ?, false, 1, now() - interval '3 hours') returning practice_id, exercise)"
                        + " insert into keptword.own_exercise_version (id, practice_id, exercise, version, content, brought_by, brought_at)"
                        + " select uuidv7(), practice_id, exercise, 1, ?, ?, now() from form",
                late,
                other.id().value(),
                lateName,
                content.replace(name, lateName),
                other.counselor().personValue());
        look();
        assertEquals(
                lateName, as(other.counselor(), () -> library.current(lateName)).exercise());
    }

    private void look() throws Exception {
        inRole(Role.JOB, () -> {
            changed.look();
            return null;
        });
    }

    private static PreviewAssignment everything(Couple couple) {
        return new PreviewAssignment(couple.caseId(), PreviewAssignment.Scope.EVERYTHING, null, Optional.empty());
    }

    @Test
    void anExerciseIsGivenFromTheStepOfThePractice() throws Exception {
        Couple couple = atWork(practice());
        String name = keep(couple.counselor(), WORDS, CalmWeek.exercise());
        assertTrue(as(couple.counselor(), () -> homework.caseWork(couple.caseId())).beside().stream()
                .anyMatch(step -> step.id().equals("own-forms")));
        handIn(couple.ana(), give(couple.ana(), name), CalmWeek.answers("always", "never", "always"));
        assertEquals(List.of(), scores(couple));
        assertEquals(
                0,
                as(couple.counselor(), () -> flags.page(couple.caseId()))
                        .flags()
                        .size());
    }

    @Test
    void aClientsPageAsksNoMoreForAFormOfThePractice() throws Exception {
        Couple couple = atWork(practice());
        AssignmentId ours = give(couple.ana(), "timeline");
        AssignmentId theirs = give(couple.ana(), form(couple.practice()));
        long plain = count(couple, ours);
        assertEquals(plain, count(couple, theirs));
    }

    private long count(Couple couple, AssignmentId id) throws Exception {
        as(couple.ana().actor(), () -> portal.exercise(id, Optional.empty()));
        return statements.of(() -> as(couple.ana().actor(), () -> portal.exercise(id, Optional.empty())));
    }
}
