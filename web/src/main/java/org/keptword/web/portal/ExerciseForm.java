package org.keptword.web.portal;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.guide.ClosingAnswers;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Evaluation;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.web.paper.Html;
import org.keptword.web.paper.Templates;

/**
 * The form of an exercise for its templates, to be answered or to be read. To be answered, everything that belongs to the assignment is
 * there; what is not asked at present is hidden. Steps are sections; the script shows one at a time. Ids hold the path of an answer; inside
 * a template the id of a row is written {@code ~1~}, one level deeper {@code ~2~}.
 */
final class ExerciseForm {

    private final ExerciseView view;
    private final Form form;
    private final Set<String> included;
    private final Words words;
    private final Set<String> required;

    private ExerciseForm(ExerciseView view, Words words) {
        this.view = view;
        this.form = view.form();
        this.included = view.selection().included(form);
        this.words = words;
        this.required = pages().stream()
                .filter(page -> page.stream().noneMatch(ExerciseForm::repeats))
                .map(page -> page.stream().flatMap(this::questions).toList())
                .filter(asked -> asked.size() > 1 && asked.stream().allMatch(Item::required))
                .flatMap(List::stream)
                .map(Item::id)
                .collect(Collectors.toSet());
    }

    /** The form while it can be written, otherwise the answers with what the counselor wrote beside them. */
    static String fill(ExerciseView view, Words words) {
        return view.status().isWritable()
                ? fill("portal/form.jte", new ExerciseForm(view, words))
                : fill(
                        "portal/answers.jte",
                        new ReadForm(view, words, view.page().entries(), true));
    }

    /** Answers to be read, without comments. */
    static String fill(ExerciseView view, Words words, List<Evaluation.Entry> entries) {
        return fill("portal/answers.jte", new ReadForm(view, words, entries, false));
    }

    private static String fill(String template, Object model) {
        return Templates.fill(template, model, ExerciseForm::visible);
    }

