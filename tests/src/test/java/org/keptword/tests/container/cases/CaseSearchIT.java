package org.keptword.tests.container.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keptword.cases.CaseService;
import org.keptword.cases.caseload.CaseSearchService;
import org.keptword.shared.Actor;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.tests.container.PracticeTest;
import org.keptword.tests.container.StatementCount;

/** Cases found by what those in them are called. */
class CaseSearchIT extends PracticeTest {

    @Inject
    private CaseSearchService search;

    @Inject
    private CaseService cases;

    @Inject
    private StatementCount statements;

    private CaseId couple(Actor counselor, String first, String second) throws Exception {
        return as(
                counselor,
                () -> cases.open(new CaseService.OpenCase(CaseMode.COUPLE, Aim.REPAIR, first, second, null)));
    }

    private List<CaseId> found(Actor who, String words) throws Exception {
        return as(who, () -> search.find(words)).stream()
                .map(CaseSearchService.FoundCase::id)
                .toList();
    }

    @Test
    void wordsAreFoundInAnyOrderWithoutAccentsAndCapitals() throws Exception {
        Actor counselor = practice().counselor();
        CaseId id = couple(counselor, "José", "Łucja");
        couple(counselor, "Mara", "Jo");
        for (String words : List.of("jose", "LUCJA JOSÉ", "luc & jos", "  josé  ", "jose lucja jose ignored")) {
            assertEquals(List.of(id), found(counselor, words), words);
        }
        for (String words : List.of("jose mara", "%", "_", "!", "\u0000", "jose lucja nobody")) {
            assertEquals(List.of(), found(counselor, words), words);
        }
        for (String words : List.of("", "   ", "&")) {
            assertEquals(List.of(), found(counselor, words), words);
        }
    }

    @Test
    void onlyTheOwnCaseloadIsSearched() throws Exception {
        Practice practice = practice();
        CaseId id = couple(practice.counselor(), "Ana", "Bo");
        assertEquals(List.of(id), found(practice.counselor(), "ana"));
        assertEquals(List.of(id), found(practice.supervisor(), "ana"));
        assertEquals(List.of(), found(practice.colleague(), "ana"));
        assertEquals(List.of(), found(practice().counselor(), "ana"));
        assertThrows(EJBAccessException.class, () -> found(practice.manager(), "ana"));
    }

    @Test
    void aFewAreFoundInAFewStatements() throws Exception {
        Actor counselor = practice().counselor();
        for (int i : IntStream.range(0, CaseSearchService.MOST + 3).toArray()) {
            couple(counselor, "Ana" + (char) ('a' + i), "Bo");
        }
        assertEquals(CaseSearchService.MOST, found(counselor, "ana").size());
        assertTrue(
                statements.of(() -> as(counselor, () -> search.find("ana"))) <= 3,
                "the person, the cases, the audit log");
    }
}
