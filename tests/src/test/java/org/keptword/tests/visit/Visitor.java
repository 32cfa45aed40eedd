package org.keptword.tests.visit;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keptword.tests.harness.TestStack;

/** Somebody signed in, without a browser, so that a request costs the measuring side little. */
public final class Visitor {

    private static final Pattern LOGIN_FORM = Pattern.compile("id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    private final String base = TestStack.current().baseUrl();
    private final LoopbackCookies cookies = new LoopbackCookies();
    private final HttpClient client = client(HttpClient.Redirect.NORMAL);
    private final HttpClient straight = client(HttpClient.Redirect.NEVER);

    /** Somebody who has not signed in. */
    public static Visitor nobody() {
        return new Visitor();
    }

    /** Signs in as an account of the demonstration. */
    public static Visitor signedIn(String account) throws IOException, InterruptedException {
        Visitor visitor = new Visitor();
        String page = visitor.text(request(visitor.base + "/").build());
        Matcher form = LOGIN_FORM.matcher(page);
        if (!form.find()) {
            throw new IllegalStateException("There is no sign-in page where one was expected");
        }
        String body = "username=" + account + "&password=" + URLEncoder.encode("keptword", StandardCharsets.UTF_8);
        visitor.text(request(form.group(1).replace("&amp;", "&"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        return visitor;
    }

    /** The page at a path. */
    public String get(String path) throws IOException, InterruptedException {
        return text(request(base + path).build());
    }

    /** The file at a path. */
    public byte[] file(String path) throws IOException, InterruptedException {
        return client.send(request(base + path).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** Sends JSON as a page of the application does. */
    public String send(String method, String path, String json) throws IOException, InterruptedException {
        return text(request(base + path)
                .header("Content-Type", "application/json")
                .header("X-Requested-With", "XMLHttpRequest")
                .header("Origin", base)
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** The first link on a page that begins so. */
    public String link(String path, String beginning) throws IOException, InterruptedException {
        Matcher links = LINK.matcher(get(path));
        while (links.find()) {
            if (links.group(1).startsWith(beginning)) {
                return links.group(1);
            }
        }
        throw new IllegalStateException("No link to " + beginning + " on " + path);
    }

    private HttpClient client(HttpClient.Redirect redirect) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .followRedirects(redirect)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    private String text(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    request.method() + " " + request.uri().getPath() + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** The answer to anything, as it came: no redirect is followed. */
    public HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        return straight.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A request to a path, to be completed. */
    public HttpRequest.Builder to(String path) {
        return request(base + path);
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html,application/json")
                .timeout(Duration.ofSeconds(30));
    }
}
