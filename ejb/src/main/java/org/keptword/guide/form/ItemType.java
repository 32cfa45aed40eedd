package org.keptword.guide.form;

import java.util.Arrays;
import java.util.Optional;

/** What an item asks for. The codes are those of the definitions and follow FHIR Questionnaire. */
public enum ItemType {
    /** Holds other items. One that repeats is a list of rows. */
    GROUP("group"),
    /** Words to read; takes no answer. */
    DISPLAY("display"),
    /** Words about danger, shown with the reader's crisis lines; takes no answer. */
    HELP("help"),
    BOOLEAN("boolean"),
    DECIMAL("decimal"),
    INTEGER("integer"),
    DATE("date"),
    /** A moment with its offset from UTC. */
    DATE_TIME("dateTime"),
    TIME("time"),
    /** One short line. */
    STRING("string"),
    /** Several lines. */
    TEXT("text"),
    CHOICE("choice"),
    /** One of the options or own words. */
    OPEN_CHOICE("open-choice"),
    /** A number with one of the item's units. */
    QUANTITY("quantity");

    private final String code;

    ItemType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<ItemType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /** Whether the item only says something. */
    public boolean display() {
        return this == DISPLAY || this == HELP;
    }

    /** Whether a client answers the item itself: everything but groups and words to read. */
    public boolean answerable() {
        return this != GROUP && !display();
    }

    /** Whether two answers can be compared as earlier and later, or less and more. */
    public boolean ordered() {
        return switch (this) {
            case DECIMAL, INTEGER, DATE, DATE_TIME, TIME, QUANTITY -> true;
            default -> false;
        };
    }

    /** Whether the answer is the client's own prose, which has a length. */
    public boolean prose() {
        return this == STRING || this == TEXT;
    }

    /** Whether the item offers options. */
    public boolean offersOptions() {
        return this == CHOICE || this == OPEN_CHOICE;
    }
}
