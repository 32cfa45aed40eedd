package org.keptword.guide.form;

import java.util.List;

/**
 * When an item is asked. No condition means always.
 *
 * @param all whether every condition must hold, or one is enough
 */
public record EnableWhen(List<Condition> conditions, boolean all) {

    private static final EnableWhen ALWAYS = new EnableWhen(List.of(), true);

    public EnableWhen {
        conditions = List.copyOf(conditions);
    }

    public static EnableWhen always() {
        return ALWAYS;
    }

    public static EnableWhen all(Condition... conditions) {
        return new EnableWhen(List.of(conditions), true);
    }

    public static EnableWhen any(Condition... conditions) {
        return new EnableWhen(List.of(conditions), false);
    }
}
