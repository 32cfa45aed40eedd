package org.keptword.guide.form;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/**
 * Answers to a form, unchangeable: one JSON object whose names are item ids. A text comes back exactly as it was written, NUL and every other Unicode
 * character included; only half surrogate pairs, which no encoding can carry, are refused. Lengths count characters as Unicode code points, so that
 * an emoji counts once.
 */
public final class Answers {

    /** Most characters (code points) of one answer. */
    public static final int MAX_CHARACTERS = 100_000;
    /** Most rows of a repeating group, and most answers of a repeating item. */
    public static final int MAX_ROWS = 200;
    /** Most levels of nesting. */
    public static final int MAX_DEPTH = 12;
    /** Most characters (UTF-16 units) of the whole JSON text. */
    public static final int MAX_TOTAL = 1_000_000;
    /** Name under which a row carries its id. */
    public static final String ROW_ID = "_id";

    private static final Answers NONE = new Answers(JsonValue.EMPTY_JSON_OBJECT);

    private final JsonObject json;

    private Answers(JsonObject json) {
        this.json = json;
    }

    /**
     * What came of reading answers.
     *
     * @param dropped paths that are not in the form and were left out, at most fifty
     */
    public record Reading(Answers answers, List<String> dropped) {

        public Reading {
            dropped = List.copyOf(dropped);
        }
    }

    public static Answers none() {
        return NONE;
    }

    /** Reads answers a person sent. {@link AnswersRefused} says what cannot be stored; unknown ids are left out and listed. */
    public static Reading parse(String text, Form form) {
        return new AnswersReader(form).read(Json.object(text));
    }

    /** Answers that were parsed before, from storage. {@link AnswersRefused} if the text is no JSON object. */
    public static Answers stored(String text) {
        return new Answers(Json.object(text));
    }

    static Answers of(JsonObject json) {
        return json.isEmpty() ? NONE : new Answers(json);
    }

    public JsonObject json() {
        return json;
    }

    /** Whether nothing is written, not even an empty row. */
    public boolean isEmpty() {
        return json.isEmpty();
    }

    /** The JSON text to store; {@link #stored} reads it back. */
    public String text() {
        return json.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers && json.equals(answers.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** Never the answers themselves, so that they cannot end up in a log. */
    @Override
    public String toString() {
        return "Answers to " + json.size() + " items";
    }
}
