package org.keptword.tests.address;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keptword.tests.browser.BrowserJourney;
import org.keptword.tests.harness.Patience;

/** A browser of somebody whose device trusts some authorities, and to whom a name leads to a port of this machine. */
public final class TrustingBrowser implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    /**
     * @param home the person's folder, made by this
     * @param ports which port of this machine each port of the name leads to
     */
    TrustingBrowser(Path home, List<Path> authorities, String name, Map<Integer, Integer> ports)
            throws IOException, InterruptedException {
        Path store = Files.createDirectories(home.resolve(".pki/nssdb"));
        certutil("-N", "-d", "sql:" + store, "--empty-password");
        for (Path authority : authorities) {
            certutil("-A", "-d", "sql:" + store, "-t", "C,,", "-n", authority.toString(), "-i", authority.toString());
        }
        StringBuilder rules = new StringBuilder();
        ports.forEach((from, to) -> rules.append(rules.isEmpty() ? "" : ",")
                .append("MAP ")
                .append(name)
                .append(':')
                .append(from)
                .append(" 127.0.0.1:")
                .append(to));
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("HOME", home.toString());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(BrowserJourney.chromium())
                        .setEnv(environment)
                        .setArgs(List.of("--disable-gpu", "--disable-quic", "--host-resolver-rules=" + rules)));
    }

    private static void certutil(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "certutil";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException("certutil ended with " + code);
        }
    }

    /** A page on a new phone. */
    public Page phone(String address) {
        return phone(address, "en-US");
    }

    /** A page on a new phone in a language. */
    public Page phone(String address, String language) {
        return device(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setLocale(language));
    }

    /** A page on a new computer. */
    public Page desk(String address) {
        return device(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(1440, 900)
                .setLocale("en-US"));
    }

    private Page device(Browser.NewContextOptions options) {
        BrowserContext device = browser.newContext(options);
        device.setDefaultTimeout(Patience.millis(Patience.PAGE));
        return device.newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
