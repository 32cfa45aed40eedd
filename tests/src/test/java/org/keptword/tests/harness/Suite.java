package org.keptword.tests.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * One suite in a process of its own, so that several run beside each other from one built tree. It says what Failsafe would say
 * and leaves the same reports.
 */
public final class Suite {

    private Suite() {}

    /** Tag of the journeys over the whole site, of accounts, and of attacks: {@code ./test} runs them on services of their own. */
    public static final String SITE = "site";

    /** Tag of the journeys on several servers, which have services of their own anyway: {@code ./test} runs them beside the others. */
    public static final String CLUSTER = "cluster";

    /** Tag of what only {@code ./test all} runs. */
    public static final String THOROUGH = "thorough";

    /** Tag of what runs once more in {@code ./test all}, with greater counts ({@link TestStack#isThorough()}). */
    public static final String COUNTS = "counts";

    /** Tag of the journeys that depend on the day, which {@code ./test dates} runs. */
    public static final String DATES = "dates";

    /** Tag of the in-container tests that depend on no day, which {@code ./test dates} leaves out. */
    public static final String ANY_DAY = "anyday";

    /** Tag of what runs on the services of both kinds of journeys. */
    public static final String EVERYWHERE = "everywhere";

    /**
     * Runs the suite the system property keptword.stack names, or those classes of it that it.test names, of these what
     * keptword.tags asks for; {@code stop} ends the services that earlier runs have kept.
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        if (arguments.length == 1 && arguments[0].equals("stop")) {
            System.exit(TestStack.endKept() ? 0 : 1);
        }
        List<DiscoverySelector> selected = selected();
        if (selected.isEmpty()) {
            System.err.println("[ERROR] No test class is called " + System.getProperty("it.test"));
            System.exit(1);
        }
        Report report = new Report(Path.of(System.getProperty("keptword.reports")));
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selected)
                                .filters(filters())
                                .build(),
                        report);
        System.exit(report.isGreen() ? 0 : 1);
    }

    private static List<DiscoverySelector> selected() throws IOException {
        return types().stream()
                .filter(type ->
                        wanted().isEmpty() ? belongs(type) : wanted().stream().anyMatch(name -> matches(type, name)))
                .<DiscoverySelector>map(DiscoverySelectors::selectClass)
                .toList();
    }

    /** What it.test names: classes with or without their package, {@code *} in them, and one method after a {@code #}. */
    private static List<String> wanted() {
        return Arrays.stream(System.getProperty("it.test", "").split(","))
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static Filter<?>[] filters() {
        PostDiscoveryFilter named = Suite::isWanted;
        String tags = System.getProperty("keptword.tags", "");
        return tags.isEmpty() ? new Filter<?>[] {named} : new Filter<?>[] {named, TagFilter.includeTags(tags)};
    }

    private static boolean belongs(String type) {
        return type.endsWith(System.getProperty("keptword.stack").equals("container") ? "IT" : "Journey");
    }

    private static boolean matches(String type, String wanted) {
        String name = wanted.replaceAll("#.*", "");
        String shown = name.contains(".") ? type : type.substring(type.lastIndexOf('.') + 1);
        return shown.matches(name.replace(".", "\\.").replace("*", ".*"));
    }

    private static FilterResult isWanted(TestDescriptor test) {
        return FilterResult.includedIf(wanted().isEmpty()
                || test.getSource()
                        .filter(MethodSource.class::isInstance)
                        .map(MethodSource.class::cast)
                        .map(source -> wanted().stream()
                                .filter(name -> matches(source.getClassName(), name))
                                .anyMatch(name -> !name.contains("#") || name.endsWith("#" + source.getMethodName())))
                        .orElse(true));
    }

    private static List<String> types() throws IOException {
        Path classes = TestStack.target().resolve("test-classes");
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("$"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        }
    }
}
