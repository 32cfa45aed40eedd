package org.keptword.web.table;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Objects;
import java.util.Set;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * How a table is sorted and where its page begins, as its address says ({@code table/follow.js} writes it there).
 *
 * @param column by which it is sorted
 * @param first how many rows come before the page
 */
public record TableView(String column, boolean descending, int first) implements Serializable {

    private static final String DESCENDING = "desc";
    private static final int MOST_DIGITS = 7;

    /**
     * Reads an address. What is not understood is as it usually is.
     *
     * @param usual how the table is sorted where the address does not say
     * @param columns by which it can be sorted
     */
    public static TableView in(HttpServletRequest request, TableView usual, Set<String> columns) {
        String column = Objects.requireNonNullElse(request.getParameter("sort"), "");
        int first = first(Objects.requireNonNullElse(request.getParameter("first"), ""));
        return columns.contains(column)
                ? new TableView(column, DESCENDING.equals(request.getParameter("order")), first)
                : new TableView(usual.column, usual.descending, first);
    }

    private static int first(String asked) {
        return asked.matches("\\d{1," + MOST_DIGITS + "}") ? Integer.parseInt(asked) : 0;
    }

    /** The same as parameters of an address. */
    public String parameters() {
        return "sort=" + column + "&order=" + (descending ? DESCENDING : "asc") + (first > 0 ? "&first=" + first : "");
    }

    /** How it is sorted, for the table. */
    public SortMeta sorting() {
        return SortMeta.builder()
                .field(column)
                .order(descending ? SortOrder.DESCENDING : SortOrder.ASCENDING)
                .build();
    }

    /** The same, beginning with another row. */
    public TableView from(int row) {
        return new TableView(column, descending, row);
    }

    /** The same, beginning with the first row of the page of so many rows that holds its own. */
    public TableView ofPage(int rows) {
        return from(first(rows));
    }

    /** Where a page of so many rows begins that holds the first row. */
    public int first(int rows) {
        return first - first % rows;
    }
}
