package org.keptword.homework.internal.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keptword.cases.safety.RecordReachOut;
import org.keptword.cases.safety.RecordReachOut.Attempt;
import org.keptword.guide.form.Answers;

/** What a contact log tells of personal attempts. */
class ContactLogTest {

    @Test
    void anUnansweredAndARefusedAttemptAreTold() {
        assertEquals(
                List.of(
                        new Attempt("a", RecordReachOut.AttemptKind.UNANSWERED),
                        new Attempt("c", RecordReachOut.AttemptKind.SAID_NO)),
                read("{\"personal\":{\"personal-contacts\":[" + row("a", "me", "no") + "," + row("b", "me", "yes") + ","
                        + row("c", "me", "asked-not-to") + "]}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"personal\":{}}",
                "{\"personal\":{\"personal-contacts\":[{\"_id\":\"a\",\"personal-began\":\"me\"}]}}",
                "{\"personal\":{\"personal-contacts\":[{\"_id\":\"a\",\"personal-began\":\"them\",\"personal-answered\":\"no\"}]}}",
                "{\"everyday\":{\"everyday-contacts\":[{\"_id\":\"a\",\"everyday-began\":\"me\",\"everyday-about\":\"children\"}]}}"
            })
    void everythingElseStartsNothing(String log) {
        assertEquals(List.of(), read(log));
    }

    private static String row(String id, String began, String answered) {
        return "{\"_id\":\"" + id + "\",\"personal-began\":\"" + began + "\",\"personal-answered\":\"" + answered
                + "\"}";
    }

    private static List<Attempt> read(String log) {
        return ResponseConsequences.ContactLog.attempts(Answers.stored(log));
    }
}
