package org.keptword.web.export;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A list to be taken away.
 *
 * @param name of the list, as its page is called
 * @param heads in the person's language, one for each column
 * @param rows each with as many cells as there are heads
 */
public record ExportTable(String name, List<String> heads, List<List<Cell>> rows) {

    /** One cell. What it is decides how a spreadsheet shows and sorts it. */
    public sealed interface Cell {}

    /** Text as it is; empty for nothing. */
    public record Text(String text) implements Cell {}

    /** A day. */
    public record Day(LocalDate day) implements Cell {}

    /** A moment on the clock of the person who exports. */
    public record Moment(LocalDateTime at) implements Cell {}

    /** A number of things. */
    public record Count(long count) implements Cell {}

    /** Nothing. */
    public static final Cell NOTHING = new Text("");

    /** The cell of a value, or nothing where there is none. */
    public static <T> Cell cell(Optional<T> value, Function<T, Cell> of) {
        return value.map(of).orElse(NOTHING);
    }

    public ExportTable {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != heads.size()) {
                throw new IllegalArgumentException("A row has a cell for each head");
            }
        }
    }
}
