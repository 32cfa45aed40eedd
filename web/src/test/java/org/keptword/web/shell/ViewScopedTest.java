package org.keptword.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.Stateless;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keptword.web.table.PagedModel;

/**
 * What a page has read stays out of the session: a bean that lives as long as its page holds ids, what is typed and at most one thing
 * that is being acted on, but nothing that a service answers a page with. {@link PageReading} holds that, for one request.
 */
class ViewScopedTest {

    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void noBeanOfAViewKeepsWhatItsPageHasRead() throws IOException {
        List<Class<?>> beans = beans();
        assertTrue(beans.size() > 3, () -> "the beans were found: " + beans);
        List<String> keeping = beans.stream()
                .flatMap(ViewScopedTest::fields)
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isAnnotationPresent(Inject.class))
                .filter(ViewScopedTest::isAnswer)
                .map(ViewScopedTest::name)
                .toList();
        assertEquals(List.of(), keeping);
    }

    /** Records and classes of ours, however deep. What an interface or a list without a type hides is found by the journeys alone. */
    @Test
    void everythingABeanOfAViewHoldsCanBeSerialized() throws IOException {
        Map<Class<?>, String> faults = new LinkedHashMap<>();
        Set<Class<?>> seen = new HashSet<>();
        beans().forEach(bean -> look(bean, bean.getSimpleName(), seen, faults));
        assertTrue(seen.size() > 60, () -> "the parts of beans were found: " + seen);
        assertEquals(Map.of(), faults);
    }

    private static void look(Class<?> type, String path, Set<Class<?>> seen, Map<Class<?>, String> faults) {
        if (!seen.add(type) || type.isAnnotationPresent(Stateless.class)) {
            return;
        }
        if (!Serializable.class.isAssignableFrom(type)) {
            faults.put(type, path);
        }
        Stream.<Class<?>>iterate(type, at -> at != null && isOurs(at), Class::getSuperclass)
                .flatMap(at -> Arrays.stream(at.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers())
                        && !Modifier.isTransient(field.getModifiers())
                        && !field.isAnnotationPresent(Inject.class))
                .forEach(field -> types(field.getGenericType())
                        .forEach(part -> look(part, path + "." + field.getName(), seen, faults)));
    }

    /** The classes a type is made of; a list or map stands for what is in it. The rows of a {@link PagedModel} stay behind. */
    private static Stream<Class<?>> types(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == PagedModel.class) {
            return Stream.of(PagedModel.class);
        }
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(
                    types(generic.getRawType()),
                    Arrays.stream(generic.getActualTypeArguments()).flatMap(ViewScopedTest::types));
        }
        if (!(type instanceof Class<?> one)) {
            return Stream.of();
        }
        Class<?> part = one.isArray() ? one.getComponentType() : one;
        boolean open = part.isPrimitive()
                || part == Object.class
                || Collection.class.isAssignableFrom(part)
                || Map.class.isAssignableFrom(part);
        return open ? Stream.of() : Stream.of(part);
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.keptword.");
    }

    /** The fields of a bean and of the forms it holds. */
    private static Stream<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .flatMap(field -> PageForm.class.isAssignableFrom(field.getType())
                        ? Stream.concat(Stream.of(field), fields(field.getType()))
                        : Stream.of(field));
    }

    /** A record with lists in it, or a list of records: what a service answers a page with. Ids and single lines are neither. */
    private static boolean isAnswer(Field field) {
        Class<?> type = field.getType();
        if (Collection.class.isAssignableFrom(type)) {
            return Arrays.stream(((ParameterizedType) field.getGenericType()).getActualTypeArguments())
                    .anyMatch(of -> of instanceof Class<?> element && element.isRecord());
        }
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(part -> !type.isMemberClass() && part.getType() == List.class);
    }

    private static String name(Field field) {
        return field.getDeclaringClass().getSimpleName() + "." + field.getName();
    }

    private static List<Class<?>> beans() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith("Backing.class"))
                    .map(ViewScopedTest::load)
                    .filter(type -> type.isAnnotationPresent(ViewScoped.class))
                    .toList();
        }
    }

    private static Class<?> load(Path file) {
        String name =
                CLASSES.relativize(file).toString().replaceAll("[.]class$", "").replace('/', '.');
        try {
            return Class.forName(name, false, ViewScopedTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
