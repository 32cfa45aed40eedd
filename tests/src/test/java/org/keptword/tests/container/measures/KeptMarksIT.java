package org.keptword.tests.container.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.ResponseId;

/** What the database keeps about an assignment and a score agrees with what is readable, after each act and however the rows are written. */
class KeptMarksIT extends CheckInFixture {

    /** Of the case: assignments that are answered, scores that count, and how many of either disagree with the views. */
    private static final String MARKS = """
            select (select count(*) from keptword.assignment a where a.case_id = c.id and a.answered) || ' '
                || (select count(*) from keptword.score s where s.case_id = c.id and s.counted) || ' '
                || (select count(*) from keptword.assignment a where a.case_id = c.id and a.answered
                    <> exists (select 1 from keptword.readable_response r where r.assignment_id = a.id))
                + (select count(*) from keptword.score s where s.case_id = c.id and s.counted <> (s.replaced_by is null
                    and exists (select 1 from keptword.readable_response r where r.id = s.response_id and r.revisions = s.revision)))
            from keptword.cases c where c.id = ?""";

    @Test
    void theMarksFollowEachAct() throws Exception {
        Couple couple = atWork(practice());
        planned(couple, 3);
        AssignmentId id = checkIn(couple.ana());
        assertEquals("0 0 0", marks(couple));
        hand(couple.ana(), id, rated(4, 7));
        assertEquals("1 2 0", marks(couple));
        Optional<LocalDate> entry = look(couple.ana(), id).entry();
        does(
                couple.ana().actor(),
                () -> answers.takeBack(id, entry, couple.ana().actor().person()));
        assertEquals("0 0 0", marks(couple));
        hand(couple.ana(), id, rated(5, 7));
        assertEquals("1 2 0", marks(couple));
        ResponseId response = piece(couple.ana(), id);
        assertEquals(2, as(couple.counselor(), () -> measures.rescore(response)));
        assertEquals("1 2 0", marks(couple));
        does(
                couple.ana().actor(),
                () -> answers.takeBack(id, entry, couple.ana().actor().person()));
        does(
                couple.ana().actor(),
                () -> answers.disclose(id, entry, couple.ana().actor().person(), Disclosure.SELF));
        hand(couple.ana(), id, rated(5, 7));
        assertEquals("0 0 0", marks(couple));
    }

    @Test
    void theMarksFollowRowsThatAreWrittenWithoutAService() throws Exception {
        Couple couple = atWork(practice());
        planned(couple, 3);
        AssignmentId id = checkIn(couple.ana());
        hand(couple.ana(), id, rated(4, 7));
        for (List<String> change : List.of(
                List.of("response set state = 'DRAFT'", "response set state = 'HANDED_IN'"),
                List.of("response set revisions = 7", "response set revisions = 1"),
                List.of("revision set voided_at = now()", "revision set voided_at = null"),
                List.of("revision set taken_back_at = now()", "revision set taken_back_at = null"))) {
            run(couple, change.get(0));
            assertEquals("0 0 0", marks(couple), change.get(0));
            run(couple, change.get(1));
            assertEquals("1 2 0", marks(couple), change.get(1));
        }
        run(couple, "score set replaced_by = gen_random_uuid()");
        assertEquals("1 0 0", marks(couple));
    }

    private void run(Couple couple, String change) throws SQLException {
        database.run(
                couple.practice().id(),
                "update keptword." + change + " where case_id = ?",
                couple.caseId().value());
    }

    private String marks(Couple couple) throws SQLException {
        return (String)
                database.rows(couple.practice().id(), MARKS, couple.caseId().value())
                        .get(0);
    }
}
