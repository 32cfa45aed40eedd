package org.keptword.guide.form;

import jakarta.json.JsonValue;

/** One condition under which an item is asked: the answers of another item, compared with a given answer. */
public record Condition(String item, Operator operator, JsonValue answer) {}
