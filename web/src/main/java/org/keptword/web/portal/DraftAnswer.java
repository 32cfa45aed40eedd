package org.keptword.web.portal;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.List;
import org.keptword.guide.form.Evaluation;
import org.keptword.guide.form.Problem;
import org.keptword.homework.answer.HandIn;
import org.keptword.homework.answer.RefusedAnswers;
import org.keptword.homework.answer.SaveDraft;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** What the page is told, in the person's language. */
record DraftAnswer(LocalizedTexts speech, Dates dates) {

    Response ok() {
        return Response.ok("{}", MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .build();
    }

    JsonObjectBuilder error(String error, String key) {
        return JSON.createObjectBuilder().add("error", error).add("message", speech.get(key));
    }

    JsonObjectBuilder refused(RefusedAnswers refused) {
        return JSON.createObjectBuilder()
                .add("error", "refused")
                .add("key", refused.key())
                .add("path", refused.path())
                .add("message", speech.with(refused.key(), refused.args().toArray()));
    }

    JsonObjectBuilder draft(SaveDraft.Outcome outcome) {
        JsonObjectBuilder answer = JSON.createObjectBuilder();
        outcome.conflict()
                .ifPresent(copy -> answer.add("error", "conflict")
                        .add("copy", copy.toString())
                        .add(
                                "answers",
                                JSON.createReader(new StringReader(outcome.current()))
                                        .readObject()));
        Evaluation page = outcome.page();
        return answer.add("number", outcome.number())
                .add("savedAt", outcome.savedAt().toString())
                .add("saved", dates.time(outcome.savedAt()))
                .add("disclosure", outcome.disclosure().name())
                .add("help", outcome.speaksOfRisk())
                .add("enabled", JSON.createArrayBuilder(page.enabled()))
                .add("problems", problems(page.draftProblems()))
                .add("hints", hints(page))
                .add("dropped", JSON.createArrayBuilder(outcome.dropped()))
                .add(
                        "progress",
                        JSON.createObjectBuilder()
                                .add("answered", page.progress().answered())
                                .add("total", page.progress().total()));
    }

    JsonObjectBuilder handIn(HandIn.Outcome outcome) {
        JsonObjectBuilder answer = JSON.createObjectBuilder();
        outcome.handedInAt()
                .ifPresent(at -> answer.add("revision", outcome.revision())
                        .add("handedInAt", at.toString())
                        .add("handedIn", dates.time(at)));
        outcome.draft()
                .ifPresent(draft -> answer.add("error", "problems")
                        .add("number", draft.number())
                        .add("saved", dates.time(draft.savedAt()))
                        .add("problems", problems(outcome.problems())));
        return answer;
    }

    private JsonArrayBuilder problems(List<Problem> problems) {
        ProblemTexts texts = new ProblemTexts(speech, dates);
        JsonArrayBuilder list = JSON.createArrayBuilder();
        problems.forEach(problem ->
                list.add(JSON.createObjectBuilder().add("path", problem.path()).add("text", texts.say(problem))));
        return list;
    }

    private JsonArrayBuilder hints(Evaluation page) {
        JsonArrayBuilder list = JSON.createArrayBuilder();
        page.hints()
                .forEach(hint -> list.add(
                        JSON.createObjectBuilder().add("path", hint.path()).add("text", speech.in(hint.text()))));
        return list;
    }
}
