package org.keptword.guide.form;

import java.util.List;
import java.util.Optional;

/**
 * One page's worth of a form: a group of the top level that does not repeat, with the loose items that follow it.
 *
 * @param id id of the group; of the first item where the form has no group
 * @param items the items of the top level that are shown, in reading order; only those asked at present
 * @param close whether this is the close, which may share a page with whatever is last
 */
public record Step(String id, Optional<LocalizedText> title, List<Item> items, boolean close, Progress progress) {

    public Step {
        items = List.copyOf(items);
    }
}
