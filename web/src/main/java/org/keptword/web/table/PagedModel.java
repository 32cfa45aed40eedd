package org.keptword.web.table;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * Brings one page of a list at a time: rows and their number in one call of a service. Columns sort by the names of a key enum, so that nothing the
 * browser sends reaches a statement.
 *
 * @param <T> a row
 * @param <S> by what the list can be sorted
 */
public abstract class PagedModel<T, S extends Enum<S>> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    /**
     * Some of the rows.
     *
     * @param total how many there are on all pages
     */
    public record Page<T>(List<T> rows, int total) {}

    /** By what a column of that name sorts; empty for a column that does not. */
    protected abstract Optional<S> sortOf(String column);

    /** Reads a page. */
    protected abstract Page<T> page(Optional<S> sort, boolean descending, int first, int size);

    /** Not asked on its own: the number comes with the rows. */
    @Override
    public final int count(Map<String, FilterMeta> filterBy) {
        return 0;
    }

    /** Tells the table that it begins with an earlier row, because an address asked for one after the last. */
    private static void begin(int from) {
        if (UIComponent.getCurrentComponent(FacesContext.getCurrentInstance()) instanceof UIData table) {
            table.setFirst(from);
        }
    }

    @Override
    public final List<T> load(int first, int size, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        Optional<SortMeta> asked = sortBy.values().stream().findFirst();
        Optional<S> sort = asked.flatMap(one -> sortOf(one.getField()));
        boolean descending = asked.filter(one -> one.getOrder().isDescending()).isPresent();
        Page<T> page = page(sort, descending, first, size);
        int from = recalculateFirst(first, size, page.total());
        if (from != first) {
            page = page(sort, descending, from, size);
            begin(from);
        }
        setRowCount(page.total());
        return page.rows();
    }
}
