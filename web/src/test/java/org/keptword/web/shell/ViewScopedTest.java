package org.keptword.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a page has read stays out of the session: a bean that lives as long as its page holds ids, what is typed and at most one thing
 * that is being acted on, but nothing that a service answers a page with. {@link PageReading} holds that, for one request.
 */
class ViewScopedTest {

    private static final Path CLASSES = Path.of("target/classes");

    /** The one form that has to stay what it was while a session is being written down. */
    private static final Set<String> KEPT = Set.of("HeldSessionBacking.offered");

    @Test
    void noBeanOfAViewKeepsWhatItsPageHasRead() throws IOException {
        List<Class<?>> beans = beans();
        assertTrue(beans.size() > 3, () -> "the beans were found: " + beans);
        List<String> keeping = beans.stream()
                .flatMap(ViewScopedTest::fields)
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isAnnotationPresent(Inject.class))
                .filter(ViewScopedTest::isAnswer)
                .map(ViewScopedTest::name)
                .filter(name -> !KEPT.contains(name))
                .toList();
        assertEquals(List.of(), keeping);
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
