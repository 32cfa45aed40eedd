package org.keptword.tests.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keptword.tests.harness.TestStack;

/** What a browser takes over the wire for a page. */
final class Wire {

    private static final class Count {
        private final Set<String> cached = new HashSet<>();
        private int requests;
        private long bytes;
    }

    private Wire() {}

    /** Requests and bytes of a first and of a second visit, as two lines to print. */
    static List<String> visits(String account, String path, Path browserPath) {
        try (Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(browserPath)
                            .setArgs(List.of("--disable-gpu", "--disable-quic", "--no-first-run")));
            // what a worker fetches for its page is not among the page's own requests
            Page page = browser.newPage(new Browser.NewPageOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK));
            page.navigate(TestStack.current().baseUrl() + "/");
            page.locator("#username").fill(account);
            page.locator("#password").fill("keptword");
            page.locator("#kc-login").click();
            page.waitForURL(address -> address.startsWith(TestStack.current().baseUrl()) && !address.contains("code="));
            CDPSession session = page.context().newCDPSession(page);
            session.send("Network.enable");
            session.send("Network.clearBrowserCache");
            return List.of(visit(page, session, path), visit(page, session, path));
        }
    }

    private static String visit(Page page, CDPSession session, String path) {
        page.navigate("about:blank");
        Count count = new Count();
        session.on("Network.requestServedFromCache", event -> count.cached.add(id(event)));
        session.on("Network.responseReceived", event -> {
            JsonObject response = event.getAsJsonObject("response");
            boolean wire = response.get("url").getAsString().startsWith("http")
                    && !response.get("fromDiskCache").getAsBoolean()
                    && !count.cached.contains(id(event));
            if (wire) {
                count.requests++;
            } else {
                count.cached.add(id(event));
            }
        });
        session.on("Network.loadingFinished", event -> {
            if (!count.cached.contains(id(event))) {
                count.bytes += event.get("encodedDataLength").getAsLong();
            }
        });
        page.navigate(
                TestStack.current().baseUrl() + path,
                new Page.NavigateOptions().setWaitUntil(com.microsoft.playwright.options.WaitUntilState.NETWORKIDLE));
        return "%d requests, %.1f KB".formatted(count.requests, count.bytes / 1024.0);
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }
}
