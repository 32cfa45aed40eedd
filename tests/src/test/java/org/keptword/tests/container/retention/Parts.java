package org.keptword.tests.container.retention;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Everything that stands in a record and in the records it is made of, also where their own words for themselves leave something out. */
final class Parts {

    private final StringBuilder all = new StringBuilder();

    private Parts() {}

    static String of(Object whole) {
        Parts parts = new Parts();
        parts.add(whole);
        return parts.all.toString();
    }

    private void add(Object part) {
        if (part instanceof Optional<?> perhaps) {
            perhaps.ifPresent(this::add);
        } else if (part instanceof Collection<?> several) {
            several.forEach(this::add);
        } else if (part instanceof Map<?, ?> pairs) {
            pairs.forEach((key, value) -> {
                add(key);
                add(value);
            });
        } else if (part instanceof Record) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                add(component(part, component));
            }
        } else {
            all.append(part).append('\n');
        }
    }

    private static Object component(Object part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException hidden) {
            return part.toString();
        }
    }
}
