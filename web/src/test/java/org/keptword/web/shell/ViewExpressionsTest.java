package org.keptword.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every expression of a view that begins with a backing bean names something that is there: pages learn of a typo here, not when opened. */
class ViewExpressionsTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path WEB_INF = Path.of("src/main/webapp/WEB-INF");
    private static final Pattern CHAIN = Pattern.compile("\\b([a-z]\\w*Backing)((?:\\.[a-zA-Z]\\w*)+)");
    private static final Pattern ALIAS = Pattern.compile("ui:param name=\"(\\w+)\" value=\"#\\{(\\w+Backing)}\"");
    private static final Pattern INCLUDE = Pattern.compile("ui:include src=\"/WEB-INF/([^\"#]+)\"");

    private final Map<String, Class<?>> beans = beans();

    ViewExpressionsTest() throws IOException {}

    @Test
    void everyPropertyOfABackingBeanExists() throws IOException {
        List<String> missing = new ArrayList<>();
        int chains = 0;
        for (Path view : views()) {
            Matcher found = CHAIN.matcher(Files.readString(view));
            while (found.find()) {
                chains++;
                if (!exists(found.group(1), found.group(2).substring(1).split("[.]"))) {
                    missing.add(WEB_INF.relativize(view) + ": " + found.group(1) + found.group(2));
                }
            }
        }
        assertTrue(chains > 500, "only " + chains + " were found");
        assertEquals(List.of(), missing);
    }

    /** A view and those it includes may call a bean by another name, given as a parameter. */
    @Test
    void everyPropertyOfABeanWithAnotherNameExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        int aliases = 0;
        for (Path view : views()) {
            Matcher found = ALIAS.matcher(Files.readString(view));
            while (found.find()) {
                aliases++;
                missing.addAll(missing(view, found.group(1), found.group(2)));
            }
        }
        assertTrue(aliases > 5, "only " + aliases + " were found");
        assertEquals(Set.of(), missing);
    }

    private Set<String> missing(Path view, String alias, String bean) throws IOException {
        String text = Files.readString(view);
        Set<String> missing = new TreeSet<>();
        Matcher chain = Pattern.compile("(?<![\\w.'/-])" + alias + "((?:\\.[a-zA-Z]\\w*)+)")
                .matcher(text);
        while (chain.find()) {
            if (!exists(bean, chain.group(1).substring(1).split("[.]"))) {
                missing.add(WEB_INF.relativize(view) + ": " + alias + chain.group(1) + " of " + bean);
            }
        }
        Matcher included = INCLUDE.matcher(text);
        while (included.find()) {
            missing.addAll(missing(WEB_INF.resolve(included.group(1)), alias, bean));
        }
        return missing;
    }

    private boolean exists(String bean, String[] names) {
        Class<?> type = beans.get(bean);
        if (type == null) {
            return false;
        }
        for (int i = 0; i < names.length && isOurs(type); i++) {
            boolean last = i == names.length - 1;
            Optional<Class<?>> next = property(type, names[i]);
            if (next.isEmpty()) {
                return (last && hasMethod(type, names[i])) || Optional.class == type;
            }
            type = next.get();
        }
        return true;
    }

    private static Optional<Class<?>> property(Class<?> type, String name) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getName().equals(name)) {
                    return Optional.of(component.getType());
                }
            }
        }
        if (PageForm.class.isAssignableFrom(type)) {
            for (Field field : type.getFields()) {
                if (field.getName().equals(name)) {
                    return Optional.of(field.getType());
                }
            }
        }
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> method.getName().equals("get" + capital)
                        || method.getName().equals("is" + capital))
                .<Class<?>>map(Method::getReturnType)
                .findFirst();
    }

    private static boolean hasMethod(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals(name));
    }

    /** Whether the type's members are known here: collections, maps and types of others are not looked into. */
    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.keptword")
                && !Collection.class.isAssignableFrom(type)
                && !type.isInterface()
                && !Modifier.isAbstract(type.getModifiers());
    }

    private static Map<String, Class<?>> beans() throws IOException {
        Map<String, Class<?>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("Backing.class")).toList()) {
                String name = CLASSES.relativize(file)
                        .toString()
                        .replaceAll("[.]class$", "")
                        .replace('/', '.');
                try {
                    Class<?> type = Class.forName(name, false, ViewExpressionsTest.class.getClassLoader());
                    String simple = type.getSimpleName();
                    found.put(Character.toLowerCase(simple.charAt(0)) + simple.substring(1), type);
                } catch (ClassNotFoundException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return found;
    }

    private static List<Path> views() throws IOException {
        try (Stream<Path> files = Files.walk(WEB_INF)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
