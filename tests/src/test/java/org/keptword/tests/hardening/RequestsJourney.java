package org.keptword.tests.hardening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Bystander;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/**
 * Requests nobody means well with. Each ends with a status between 400 and 499 or with a closed connection, says nothing of the inside, and
 * meanwhile another person's page comes as ever.
 */
@Tag(Suite.SITE)
class RequestsJourney {

    private static final String JSON = "Content-Type: application/json";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String PAGE = "X-Requested-With: XMLHttpRequest";
    private static final String SOME = UUID.randomUUID().toString();
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int STALLED = 60;

    private final Map<String, String> faults = new LinkedHashMap<>();
    private final AtomicInteger probes = new AtomicInteger();
    private String cookie;
    private String counselor;
    private Bystander bystander;

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        cookie = Visitor.signedIn("client1").cookie();
        counselor = Visitor.signedIn("counselor1").cookie();
        bystander = Bystander.lookingOn("client7");
    }

    @AfterEach
    void othersWereServed() {
        Bystander.Waits waits = bystander.end();
        System.out.printf("Requests: %d probes; meanwhile %s%n", probes.get(), waits);
        assertEquals(Map.of(), faults);
        waits.areWithin(SOON, SOON);
    }

    @Test
    void whatIsTooMuchIsRefused() throws IOException {
        for (int size : new int[] {9_500_000, 12_000_000}) {
            String head = RawRequest.head("PUT", "/api/drafts/" + SOME, cookie, JSON, PAGE, "Content-Length: " + size);
            probe("a draft of " + size + " bytes", join(head, filled("{\"a\":\"", size)));
        }
        probe("an endless draft", chunked("PUT", "/api/drafts/" + SOME, cookie, JSON, 12_000_000));
        for (String path : List.of("/api/phrases", "/api/cases/" + SOME + "/notes", "/api/review/" + SOME)) {
            probe(
                    "12 MB for " + path,
                    join(
                            RawRequest.head("POST", path, counselor, JSON, PAGE, "Content-Length: 12000000"),
                            filled("{\"text\":\"", 12_000_000)));
            probe("an endless text for " + path, chunked("POST", path, counselor, JSON, 12_000_000));
        }
        for (String path : List.of("/account", "/cases", "/language", "/logout", "/join/AAAAAAAAAAAA")) {
            probe(
                    "a form of 12 MB for " + path,
                    join(
                            RawRequest.head("POST", path, counselor, FORM, "Content-Length: 12000000"),
                            filled("a=", 12_000_000)));
            probe("an endless form for " + path, chunked("POST", path, counselor, FORM, 12_000_000));
        }
        for (int size : new int[] {5_500_000, 8_000_000, 12_000_000}) {
            probe("a file of " + size + " bytes", upload(size));
        }
        String deep = "{\"a\":".repeat(100_000);
        String deepArray = "[".repeat(200_000);
        for (String nested : List.of(
                deep,
                deepArray,
                "{\"person\":\"" + SOME + "\",\"answers\":" + deep,
                "{\"answers\":" + "[".repeat(5000))) {
            probe("deep JSON", whole("PUT", "/api/drafts/" + SOME, cookie, nested, JSON, PAGE), 400);
            for (String path : List.of("/api/phrases", "/api/cases/" + SOME + "/notes")) {
                probe("deep JSON for " + path, whole("POST", path, counselor, nested, JSON, PAGE));
            }
        }
        String many = "a=1&".repeat(10_000);
        probe("10,000 parameters in an address", RawRequest.head("GET", "/home?" + many, cookie));
        StringBuilder named = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            named.append('p').append(i).append("=1&");
        }
        for (String path : List.of("/account", "/language", "/join/AAAAAAAAAAAA")) {
            probe("10,000 fields for " + path, whole("POST", path, counselor, named.toString(), FORM));
            probe("one field 10,000 times for " + path, whole("POST", path, counselor, many, FORM));
        }
        probe("10,000 parts", parts(10_000));
        probe("500 headers", RawRequest.head("GET", "/home", cookie, headers(500, 10)));
        probe("a header of 64 KB", RawRequest.head("GET", "/home", cookie, "X-Long: " + "x".repeat(65_536)));
        probe("headers of 200 KB", RawRequest.head("GET", "/home", cookie, headers(90, 2200)));
        probeUnhurt("400 cookies", RawRequest.head("GET", "/home", cookie, "Cookie: " + "a=1; ".repeat(400)));
        probe("an address of 64 KB", RawRequest.head("GET", "/" + "x".repeat(65_536), cookie));
    }

    @Test
    void whatIsMalformedIsRefused() throws IOException {
        for (String path : List.of(
                "/%", "/%zz", "/%c0%ae%c0%ae/", "/%00", "/today%00.xhtml", "/%ff", "/%C3", "/a%0d%0aSet-Cookie:x=1")) {
            probe("the path " + path, RawRequest.head("GET", path, counselor));
        }
        for (String query : List.of("q=%ff%fe", "q=%zz", "q=%", "q=%c0%80")) {
            probeUnhurt("the query " + query, RawRequest.head("GET", "/cases?" + query, counselor));
        }
        for (String body : List.of(
                "",
                "null",
                "[]",
                "\"x\"",
                "{",
                "{\"person\":",
                "{\"a\":1,}",
                "\u00ff\u00fe{}",
                "{\"person\":\"\u00c3\"}",
                "1e999999999",
                "{\"number\":1e99999999}")) {
            probe("the body " + body, whole("PUT", "/api/drafts/" + SOME, cookie, body, JSON, PAGE));
            probe("the phrase " + body, whole("POST", "/api/phrases", counselor, body, JSON, PAGE));
        }
        for (String type : List.of(
                "text/xml", "application/json; charset=klingon", "*/*", "text/plain;;;", "multipart/form-data")) {
            probe("the type " + type, whole("PUT", "/api/drafts/" + SOME, cookie, "{}", "Content-Type: " + type, PAGE));
            probeUnhurt("a form of type " + type, whole("POST", "/account", counselor, "a=b", "Content-Type: " + type));
        }
        probe(
                "two lengths",
                RawRequest.head("POST", "/account", counselor, FORM, "Content-Length: 3", "Content-Length: 5") + "a=b");
        probe("a negative length", RawRequest.head("POST", "/account", counselor, FORM, "Content-Length: -1") + "a=b");
        probe(
                "a length that is none",
                RawRequest.head("POST", "/account", counselor, FORM, "Content-Length: x") + "a=b");
        probe(
                "a bad chunk",
                RawRequest.head("POST", "/account", counselor, FORM, "Transfer-Encoding: chunked")
                        + "zz\r\na=b\r\n0\r\n\r\n");
        probe("no host", "GET /home HTTP/1.1\r\nConnection: close\r\n\r\n");
        probe("no protocol", "GET /home\r\n\r\n");
        probe("no request", "\u0000\u0001\u0002\u0003\r\n\r\n");
        probe("TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n");
        probeUnhurt("a header without a colon", RawRequest.head("GET", "/home", cookie, "nonsense"));
        probeUnhurt(
                "many ranges",
                RawRequest.head("GET", "/favicon.ico", "", "Range: bytes=" + "0-1,".repeat(2000) + "0-1"));
        for (String view : List.of(
                "x", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==", "-1:-1", "'; drop table cases; --", "1:1".repeat(3000))) {
            probeUnhurt(
                    "a view " + view,
                    whole(
                            "POST",
                            "/account",
                            counselor,
                            "jakarta.faces.ViewState=" + URLEncoder.encode(view, StandardCharsets.UTF_8),
                            FORM));
        }
    }

    @Test
    void aFormThatIsNoneOfOursIsRefusedAndIsNoMishap() throws IOException, InterruptedException {
        Visitor manager = Visitor.signedIn("manager1");
        long mishaps = mishaps();
        for (Map.Entry<String, String> bad : Map.of(
                        "jakarta.faces.partial.render", "%%:::",
                        "jakarta.faces.source", "rest:nothing:x",
                        "rest:days", "\u0007",
                        "jakarta.faces.behavior.event", "x")
                .entrySet()) {
            Map<String, String> tampered = form(manager);
            tampered.put(bad.getKey(), bad.getValue());
            int status = send(manager, tampered);
            assertTrue(status < 500, () -> bad.getKey() + " was answered " + status);
        }
        assertTrue(send(manager, form(manager)) < 400, "the form as the page sends it");
        assertEquals(mishaps, mishaps(), "mishaps in the log");
        probes.addAndGet(5);
    }

    /** A form of the page as a browser would send it. */
    private static Map<String, String> form(Visitor visitor) throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        Jsoup.parse(visitor.get("/settings"))
                .select("form[id=rest] input")
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        assertTrue(fields.containsKey("rest:days"), fields::toString);
        return fields;
    }

    private static int send(Visitor visitor, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(one -> URLEncoder.encode(one.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return visitor.ask(
                        "POST",
                        "/settings",
                        "application/x-www-form-urlencoded",
                        HttpRequest.BodyPublishers.ofString(body))
                .statusCode();
    }

    private static long mishaps() throws IOException {
        try (Stream<String> lines = Files.lines(
                TestStack.current().settings().data().resolve("logs/server.log"), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains("Mishap")).count();
        }
    }

    @Test
    void methodsAndPathsThatAreNotOursLeadNowhere() throws IOException {
        List<String> addresses = List.of(
                "/today",
                "/cases",
                "/account",
                "/signed-out",
                "/favicon.ico",
                "/assets/keptword.css",
                "/api/phrases",
                "/logout",
                "/join/AAAAAAAAAAAA",
                "/ics/AAAAAAAAAAAA",
                "/reminders/off/AAAAAAAAAAAA",
                "/nothing");
        for (String method :
                List.of("PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "FOO", "get", "OPTIONS")) {
            for (String path : addresses) {
                if (method.equals("OPTIONS")) {
                    probeUnhurt(method + " " + path, RawRequest.head(method, path, counselor, "Content-Length: 0"));
                } else {
                    probe(method + " " + path, RawRequest.head(method, path, counselor, "Content-Length: 0"));
                }
            }
        }
        for (String path : List.of(
                "/WEB-INF/web.xml",
                "/assets/../WEB-INF/web.xml",
                "/assets/..%2fWEB-INF/web.xml",
                "/assets/%2e%2e/WEB-INF/web.xml",
                "/assets/..;/WEB-INF/web.xml",
                "/assets/.%00./WEB-INF/web.xml",
                "/assets/..\\WEB-INF\\web.xml",
                "/assets/%252e%252e/WEB-INF/web.xml",
                "//WEB-INF/web.xml",
                "/./WEB-INF/views/cases/cases.xhtml",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/servlets/error",
                "/WEB-INF%2fservlets%2ferror",
                "/today/",
                "//today",
                "/today;jsessionid=0123",
                "/today;x",
                "/today.xhtml",
                "/today/today.xhtml",
                "/cases/" + SOME + "/..;/../people",
                "/cases/..%2f..%2fetc/passwd",
                "/TODAY",
                "/jakarta.faces.resource/web.xml.xhtml?ln=..%2fWEB-INF",
                "/jakarta.faces.resource/..%2f..%2fWEB-INF%2fweb.xml.xhtml",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?con=../../WEB-INF",
                "/api/../today",
                "/api/%2e%2e/today",
                "/api/drafts/..;/x",
                "/metrics",
                "/health",
                "/management",
                "/console",
                "http://169.254.169.254/latest/meta-data/")) {
            probe("the path " + path, RawRequest.head("GET", path, counselor));
        }
        for (String method : List.of("GET", "POST", "HEAD", "PUT", "FOO")) {
            for (String target : List.of("*", "**", "*/home", "x", "home", "*?a=b")) {
                RawRequest.Answer refused =
                        RawRequest.answer(RawRequest.head(method, target, counselor, "Content-Length: 0"));
                judge(method + " " + target, refused, 400, 400);
                if (!refused.text().toLowerCase(java.util.Locale.ROOT).contains("x-content-type-options: nosniff")) {
                    faults.put(method + " " + target + " (headers)", refused.text());
                }
            }
        }
        RawRequest.Answer same = RawRequest.answer(RawRequest.head(
                "GET",
                "/signed-out",
                "",
                "Connection: Upgrade, HTTP2-Settings",
                "Upgrade: h2c",
                "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA"));
        judge("a change to HTTP/2", same, 200, 200);
        probeUnhurt("OPTIONS *", RawRequest.head("OPTIONS", "*", "", "Content-Length: 0"));
        probeUnhurt(
                "a stream nobody made",
                RawRequest.head(
                        "GET",
                        "/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&v=1&pfdrid=x&pfdrt=sc",
                        counselor));
        for (String path : List.of("//evil.example.org/x", "/\\evil.example.org/x", "///evil.example.org")) {
            RawRequest.Answer led = RawRequest.answer(RawRequest.head("GET", path + "?code=a&state=b", ""));
            probes.incrementAndGet();
            if (led.text().matches("(?is).*\r\nlocation: *([/\\\\]{2}|https?:..evil).*")) {
                faults.put(path, "leads to another host");
            }
        }
    }

    @Test
    void theHostARequestNamesIsBelievedNowhere() throws IOException, InterruptedException {
        for (String line :
                List.of("GET /signed-out", "GET /", "GET /home", "GET /nothing", "GET /logout", "POST /logout")) {
            String[] asked = line.split(" ");
            for (String who : List.of("", Visitor.signedIn("client2").cookie())) {
                RawRequest.Answer stranger = RawRequest.answer(RawRequest.head(
                                asked[0],
                                asked[1],
                                who,
                                FORM,
                                "Content-Length: 0",
                                "X-Forwarded-Host: evil.example.org")
                        .replaceFirst("Host: .*?\r\n", "Host: evil.example.org\r\n"));
                assertTrue(stranger.status() != RawRequest.CLOSED, line);
                assertTrue(
                        !stranger.text().contains("evil.example.org"),
                        "a foreign host stands in the answer to " + line);
            }
        }
        RawRequest.Answer foreign = RawRequest.answer(
                RawRequest.head("POST", "/logout", "", FORM, "Content-Length: 0", "Origin: http://evil.example.org")
                        .replaceFirst("Host: .*?\r\n", "Host: evil.example.org\r\n"));
        assertEquals(404, foreign.status(), "an origin that is the host a request names is not ours");
    }

    /** Sixty connections that begin and do not go on: they are ended by the server, and cost others nothing. */
    @Test
    void whoeverIsSlowIsNotWaitedFor() throws IOException {
        List<RawRequest> stalled = new ArrayList<>();
        try {
            for (int i = 0; i < STALLED; i++) {
                RawRequest request = RawRequest.open();
                stalled.add(request);
                String begun = switch (i % 3) {
                    case 0 -> "POST /account HTTP/1.1\r\nHost: localhost\r\nX-Slow:";
                    case 1 -> RawRequest.head("POST", "/account", counselor, FORM, "Content-Length: 1000") + "a=b";
                    default ->
                        RawRequest.head("PUT", "/api/drafts/" + SOME, cookie, JSON, PAGE, "Transfer-Encoding: chunked")
                                + "5\r\n{\"per\r\n";
                };
                request.send(begun.getBytes(StandardCharsets.ISO_8859_1));
            }
            for (int i = 0; i < STALLED; i++) {
                judge("a stalled request of kind " + i % 3, stalled.get(i).read(), 400, 499);
            }
        } finally {
            for (RawRequest request : stalled) {
                request.close();
            }
        }
    }

    private void probe(String what, String bytes) throws IOException {
        judge(what, RawRequest.answer(bytes), 400, 499);
    }

    private void probe(String what, byte[] bytes) throws IOException {
        judge(what, RawRequest.answer(bytes), 400, 499);
    }

    private void probe(String what, String bytes, int status) throws IOException {
        judge(what, RawRequest.answer(bytes), status, status);
    }

    /** What may be answered as an ordinary request, and never with a failure. */
    private void probeUnhurt(String what, String bytes) throws IOException {
        judge(what, RawRequest.answer(bytes), 200, 499);
    }

    private void judge(String what, RawRequest.Answer answer, int least, int most) {
        probes.incrementAndGet();
        String name = what.length() > 90 ? what.substring(0, 90) : what;
        boolean closed = answer.status() == RawRequest.CLOSED;
        if (!closed && (answer.status() < least || answer.status() > most)) {
            faults.put(name, Integer.toString(answer.status()));
        }
        if (answer.text()
                .matches("(?s).*(\\bat org\\.|\\bat io\\.|\\bat"
                        + " java\\.|Exception|JBWEB|UT0\\d{4}|RESTEASY0|<web-app).*")) {
            faults.put(
                    name + " (tells of the inside)",
                    answer.text().substring(0, Math.min(400, answer.text().length())));
        }
    }

    private static String whole(String method, String path, String cookie, String body, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Content-Length: " + body.length();
        return RawRequest.head(method, path, cookie, all) + body;
    }

    private static byte[] filled(String beginning, int size) {
        return (beginning + "x".repeat(size - beginning.length())).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] chunked(String method, String path, String cookie, String type, int size) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(RawRequest.head(method, path, cookie, type, PAGE, "Transfer-Encoding: chunked")
                .getBytes(StandardCharsets.ISO_8859_1));
        byte[] chunk = "x".repeat(50_000).getBytes(StandardCharsets.ISO_8859_1);
        for (int sent = 0; sent < size; sent += chunk.length) {
            all.write("c350\r\n".getBytes(StandardCharsets.ISO_8859_1));
            all.write(chunk);
            all.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        all.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        return all.toByteArray();
    }

    private byte[] upload(int size) throws IOException {
        String part = "--b\r\n"
                + "Content-Disposition: form-data; name=\"upload:file\"; filename=\"x.json\"\r\n"
                + "Content-Type: application/json\r\n\r\n";
        return join(
                RawRequest.head(
                        "POST",
                        "/instruments/bring",
                        counselor,
                        "Content-Type: multipart/form-data; boundary=b",
                        "Content-Length: " + size),
                filled(part, size));
    }

    private String parts(int count) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < count; i++) {
            body.append("--b\r\nContent-Disposition: form-data; name=\"p")
                    .append(i)
                    .append("\"\r\n\r\n1\r\n");
        }
        body.append("--b--\r\n");
        return whole(
                "POST",
                "/instruments/bring",
                counselor,
                body.toString(),
                "Content-Type: multipart/form-data; boundary=b");
    }

    private static String[] headers(int count, int size) {
        String[] headers = new String[count];
        for (int i = 0; i < count; i++) {
            headers[i] = "X-H" + i + ": " + "x".repeat(size);
        }
        return headers;
    }

    private static byte[] join(String head, byte[] body) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(head.getBytes(StandardCharsets.ISO_8859_1));
        all.write(body);
        return all.toByteArray();
    }
}
