package org.keptword.homework.internal.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Permit;
import org.keptword.cases.safety.ReachOut;
import org.keptword.cases.safety.RecordReachOut;
import org.keptword.cases.safety.RecordReachOut.Attempt;
import org.keptword.guide.GuideLibrary;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Evaluation;
import org.keptword.homework.HomeworkEvent;
import org.keptword.homework.model.Response;
import org.keptword.homework.read.ResponseScores;
import org.keptword.shared.Disclosure;

/**
 * The consequences of handing in, narrowing and taking back: waiting items open or close, reaching out rests or resumes, and the features
 * above learn that fewer people may read.
 */
@ApplicationScoped
public class ResponseConsequences {

    @Inject
    ItemPrerequisites itemPrerequisites;

    @Inject
    ReachOut reachOut;

    @Inject
    Event<HomeworkEvent.ResponseNarrowed> narrowed;

    @Inject
    Event<HomeworkEvent.ResponseTakenBack> takenBack;

    @Inject
    WordFlags words;

    @Inject
    GuideLibrary library;

    @Inject
    ResponseScores scores;

    @Inject
    Clock clock;

    /** Whether the page should offer help to the author now: for words, for an answer that flags by rule, or for one of a measure. */
    public boolean speaksOfRisk(ResponseInProgress inProgress, Evaluation written) {
        return words.speaksOfRisk(written.entries())
                || (library.isMeasure(inProgress.assignment().exercise())
                        && scores.critical(inProgress.sheet().version(), written.clean()));
    }

    /** Takes note of a revision that was handed in. */
    public void answered(Response response, int revision, String exercise, Evaluation whole, Permit own) {
        Answers answers = whole.handIn();
        itemPrerequisites.answered(response, exercise, answers, clock.instant(), own);
        words.handedIn(response, revision, whole.entries(), own);
        if (exercise.equals(ContactLog.EXERCISE)) {
            tell(response, ContactLog.attempts(answers), own);
        }
    }

    /** Takes note that it was taken back. */
    public void takenBack(Response response, String exercise, Instant now, Permit own) {
        itemPrerequisites.takenBack(response, exercise, now, own);
        if (exercise.equals(ContactLog.EXERCISE)) {
            tell(response, List.of(), own);
        }
        takenBack.fire(
                new HomeworkEvent.ResponseTakenBack(response.ofCase(), response.participant(), response.responseId()));
    }

    /** Changes who may read a response from now on. */
    public void disclose(Response response, Disclosure to, Instant now) {
        boolean fewer = !to.allows(response.disclosure());
        response.disclose(to, now);
        if (fewer) {
            narrowed.fire(new HomeworkEvent.ResponseNarrowed(
                    response.ofCase(), response.participant(), response.responseId()));
        }
    }

    private void tell(Response response, List<RecordReachOut.Attempt> attempts, Permit own) {
        reachOut.record(
                new RecordReachOut(
                        response.ofCase(),
                        response.participant(),
                        response.responseId(),
                        response.disclosure() == Disclosure.SELF,
                        attempts),
                own);
    }

    /**
     * Reads the contact log for personal attempts: rows of the personal part that its author began and that had no answer, or that were
     * answered with the wish for no contact. The everyday part, which a written exception may allow, is not looked at.
     */
    static final class ContactLog {

        /** The exercise. */
        static final String EXERCISE = "contact-log";

        private static final String PERSONAL = "personal";
        private static final String ROWS = "personal-contacts";
        private static final String BEGAN = "personal-began";
        private static final String ANSWERED = "personal-answered";

        private ContactLog() {}

        /** The attempts a log reports. */
        static List<Attempt> attempts(Answers answers) {
            if (answers.json().get(PERSONAL) instanceof JsonObject part && part.get(ROWS) instanceof JsonArray rows) {
                return rows.stream()
                        .map(JsonValue::asJsonObject)
                        .flatMap(row -> attempt(row).stream())
                        .toList();
            }
            return List.of();
        }

        private static Optional<Attempt> attempt(JsonObject row) {
            String id = said(row, Answers.ROW_ID);
            if (id.isEmpty() || !said(row, BEGAN).equals("me")) {
                return Optional.empty();
            }
            return switch (said(row, ANSWERED)) {
                case "no" -> Optional.of(new Attempt(id, RecordReachOut.AttemptKind.UNANSWERED));
                case "asked-not-to" -> Optional.of(new Attempt(id, RecordReachOut.AttemptKind.SAID_NO));
                default -> Optional.empty();
            };
        }

        private static String said(JsonObject row, String item) {
            return row.get(item) instanceof JsonString text ? text.getString() : "";
        }
    }
}
