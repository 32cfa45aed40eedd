package org.keptword.web.homework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.assign.HomeworkList;
import org.keptword.homework.assign.HomeworkList.Line;
import org.keptword.homework.assign.HomeworkList.Person;
import org.keptword.shared.AssignmentId;

/**
 * The homework of a case with one row an exercise and one cell a participant. An exercise that is open for one partner has the other's
 * queued or reviewed assignment beside it, which is not listed a second time.
 */
final class HomeworkByExercise {

    private final HomeworkList list;
    private final Set<AssignmentId> listed = new HashSet<>();

    private final List<Row> running;
    private final List<Row> queued;
    private final List<Row> answered;
    private final List<Row> over;

    /** One exercise. */
    record Row(String exercise, LocalizedText title, LocalizedText step, List<Cell> cells) {}

    /** What one participant has of an exercise; empty where it was not assigned. */
    record Cell(Person person, List<Line> lines) {}

    HomeworkByExercise(HomeworkList list) {
        this.list = list;
        running = rows(list.running(), List.of(list.queued(), list.answered()));
        queued = rows(list.queued(), List.of(list.answered()));
        answered = rows(list.answered(), List.of());
        over = rows(list.over(), List.of());
    }

    /**
     * The rows of the lines that are not listed yet.
     *
     * @param beside where the other partner's assignment of the same exercise is looked for, in this order
     */
    private List<Row> rows(List<Line> lines, List<List<Line>> beside) {
        Map<String, List<Line>> byExercise = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> !listed.contains(line.id()))
                .forEach(line -> byExercise
                        .computeIfAbsent(line.exercise(), any -> new ArrayList<>())
                        .add(line));
        List<Row> rows = new ArrayList<>();
        byExercise.forEach((exercise, own) -> {
            List<Cell> cells = list.people().stream()
                    .map(person -> new Cell(person, cell(person, own, beside)))
                    .toList();
            cells.forEach(cell -> cell.lines().forEach(line -> listed.add(line.id())));
            rows.add(new Row(exercise, own.get(0).title(), own.get(0).step(), cells));
        });
        return rows;
    }

    private List<Line> cell(Person person, List<Line> own, List<List<Line>> beside) {
        Predicate<Line> theirs = line -> line.participant().equals(person.id());
        List<Line> lines = own.stream().filter(theirs).toList();
        if (!lines.isEmpty() || own.isEmpty()) {
            return lines;
        }
        String exercise = own.get(0).exercise();
        return beside.stream()
                .flatMap(List::stream)
                .filter(line -> theirs.test(line) && line.exercise().equals(exercise) && !listed.contains(line.id()))
                .limit(1)
                .toList();
    }

    List<Row> running() {
        return running;
    }

    List<Row> queued() {
        return queued;
    }

    List<Row> answered() {
        return answered;
    }

    List<Row> over() {
        return over;
    }
}
