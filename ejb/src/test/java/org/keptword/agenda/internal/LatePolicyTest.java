package org.keptword.agenda.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.keptword.agenda.internal.AgendaFacts.ANA;
import static org.keptword.agenda.internal.AgendaFacts.TODAY;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keptword.agenda.AgendaLine;
import org.keptword.homework.assign.Recurrence;
import org.keptword.sessions.SessionLine;

/** When work counts as past its day twice. */
class LatePolicyTest {

    private final AgendaFacts facts = new AgendaFacts();

    @Test
    void workIsPastItsDayTwiceByThreeRulesAndNoOther() {
        facts.held(3);
        facts.held(8);
        SessionLine next = facts.planned(11);
        facts.work(ANA, TODAY.minusDays(8), 0);
        facts.work(ANA, TODAY.minusDays(1), 0);
        facts.work(ANA, TODAY, 1);
        facts.work(ANA, TODAY.minusDays(1), 1);
        facts.work(ANA, null, 0, new Recurrence(Recurrence.Kind.WEEKLY, Set.of(), null));
        facts.work(ANA, null, 0, new Recurrence(Recurrence.Kind.DAILY, Set.of(), null));

        assertEquals(
                List.of(
                        AgendaLine.Content.Late.How.TWO_SESSIONS,
                        AgendaLine.Content.Late.How.MOVED_AND_PASSED,
                        AgendaLine.Content.Late.How.TWO_ENTRIES),
                facts.of(next).stream()
                        .map(line -> ((AgendaLine.Content.Late) line.matter()).how())
                        .toList());
    }

    @Test
    void ofAWeekTheEntriesThatAreOverCountAndOneDoneIsEnough() {
        facts.held(3);
        SessionLine next = facts.planned(11);
        facts.add(facts.work(ANA)
                .recurs(new Recurrence(Recurrence.Kind.WEEKLY, Set.of(), null))
                .reviewed(AgendaFacts.at(2), Optional.of(Recurrence.weekOf(TODAY.minusWeeks(2)))));

        assertEquals(List.of(), facts.of(next));
    }
}
