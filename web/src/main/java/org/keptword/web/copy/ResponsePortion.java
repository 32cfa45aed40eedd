package org.keptword.web.copy;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.keptword.guide.form.Evaluation;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.reports.copy.OwnCopy;
import org.keptword.web.paper.Portions;

/**
 * As much of a response as is printed in one file: a short one is whole, a long one is cut between its revisions, its answers and, where a single
 * answer is very long, within it.
 *
 * @param first whether it is the beginning of the response
 * @param revisions what of the revisions is in this portion; a revision that is cut is there again with its other answers
 * @param draft what of what is begun is in this portion
 * @param last whether the response ends with it, with the replies to it
 */
record ResponsePortion(
        ExerciseView view,
        boolean first,
        List<ExerciseView.HandedIn> revisions,
        List<Evaluation.Entry> draft,
        boolean last,
        int weight) {

    /** The portions of a response, in the order of reading. */
    static List<ResponsePortion> of(ExerciseView view) {
        List<ResponsePortion> portions = new ArrayList<>();
        for (ExerciseView.HandedIn revision : view.revisions()) {
            for (List<Evaluation.Entry> entries : cut(revision.entries())) {
                ExerciseView.HandedIn some = new ExerciseView.HandedIn(
                        revision.number(), revision.at(), revision.note(), revision.takenBack(), entries);
                portions.add(new ResponsePortion(view, false, List.of(some), List.of(), false, weight(entries)));
            }
        }
        if (OwnCopy.isBegun(view)) {
            List<Evaluation.Entry> begun = new ArrayList<>(view.page().entries());
            begun.addAll(view.heldBack());
            for (List<Evaluation.Entry> entries : cut(begun)) {
                portions.add(new ResponsePortion(view, false, List.of(), entries, false, weight(entries)));
            }
        }
        return joined(view, portions);
    }

    private static List<List<Evaluation.Entry>> cut(List<Evaluation.Entry> entries) {
        List<List<Evaluation.Entry>> cut = Portions.of(entries, ResponsePortion::weight, ResponsePortion::split);
        return cut.isEmpty() ? List.of(List.of()) : cut;
    }

    /** Neighbours that fit into one file are one portion, which is the usual case: one portion is the whole response. */
    private static List<ResponsePortion> joined(ExerciseView view, List<ResponsePortion> single) {
        List<List<ResponsePortion>> groups =
                Portions.of(single, ResponsePortion::weight, (portion, most) -> List.of(portion));
        int count = Math.max(1, groups.size());
        List<ResponsePortion> joined = new ArrayList<>();
        for (int nth = 0; nth < count; nth++) {
            List<ResponsePortion> group = groups.isEmpty() ? List.of() : groups.get(nth);
            joined.add(new ResponsePortion(
                    view,
                    nth == 0,
                    group.stream().flatMap(one -> one.revisions().stream()).toList(),
                    group.stream().flatMap(one -> one.draft().stream()).toList(),
                    nth == count - 1,
                    group.stream().mapToInt(ResponsePortion::weight).sum()));
        }
        return joined;
    }

    private static int weight(List<Evaluation.Entry> entries) {
        return entries.stream().mapToInt(ResponsePortion::weight).sum();
    }

    private static int weight(Evaluation.Entry entry) {
        return 100
                + entry.values().stream()
                        .mapToInt(value -> value instanceof JsonString text
                                ? Portions.weight(text.getString())
                                : value.toString().length())
                        .sum();
    }

    /** An answer cut into several with the same question. */
    private static List<Evaluation.Entry> split(Evaluation.Entry entry, int most) {
        List<Evaluation.Entry> pieces = new ArrayList<>();
        for (JsonValue value : entry.values()) {
            if (value instanceof JsonString text && Portions.weight(text.getString()) > most / 2) {
                Portions.split(text.getString(), most / 2)
                        .forEach(piece -> pieces.add(with(entry, JSON.createValue(piece))));
            } else {
                pieces.add(with(entry, value));
            }
        }
        return pieces;
    }

    private static Evaluation.Entry with(Evaluation.Entry entry, JsonValue value) {
        return new Evaluation.Entry(
                entry.path(), entry.item(), entry.row(), entry.depth(), entry.text(), List.of(value));
    }
}
