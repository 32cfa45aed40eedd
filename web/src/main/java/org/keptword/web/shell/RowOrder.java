package org.keptword.web.shell;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.keptword.shared.StaleState;

/**
 * Which rows a page showed, in their order and by their ids alone. A button of a page tells its row by the row's place, so an act has
 * to find the same row there again, whatever was added, moved or taken away since.
 */
public final class RowOrder implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Two numbers an id, which is less than half of what the ids take as objects. */
    private long[] shown;

    /**
     * The rows to go through: at first those of now, from then on the ones the page showed, as they are now.
     *
     * @param now the rows to show
     * @param all every row there is to find one of those shown among, wherever it stands by now
     * @return with null for a row that is gone, which only an act that is being looked for meets
     */
    public <T> List<T> of(List<T> now, Stream<T> all, Function<T, UUID> id) {
        if (shown == null) {
            return show(now, id);
        }
        List<T> rows = asShown(all, id);
        boolean showing = FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        return showing && rows.contains(null)
                ? show(rows.stream().filter(Objects::nonNull).toList(), id)
                : rows;
    }

    /** The same where the rows to show are all there are. */
    public <T> List<T> of(List<T> now, Function<T, UUID> id) {
        return of(now, now.stream(), id);
    }

    /** The row an act is about; one that is gone leaves nothing to act on. */
    public static <T> T shown(T row) {
        if (row == null) {
            throw new StaleState();
        }
        return row;
    }

    <T> List<T> show(List<T> rows, Function<T, UUID> id) {
        shown = rows.stream()
                .map(id)
                .flatMapToLong(one -> LongStream.of(one.getMostSignificantBits(), one.getLeastSignificantBits()))
                .toArray();
        return rows;
    }

    <T> List<T> asShown(Stream<T> all, Function<T, UUID> id) {
        Map<UUID, T> known = all.collect(Collectors.toMap(id, Function.identity(), (one, same) -> one));
        return IntStream.range(0, shown.length / 2)
                .mapToObj(row -> known.get(new UUID(shown[2 * row], shown[2 * row + 1])))
                .toList();
    }
}
