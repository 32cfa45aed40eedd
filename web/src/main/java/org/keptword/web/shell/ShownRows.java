package org.keptword.web.shell;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rows a page showed, in their order and by their ids alone. A button of a page tells its row by the row's place, so an act has
 * to find the same row there again, whatever was added, moved or taken away since.
 */
public final class ShownRows implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID[] shown = {};

    /**
     * The rows to go through. While a page is being shown these are the rows of now, and are remembered; while an act is being looked
     * for, the rows at the places they were shown at.
     *
     * @param now the rows to show
     * @param all every row there is to find one of those shown among, wherever it stands by now
     */
    public <T> List<T> of(List<T> now, Stream<T> all, Function<T, UUID> id) {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE
                ? show(now, id)
                : asShown(all, id);
    }

    <T> List<T> show(List<T> rows, Function<T, UUID> id) {
        shown = rows.stream().map(id).toArray(UUID[]::new);
        return rows;
    }

    /** The rows that were shown; null stands for one that is gone. */
    <T> List<T> asShown(Stream<T> all, Function<T, UUID> id) {
        Map<UUID, T> known = all.collect(Collectors.toMap(id, Function.identity(), (one, same) -> one));
        return Arrays.stream(shown).map(known::get).toList();
    }
}
