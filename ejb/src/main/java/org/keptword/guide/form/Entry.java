package org.keptword.guide.form;

import jakarta.json.JsonValue;
import java.util.List;

/**
 * One place of a filled form: an item in reading order, a row of a repeating group, or an answer.
 *
 * @param path address of the place: {@code events}, {@code events/r1} for a row, {@code events/r1/what}
 * @param row number of the row from 1 where the entry stands for a row of a repeating group, otherwise 0
 * @param depth how many groups and rows it stands in
 * @param text the words of this assignment for the item
 * @param values the answers, several for an item that repeats; empty for groups, rows and words to read
 */
public record Entry(String path, Item item, int row, int depth, LocalizedText text, List<JsonValue> values) {

    public Entry {
        values = List.copyOf(values);
    }

    public boolean answered() {
        return values.stream().anyMatch(value -> !Values.blank(item, value));
    }
}
