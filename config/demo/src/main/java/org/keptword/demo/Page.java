package org.keptword.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A mapping of the demonstration files, read by name; what is missing or of another kind is said with the name. */
record Page(Map<String, Object> values) {

    /** Reads one file from the class path. */
    static Page read(String name) {
        try (InputStream in = Page.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new DemoBroken("there is no " + name);
            }
            return of(new Load(LoadSettings.builder().setLabel(name).build()).loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Page of(@Nullable Object value) {
        if (!(value instanceof Map<?, ?>)) {
            throw new DemoBroken("a mapping is missing: " + value);
        }
        return new Page((Map<String, Object>) value);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).map(Object::toString);
    }

    String text(String name) {
        return find(name).orElseThrow(() -> new DemoBroken(name + " is missing in " + values.keySet()));
    }

    int number(String name, int otherwise) {
        return find(name).map(Integer::parseInt).orElse(otherwise);
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    <E extends Enum<E>> E one(Class<E> kind, String name) {
        return Enum.valueOf(kind, text(name));
    }

    Page page(String name) {
        return of(values.get(name));
    }

    List<Page> pages(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(Page::of).toList()
                : List.of();
    }

    List<String> texts(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }
}
