package org.keptword.web.review;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArrayBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keptword.guide.form.AnswerValue;
import org.keptword.homework.read.ResponseScores;
import org.keptword.homework.review.ReviewAnswer;
import org.keptword.homework.review.ReviewService;
import org.keptword.homework.review.ReviewView;
import org.keptword.shared.Disclosure;
import org.keptword.shared.ResponseId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.AnswerTexts;
import org.keptword.web.text.LocalizedTexts;

/** One response with its reply. Loading it changes nothing; everything else goes through {@link ReviewResource}. */
@Named
@RequestScoped
public class ReviewBacking {

    private static final List<Integer> RATINGS = List.of(0, 1, 2, 3, 4);

    @Inject
    ReviewService reviews;

    @Inject
    CurrentRoute route;

    @Inject
    Shell shell;

    @Inject
    QueueFilterBacking filter;

    private final Map<String, Object> shown = new HashMap<>();
    private ReviewView view;

    @PostConstruct
    void load() {
        view = reviews.reviewIn(filter.getFilter(), new ResponseId(route.id("response")));
        shown.put("effort", view.draft().effort().orElse(null));
        shown.put("learning", view.draft().learning().orElse(null));
        shown.put("bring", view.draft().bring());
    }

    /**
     * The choices beside the reply as the page begins. Scripts save them; a form of the page that is sent for something else takes them along
     * as not chosen, and nothing comes of it.
     */
    public Map<String, Object> getShown() {
        return shown;
    }

    public ReviewView getView() {
        return view;
    }

    public int getWaiting() {
        return view.place().total();
    }

    /** Whether it can be answered now, by the one who looks at it. */
    public boolean isAnswerable() {
        return view.mayWork() && view.status() == ReviewView.Status.WAITING;
    }

    public List<Integer> getRatings() {
        return RATINGS;
    }

    /** Whether it is answered, so that the note, the ratings and a further reply remain. */
    public boolean isFurther() {
        return view.mayWork() && view.status() != ReviewView.Status.WAITING;
    }

    /** What is read here, each response at its revision, for the acts on it. */
    public String getSeen() {
        JsonArrayBuilder seen = JSON.createArrayBuilder();
        view.entries()
                .forEach(work -> seen.add(JSON.createObjectBuilder()
                        .add("response", work.response().toString())
                        .add("revision", work.revision())));
        return seen.build().toString();
    }

    /** Whether differences to an earlier revision are marked anywhere. */
    public boolean isCompared() {
        return view.entries().stream().anyMatch(work -> work.comparedWith().isPresent());
    }

    /** A score with its greatest value and the count of answers behind it. */
    public String points(ResponseScores.Points points) {
        return points.value()
                .map(value ->
                        shell.speech().with("measures.score", value, points.most(), points.answered(), points.asked()))
                .orElseGet(() -> shell.speech().with("measures.score.none", points.answered(), points.asked()));
    }

    /** The key of the sentence that says why a response is not offered to the partner, or null where it can be: the offer weighs the rest. */
    public String notShared(ReviewView.Work work) {
        if (!view.jointWork()) {
            return "refusal.sharing.jointWorkOff";
        }
        if (!view.pointsOf(work.response()).isEmpty()) {
            return "refusal.sharing.neverForPartner";
        }
        if (work.note()) {
            return "refusal.sharing.note";
        }
        if (work.disclosure() != Disclosure.SHAREABLE) {
            return "refusal.sharing.notShareable";
        }
        boolean current = view.status() == ReviewView.Status.WAITING || view.status() == ReviewView.Status.ANSWERED;
        return current ? null : "refusal.sharing.withAuthor";
    }

    /** A question as it is told from the same one in another row of a list. */
    public String spoken(ReviewView.Work work, ReviewAnswer answer) {
        LocalizedTexts texts = shell.speech();
        String question = texts.in(answer.question());
        int parent = answer.path().lastIndexOf('/');
        return work.answers().stream()
                .filter(one -> one.shape() == ReviewAnswer.Shape.ROW
                        && parent == one.path().length())
                .filter(row -> answer.path().startsWith(row.path()))
                .findFirst()
                .map(row -> texts.in(row.question()) + " " + row.row() + ", " + question)
                .orElse(question);
    }

    /** What was chosen or counted before, as people say it. */
    public String say(List<AnswerValue> values) {
        return answers().say(values);
    }

    /** What was chosen or counted, and own words beside it. */
    public List<AnswerTexts.Said> said(List<AnswerValue> values) {
        return answers().said(values);
    }

    private AnswerTexts answers() {
        return AnswerTexts.typed(shell.speech(), shell.dates());
    }
}