    /** NUL cannot stand in HTML and is shown by its sign; other characters that cannot are left out. */
    private static String visible(String text) {
        if (text.codePoints().allMatch(Html::isAllowed)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.replace('\0', '\u2400').codePoints().filter(Html::isAllowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Answers for the template that lays them out. */
    record ReadForm(ExerciseView view, Words words, List<Evaluation.Entry> entries, boolean commented) {

        /** What is read. Only the author's own page has the words of help beside each answer that speaks of danger. */
        List<Evaluation.Entry> shown() {
            return commented ? ReadAnswer.shownWithHelp(entries) : ReadAnswer.shown(entries);
        }

        /** Whether this help has the crisis lines, which the page has once: above the answers until they are read, and then beside the first help. */
        boolean hasLines(Evaluation.Entry help) {
            return !view.isToBeRead()
                    && entries.stream()
                            .filter(ReadAnswer::isCalledUp)
                            .findFirst()
                            .equals(Optional.of(help));
        }
    }

    /**
     * A section of the form.
     *
     * @param heading the group whose words are its heading, or null
     * @param required whether all its questions are required, which is said once above them
     */
    record Step(String id, boolean close, boolean required, Item heading, List<Place> places) {}

    /**
     * An item where it stands, with what is answered there.
     *
     * @param depth how many repeating groups it stands in, from 1
     * @param titled whether the heading of the step says its words already
     */
    record Place(Item item, JsonValue value, String path, int depth, boolean hidden, boolean titled) {

        /** What the script is told of an item that is asked only under a condition. */
        String when() {
            return item.enableWhen().conditions().isEmpty() ? null : "data-when";
        }

        /** The conditions as the script looks at them, so that help appears with the answer and without a network. */
        String conditions() {
            JsonArrayBuilder list = JSON.createArrayBuilder();
            item.enableWhen()
                    .conditions()
                    .forEach(one -> list.add(JSON.createArrayBuilder()
                            .add(one.item())
                            .add(one.operator().symbol())
                            .add(one.answer())));
            return list.build().toString();
        }
    }

    /** A row of a repeating group. */
    record Row(String id, List<Place> places) {}

    Words words() {
        return words;
    }

    String text(Item item) {
        return words.say(view.selection().text(item));
    }

    List<ExerciseView.Comment> comments(Place place) {
        return view.commentsOn(place.path());
    }

    Question question(Place place) {
        return new Question(place, words, place.item().type() == ItemType.BOOLEAN && form.inClose(place.item()));
    }

    /** Whether an item says who reads the questions about safety, for which a private entry has a sentence of its own. */
    boolean namesReaders(Item item) {
        return form.inClose(item) && item.id().equals(ClosingAnswers.SAFETY_READERS);
    }

    /** OTHER for what makes sense only where someone beside the author reads the entry, else null. The page hides it in a private one. */
    String readers(Place place) {
        boolean tick = form.inClose(place.item()) && place.item().id().equals(ClosingAnswers.BRING);
        return tick || namesReaders(place.item()) ? "OTHER" : null;
    }

    /** Whether the step of a question says already that all its questions are required. */
    boolean isSaidAbove(Item question) {
        return required.contains(question.id());
    }

    /** The steps, each with an id of its own. */
    List<Step> steps() {
        List<Step> shown = new ArrayList<>();
        pages().forEach(items -> shown.add(step("s" + shown.size(), items)));
        return shown;
    }

    /** Whether rows can be added, or left out, in an item: then not everything has to be answered. */
    private static boolean repeats(Item item) {
        return item.repeats() || item.items().stream().anyMatch(ExerciseForm::repeats);
    }

    /** What is asked in an item, without what only says something. */
    private Stream<Item> questions(Item item) {
        return item.group()
                ? item.items().stream().flatMap(this::questions)
                : Stream.of(item).filter(one -> one.answerable() && included.contains(one.id()));
    }

    /** A step begins with each group that does not repeat, and with the close. */
    private List<List<Item>> pages() {
        List<List<Item>> steps = new ArrayList<>();
        boolean begun = false;
        for (Item item : form.items()) {
            if (!included.contains(item.id())) {
                continue;
            }
            boolean page = item.group() && !item.repeats();
            if (steps.isEmpty() || form.inClose(item) || (page && begun)) {
                steps.add(new ArrayList<>());
            }
            begun |= page;
            steps.get(steps.size() - 1).add(item);
        }
        return steps;
    }

    private Step step(String id, List<Item> items) {
        Item heading = items.stream()
                .filter(item -> item.group() && !item.repeats())
                .findFirst()
                .orElse(null);
        JsonObject answers = view.answers().json();
        return new Step(
                id,
                form.inClose(items.get(0)),
                items.stream().flatMap(this::questions).anyMatch(this::isSaidAbove),
                heading,
                items.stream()
                        .map(item -> place(item, answers, "", 1, item.equals(heading)))
                        .toList());
    }

    private List<Place> places(Item group, JsonObject level, String path, int depth) {
        return group.items().stream()
                .filter(item -> included.contains(item.id()))
                .map(item -> place(item, level, path + "/", depth, false))
                .toList();
    }

    private Place place(Item item, JsonObject level, String prefix, int depth, boolean titled) {
        String path = prefix + item.id();
        boolean hidden = path.contains("~")
                ? !item.enableWhen().conditions().isEmpty()
                : !view.page().enabled().contains(path);
        return new Place(item, level.get(item.id()), path, depth, hidden, titled);
    }

    /** What stands in a group that does not repeat. */
    List<Place> inside(Place group) {
        JsonObject inner = group.value() instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        return places(group.item(), inner, group.path(), group.depth());
    }

    List<Row> rows(Place group) {
        JsonArray rows = group.value() instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
        return rows.stream()
                .map(JsonValue::asJsonObject)
                .map(inner ->
                        row(group, inner, inner.get(Answers.ROW_ID) instanceof JsonString id ? id.getString() : "row"))
                .toList();
    }

    /** The row that new rows are made of. */
    Row blankRow(Place group) {
        return row(group, JsonValue.EMPTY_JSON_OBJECT, "~" + group.depth() + "~");
    }

    private Row row(Place group, JsonObject inner, String id) {
        return new Row(id, places(group.item(), inner, group.path() + "/" + id, group.depth() + 1));
    }
}
