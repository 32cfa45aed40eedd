package org.keptword.goals;

/** Where a goal stands, from -2 to +2; 0 is what was expected when it was set. */
public enum Level {
    MUCH_LESS(-2),
    LESS(-1),
    AS_EXPECTED(0),
    MORE(1),
    MUCH_MORE(2);

    private final int value;

    Level(int value) {
        this.value = value;
    }

    /** The level of a stored value. */
    public static Level of(int value) {
        for (Level level : values()) {
            if (level.value == value) {
                return level;
            }
        }
        throw new IllegalArgumentException("A level lies between -2 and +2");
    }

    public int value() {
        return value;
    }
}
