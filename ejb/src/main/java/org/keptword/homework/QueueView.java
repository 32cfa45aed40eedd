package org.keptword.homework;

import java.util.List;

/**
 * The queue of one person.
 *
 * @param items what waits, in the order to read it in
 * @param mayWork whether the person answers the work; a supervisor reads
 */
public record QueueView(List<QueueItem> items, boolean mayWork) {

    public QueueView {
        items = List.copyOf(items);
    }
}
