package org.keptword.tests.address;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.Suite;

/** One public address, over TLS under a name of its own: behind Caddy, behind nginx, and from a server that encrypts by itself. */
@Tag(Suite.SITE)
@Tag(Suite.THOROUGH)
@Order(Integer.MAX_VALUE - 2)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AddressJourney {

    private static final String NAME = PublicSite.NAME;
    private static final String ADDRESS = PublicSite.ADDRESS;

    private static PublicSite site;

    @BeforeAll
    static void start() throws Exception {
        site = new PublicSite("address", Map.of());
    }

    @AfterAll
    static void end() throws IOException {
        site.close();
    }

    @Test
    @Order(1)
    void behindCaddyAClientSignsInWritesLeavesAndSignsOut() throws Exception {
        try (FrontServer caddy = site.caddy();
                TrustingBrowser browser = site.browserOfCaddy()) {
            Page page = browser.phone(ADDRESS);
            signIn(page, "client1");
            assertEquals(ADDRESS + "/home", page.url());
            for (Cookie cookie : page.context().cookies()) {
                assertTrue(cookie.secure, () -> cookie.name + " would be sent without TLS");
            }
            page.locator(".report-link a").click();
            page.waitForURL("**/homework/**");
            String exercise = page.url();
            for (String words : List.of("Written behind a front.", "Written behind a front, and left at once.")) {
                page.locator("[data-id=what-happened] textarea").first().fill(words);
                page.locator("[data-leave]").click();
                page.waitForURL(Pattern.compile(ADDRESS + "/signed-out.*"));
                page.navigate(exercise);
                enter(page, "client1");
                assertEquals(exercise, page.url());
                assertThat(page.locator("[data-id=what-happened] textarea").first())
                        .hasValue(words);
            }
            page.navigate("/logout");
            page.locator("main form[action='/logout'] button").click();
            page.waitForURL(ADDRESS + "/signed-out");
            page.navigate("/home");
            assertThat(page.locator("#password")).isVisible();
            assertTrue(page.url().startsWith(ADDRESS + "/auth/realms/keptword/"), page.url());
            assertHides();
            assertAddresses(browser.phone(ADDRESS));
            assertKeepsTheForm(browser.phone(ADDRESS));
            assertLeadsToTls();
        }
    }

    @Test
    @Order(2)
    void behindNginxPeopleSignInAndOut() throws Exception {
        try (FrontServer nginx = site.nginx();
                TrustingBrowser browser = site.browser()) {
            Page page = browser.phone(ADDRESS);
            signIn(page, "client1");
            assertEquals(ADDRESS + "/home", page.url());
            assertHides();
            page.navigate("/logout");
            page.locator("main form[action='/logout'] button").click();
            page.waitForURL(ADDRESS + "/signed-out");
            assertLeadsToTls();
        }
    }

    @Test
    @Order(3)
    void aServerThatEncryptsByItselfTakesARenewedCertificateWhilePeopleWork() throws Exception {
        site.encryptByItself();
        X509Certificate first = served();
        try (TrustingBrowser browser = site.browser()) {
            Page page = browser.phone(ADDRESS);
            signIn(page, "client1");
            assertEquals(ADDRESS + "/home", page.url());
            assertHides();
            assertKeepsTheForm(browser.phone(ADDRESS));
            assertLeadsToTls();
            String authority = plain("/authority/keptword.crt");
            assertTrue(
                    authority.startsWith("HTTP/1.1 200 ") && authority.contains("application/x-x509-ca-cert"),
                    authority);

            renew();
            Instant end = Instant.now().plus(Patience.SERVICE);
            while (served().equals(first)) {
                assertTrue(Instant.now().isBefore(end), "the old certificate is still in use");
                page.waitForTimeout(500);
            }
            page.reload();
            assertEquals(ADDRESS + "/home", page.url());
        }
    }

    private static void signIn(Page page, String account) {
        page.navigate("/");
        enter(page, account);
    }

    private static void enter(Page page, String account) {
        assertTrue(page.url().startsWith(ADDRESS + "/auth/realms/keptword/"), page.url());
        page.locator("#username").fill(account);
        page.locator("#password").fill("keptword");
        page.locator("#kc-login").click();
        page.waitForURL(address -> !address.contains("/auth/") && !address.contains("code="));
    }

    /** What is nobody's business outside: Keycloak's administration, its other realms, its health and metrics. */
    private static void assertHides() throws IOException, GeneralSecurityException {
        for (String path : List.of(
                "/auth/",
                "/auth/admin/",
                "/auth/admin/master/console/",
                "/auth/realms/master/",
                "/auth/realms/keptword/../master/",
                "/auth/metrics",
                "/auth/health")) {
            String head = encrypted(path, "");
            assertTrue(
                    head.startsWith("HTTP/1.1 404 ") || head.startsWith("HTTP/1.1 400 ") || leadsToSignIn(head),
                    () -> path + " answers " + head);
        }
        String forged = encrypted(
                "/today",
                "X-Forwarded-Host: evil.example.org\r\nX-Forwarded-Proto: http\r\nX-Forwarded-Port: 81\r\nForwarded: host=evil.example.org\r\n");
        assertTrue(leadsToSignIn(forged), forged);
        assertFalse(forged.contains("evil") || forged.contains("http%3A") || forged.contains("%3A81"), forged);
        assertEquals(1, forged.split("(?i)strict-transport-security: max-age=31536000", -1).length - 1, forged);
    }

    private static boolean leadsToSignIn(String head) {
        return head.startsWith("HTTP/1.1 302 ")
                && head.toLowerCase(Locale.ROOT)
                        .contains("\r\nlocation: " + ADDRESS + "/auth/realms/keptword/protocol/");
    }

    /** What is carried away from a page leads back to the public address. */
    private static void assertAddresses(Page page) {
        signIn(page, "counselor1");
        page.navigate("/account");
        page.locator("[id='feed:make']").click();
        assertThat(page.locator("#calendar-address")).hasValue(Pattern.compile(ADDRESS + "/ics/.*"));
        String account = page.content();
        assertTrue(
                account.contains(ADDRESS + "/auth/realms/keptword/protocol/openid-connect/auth"),
                "the way to a second factor");
        assertFalse(account.contains("localhost"), "an address of this machine");
    }

    /** The sign-in has the same host as the page: it must not take the page of a form that comes too late. */
    private static void assertKeepsTheForm(Page page) {
        signIn(page, "manager1");
        page.navigate("/people/invite");
        page.locator("[id='staff:name']").fill("Nora, who waits");
        page.context().clearCookies();
        page.locator("[id='staff:make']").click();
        assertThat(page.locator("#notice")).isVisible();
        assertThat(page.locator("[id='staff:name']")).hasValue("Nora, who waits");
    }

    private static void assertLeadsToTls() throws IOException {
        String head = plain("/home?from=print");
        assertTrue(head.startsWith("HTTP/1.1 308 "), head);
        assertTrue(head.toLowerCase(Locale.ROOT).contains("location: " + ADDRESS + "/home?from=print\r\n"), head);
    }

    /** What a device gets that asks without TLS. */
    private static String plain(String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.http())) {
            return answer(socket, "GET " + path + " HTTP/1.1\r\nHost: " + NAME + "\r\n");
        }
    }

    /** Makes a certificate for the name as a practice's own tools do, over the old files. */
    private static void renew() throws IOException, InterruptedException {
        Path fresh = Files.createDirectories(site.folder().resolve("renewed"));
        int code = new ProcessBuilder(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-days",
                        "30",
                        "-subj",
                        "/CN=" + NAME,
                        "-addext",
                        "subjectAltName=DNS:" + NAME,
                        "-keyout",
                        fresh.resolve("key.pem").toString(),
                        "-out",
                        fresh.resolve("certificate.pem").toString())
                .redirectErrorStream(true)
                .redirectOutput(fresh.resolve("log").toFile())
                .start()
                .waitFor();
        assertEquals(0, code, () -> "openssl: see " + fresh.resolve("log"));
        for (String name : List.of("key.pem", "certificate.pem")) {
            Path old = site.byItself().data().resolve("try-out").resolve(name);
            Files.write(old, Files.readAllBytes(fresh.resolve(name)));
            Files.setLastModifiedTime(old, FileTime.from(Instant.now().plusSeconds(1)));
        }
    }

    /** The certificate that the server shows. */
    private static X509Certificate served() throws IOException, GeneralSecurityException {
        try (SSLSocket socket = connected()) {
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    /** The head of an answer to somebody without a session. */
    private static String encrypted(String path, String headers) throws IOException, GeneralSecurityException {
        try (SSLSocket socket = connected()) {
            return answer(socket, "GET " + path + " HTTP/1.1\r\nHost: " + NAME + "\r\nAccept: text/html\r\n" + headers)
                    .split("\r\n\r\n", 2)[0];
        }
    }

    private static String answer(Socket socket, String question) throws IOException {
        socket.getOutputStream().write((question + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** Somebody who asks for the name and trusts whatever is shown. */
    private static SSLSocket connected() throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Looker()}, new SecureRandom());
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", site.https());
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setServerNames(List.of(new SNIHostName(NAME)));
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** Accepts whatever is shown, to look at it. */
    private static final class Looker implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
