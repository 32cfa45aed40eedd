package org.keptword.web.table;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * A list that a table shows one page at a time, kept with its page.
 *
 * @param <T> a row
 */
public interface PagedList<T> extends Serializable {

    /**
     * Some of the rows.
     *
     * @param total how many there are on all pages
     */
    record Page<T>(List<T> rows, int total) {}

    /** How it is sorted where neither the address nor the table says. */
    TableView usual();

    /** By which columns it can be sorted. */
    Set<String> columns();

    /**
     * Reads a page: its rows and the number of all in one call of a service.
     *
     * @param view sorted by one of the columns; the page begins with its first row
     */
    Page<T> read(TableView view);

    /** What a row is known by in the browser. */
    String key(T row);
}
