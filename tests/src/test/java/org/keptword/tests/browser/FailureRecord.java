package org.keptword.tests.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.keptword.tests.harness.TestStack;
import org.opentest4j.TestAbortedException;

/** Keeps pictures of all open pages and the server's log of a journey that failed. */
final class FailureRecord implements AfterTestExecutionCallback {

    private final Supplier<List<Page>> openPages;

    FailureRecord(Supplier<List<Page>> openPages) {
        this.openPages = openPages;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) throws IOException {
        if (context.getExecutionException()
                .filter(failure -> !(failure instanceof TestAbortedException))
                .isEmpty()) {
            return;
        }
        Path folder = TestStack.target()
                .resolve("failures")
                .resolve(context.getRequiredTestClass().getSimpleName() + "."
                        + context.getRequiredTestMethod().getName());
        Files.createDirectories(folder);
        int number = 1;
        for (Page page : openPages.get()) {
            keep(page, folder.resolve("page" + number));
            number++;
        }
        Files.copy(TestStack.current().serverLog(), folder.resolve("server.log"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void keep(Page page, Path place) throws IOException {
        try {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(place + ".png")));
            Files.writeString(Path.of(place + ".html"), "<!-- " + page.url() + " -->\n" + page.content());
        } catch (PlaywrightException crashed) {
            Files.writeString(Path.of(place + ".txt"), page.url() + " could not be pictured: " + crashed.getMessage());
        }
    }
}
