package org.keptword.web.table;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * Shows a {@link PagedList} in a table. Columns are known by their names, so that nothing the browser sends reaches a statement.
 *
 * @param <T> a row
 */
public final class PagedModel<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    private final PagedList<T> list;

    public PagedModel(PagedList<T> list) {
        this.list = list;
    }

    /** Not asked on its own: the number comes with the rows. */
    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return 0;
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        TableView view = view(sortBy);
        PagedList.Page<T> page = list.read(view.from(first));
        int from = recalculateFirst(first, size, page.total());
        if (from != first) {
            page = list.read(view.from(from));
            begin(from);
        }
        setRowCount(page.total());
        return page.rows();
    }

    private TableView view(Map<String, SortMeta> sortBy) {
        return sortBy.values().stream()
                .findFirst()
                .filter(asked -> list.columns().contains(asked.getField()))
                .map(asked -> new TableView(asked.getField(), asked.getOrder().isDescending(), 0))
                .orElseGet(list::usual);
    }

    /** Tells the table that it begins with an earlier row, because an address asked for one after the last. */
    private static void begin(int from) {
        if (UIComponent.getCurrentComponent(FacesContext.getCurrentInstance()) instanceof UIData table) {
            table.setFirst(from);
        }
    }

    @Override
    public String getRowKey(T row) {
        return list.key(row);
    }

    /** Goes to another server without the rows of its page, which are read again there. */
    private Object writeReplace() {
        PagedModel<T> bare = new PagedModel<>(list);
        bare.setRowCount(getRowCount());
        return bare;
    }
}
