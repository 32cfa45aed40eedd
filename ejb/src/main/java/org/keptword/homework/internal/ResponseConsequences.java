package org.keptword.homework.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.keptword.access.Permit;
import org.keptword.cases.ReachOut;
import org.keptword.cases.RecordReachOut;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Evaluation;
import org.keptword.homework.ResponseNarrowed;
import org.keptword.homework.ResponseTakenBack;
import org.keptword.homework.model.Response;
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
    Event<ResponseNarrowed> narrowed;

    @Inject
    Event<ResponseTakenBack> takenBack;

    @Inject
    WordFlags words;

    @Inject
    Clock clock;

    /** Whether the page should offer help to the author now. */
    public boolean speaksOfRisk(Evaluation written) {
        return words.speaksOfRisk(written.entries());
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
        takenBack.fire(new ResponseTakenBack(response.ofCase(), response.participant(), response.responseId()));
    }

    /** Lets a piece be read by those its author names from now on. */
    public void disclose(Response response, Disclosure to, Instant now) {
        boolean fewer = !to.allows(response.disclosure());
        response.disclose(to, now);
        if (fewer) {
            narrowed.fire(new ResponseNarrowed(response.ofCase(), response.participant(), response.responseId()));
        }
    }

    private void tell(Response response, List<RecordReachOut.Attempt> attempts, Permit own) {
        reachOut.told(
                new RecordReachOut(
                        response.ofCase(),
                        response.participant(),
                        response.responseId(),
                        response.disclosure() == Disclosure.SELF,
                        attempts),
                own);
    }
}
