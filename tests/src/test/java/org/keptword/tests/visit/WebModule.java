package org.keptword.tests.visit;

import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the application answers at, read from the compiled web module and its folder of views. */
final class WebModule {

    private static final java.nio.file.Path HOME = java.nio.file.Path.of(System.getProperty("keptword.home"));
    private static final java.nio.file.Path CLASSES = HOME.resolve("web/target/classes");
    private static final java.nio.file.Path VIEWS = HOME.resolve("web/src/main/webapp/WEB-INF/views");
    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

    private WebModule() {}

    /**
     * A page or file.
     *
     * @param template its address with placeholders
     * @param target what answers there
     * @param roles whom it is for; nobody in particular when it is public
     */
    record Address(String name, String template, String target, Set<String> roles) {}

    /** Every route. */
    static List<Address> addresses() throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = loader()) {
            Class<?> route = loader.loadClass("org.keptword.web.routing.Route");
            List<Address> found = new ArrayList<>();
            for (Object one : route.getEnumConstants()) {
                found.add(new Address(
                        one.toString(),
                        field(route, one, "template").toString(),
                        field(route, one, "target").toString(),
                        ((Set<?>) field(route, one, "roles"))
                                .stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new))));
            }
            return found;
        }
    }

    /** Whether there is a page at its target already: an address can be kept for one that is not written yet. */
    static boolean isWritten(Address address) {
        return !address.target().endsWith(".xhtml")
                || Files.exists(HOME.resolve("web/src/main/webapp" + address.target()));
    }

    /** Every method of every resource, as verb and address. */
    static Set<String> calls() throws IOException, ReflectiveOperationException {
        Set<String> found = new TreeSet<>();
        try (URLClassLoader loader = loader();
                Stream<java.nio.file.Path> files = Files.walk(CLASSES)) {
            for (java.nio.file.Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = CLASSES.relativize(file).toString().replace('/', '.');
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains("Ljakarta/ws/rs/Path;")) {
                    Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()), false, loader);
                    Path path = type.getAnnotation(Path.class);
                    Arrays.stream(type.getDeclaredMethods()).forEach(method -> call(path, method, found));
                }
            }
        }
        return found;
    }

    private static void call(Path path, Method method, Set<String> found) {
        Path further = method.getAnnotation(Path.class);
        for (Annotation annotation : method.getAnnotations()) {
            String verb = annotation.annotationType().getSimpleName();
            if (VERBS.contains(verb)) {
                found.add(verb + " /api/" + path.value() + (further == null ? "" : "/" + further.value()));
            }
        }
    }

    /** The views that are pages of their own, and no part of another. */
    static Set<String> pages() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<java.nio.file.Path> files = Files.walk(VIEWS)) {
            for (java.nio.file.Path file :
                    files.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                if (Files.readString(file).contains("template=\"/WEB-INF/templates/")) {
                    found.add("/WEB-INF/views/" + VIEWS.relativize(file));
                }
            }
        }
        return found;
    }

    private static Object field(Class<?> type, Object of, String name) throws ReflectiveOperationException {
        java.lang.reflect.Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }

    private static URLClassLoader loader() throws IOException {
        return new URLClassLoader(new URL[] {CLASSES.toUri().toURL()}, WebModule.class.getClassLoader());
    }
}
