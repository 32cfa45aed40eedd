package org.keptword.tests.harness;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Says and writes the results of each class the way Failsafe does. */
final class Report implements TestExecutionListener {

    private final Path folder;
    private final Map<String, Results> running = new LinkedHashMap<>();
    private final Results all = new Results();
    private TestPlan plan;

    Report(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    private static final class Results {
        private final long since = System.nanoTime();
        private final Duration spent = SuiteTime.spent();
        private final StringBuilder cases = new StringBuilder();
        private int tests;
        private int failures;
        private int errors;
        private int skipped;

        private String counts() {
            return "Tests run: " + tests + ", Failures: " + failures + ", Errors: " + errors + ", Skipped: " + skipped;
        }

        private boolean isGreen() {
            return failures + errors == 0;
        }

        private String seconds() {
            return String.format(Locale.ROOT, "%.3f", (System.nanoTime() - since) / 1e9);
        }
    }

    /** Whether something ran, and all of it well. */
    boolean isGreen() {
        return all.tests > 0 && all.isGreen();
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        System.out.println((all.isGreen() ? "[INFO] " : "[ERROR] ") + all.counts());
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (isClass(test)) {
            running.put(test.getUniqueId(), new Results());
            System.out.println("[INFO] Running " + typeOf(test));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        of(test).ifPresentOrElse(
                        results -> skip(test, results),
                        () -> plan.getDescendants(test).stream()
                                .filter(TestIdentifier::isTest)
                                .forEach(one -> skip(one, all)));
    }

    private void skip(TestIdentifier test, Results results) {
        count(results, test, "    <skipped/>\n");
        results.skipped++;
        if (results != all) {
            all.skipped++;
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        of(test).ifPresent(results -> finished(test, result, results));
        if (isClass(test)) {
            close(test, running.remove(test.getUniqueId()));
        }
    }

    private void finished(TestIdentifier test, TestExecutionResult result, Results results) {
        switch (result.getStatus()) {
            case SUCCESSFUL -> {
                if (test.isTest()) {
                    count(results, test, "");
                }
            }
            case ABORTED -> skip(test, results);
            case FAILED -> fail(test, result.getThrowable().orElseGet(AssertionError::new), results);
        }
    }

    private void fail(TestIdentifier test, Throwable reason, Results results) {
        StringWriter trace = new StringWriter();
        reason.printStackTrace(new PrintWriter(trace));
        boolean failure = reason instanceof AssertionError;
        String kind = failure ? "failure" : "error";
        count(results, test, "    <" + kind + ">" + escaped(trace.toString()) + "</" + kind + ">\n");
        results.failures += failure ? 1 : 0;
        results.errors += failure ? 0 : 1;
        all.failures += failure ? 1 : 0;
        all.errors += failure ? 0 : 1;
        System.out.println("[ERROR] " + typeOf(test) + "." + test.getDisplayName() + " <<< "
                + (failure ? "FAILURE!" : "ERROR!") + "\n" + trace);
    }

    private void count(Results results, TestIdentifier test, String outcome) {
        results.tests++;
        if (results != all) {
            all.tests++;
        }
        results.cases
                .append("  <testcase classname=\"")
                .append(escaped(typeOf(test)))
                .append("\" name=\"")
                .append(escaped(test.getDisplayName()))
                .append("\">\n")
                .append(outcome)
                .append("  </testcase>\n");
    }

    private void close(TestIdentifier type, Results results) {
        String name = typeOf(type);
        System.out.println((results.isGreen() ? "[INFO] " : "[ERROR] ") + results.counts() + ", Time elapsed: "
                + results.seconds() + " s -- in " + name);
        String head = String.format(
                Locale.ROOT,
                "<testsuite name=\"%s\" time=\"%s\" cpu=\"%.1f\" tests=\"%d\" errors=\"%d\" skipped=\"%d\" failures=\"%d\">",
                name,
                results.seconds(),
                SuiteTime.spent().minus(results.spent).toMillis() / 1e3,
                results.tests,
                results.errors,
                results.skipped,
                results.failures);
        try {
            Files.writeString(
                    folder.resolve("TEST-" + name + ".xml"),
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + head + "\n" + results.cases + "</testsuite>\n");
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "?");
    }

    /** The results of the class a test belongs to; empty where the class has not begun. */
    private Optional<Results> of(TestIdentifier test) {
        return Optional.ofNullable(running.get(classOf(test).getUniqueId()));
    }

    private TestIdentifier classOf(TestIdentifier test) {
        TestIdentifier found = test;
        Optional<TestIdentifier> above = plan.getParent(test);
        while (above.isPresent()) {
            if (isClass(above.get())) {
                found = above.get();
            }
            above = plan.getParent(above.get());
        }
        return found;
    }

    /** A class that is no member of another. */
    private boolean isClass(TestIdentifier test) {
        return test.getSource().filter(ClassSource.class::isInstance).isPresent()
                && plan.getParent(test).flatMap(plan::getParent).isEmpty();
    }

    private String typeOf(TestIdentifier test) {
        return classOf(test)
                .getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getClassName())
                .orElseGet(test::getDisplayName);
    }
}
