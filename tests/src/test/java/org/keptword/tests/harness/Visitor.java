package org.keptword.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at the application without a browser, with the cookies a browser would keep, so that a request costs the measuring side little. */
public final class Visitor {

    private static final Pattern LOGIN_FORM = Pattern.compile("id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    private final String base;
    private final LoopbackCookies cookies = new LoopbackCookies();
    private final HttpClient client = client(HttpClient.Redirect.NORMAL);
    private final HttpClient straight = client(HttpClient.Redirect.NEVER);

    private Visitor(String base) {
        this.base = base;
    }

    private HttpClient client(HttpClient.Redirect redirects) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .followRedirects(redirects)
                .connectTimeout(Patience.ANSWER)
                .build();
    }

    /** Somebody nobody knows, at an address without a slash at its end. */
    public static Visitor at(String base) {
        return new Visitor(base);
    }

    public static Visitor anonymous() {
        return new Visitor(TestStack.current().baseUrl());
    }

    /** Signs in as an account of the demonstration. */
    public static Visitor signedIn(String account) throws IOException, InterruptedException {
        Visitor visitor = anonymous();
        visitor.signIn(account);
        return visitor;
    }

    /** Signs in as far as it is asked for. */
    public void signIn(String account) throws IOException, InterruptedException {
        HttpResponse<String> page = trySignIn(account, "keptword");
        if (!isIn(page)) {
            throw new IllegalStateException("The sign-in of " + account + " ended with " + page.statusCode() + " at "
                    + page.uri().getPath());
        }
    }

    /** What a name and a password are answered with, as far as they are asked for. */
    public HttpResponse<String> trySignIn(String account, String password) throws IOException, InterruptedException {
        return enter(follow("/"), account, password);
    }

    /** What a name and a password are answered with on a page that may ask for them. */
    public HttpResponse<String> enter(HttpResponse<String> page, String account, String password)
            throws IOException, InterruptedException {
        Matcher form = LOGIN_FORM.matcher(page.body());
        if (!form.find()) {
            return page;
        }
        String body = "username=" + account + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return client.send(
                request(form.group(1).replace("&amp;", "&"))
                        .header("Content-Type", FORM)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Whether this is a page of the application, and no refusal. */
    public boolean isIn(HttpResponse<String> page) {
        return page.statusCode() == 200 && page.uri().toString().startsWith(base);
    }

    /** The page at a path. */
    public String get(String path) throws IOException, InterruptedException {
        return text(request(base + path).build());
    }

    /** Whatever is answered at a path where it leads to. */
    public HttpResponse<String> follow(String path) throws IOException, InterruptedException {
        return client.send(request(base + path).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends JSON as a page of the application does, and expects that it is taken. */
    public String send(String method, String path, String json) throws IOException, InterruptedException {
        return text(json(method, path, json));
    }

    /** The same, whatever is answered. */
    public HttpResponse<String> offer(String method, String path, String json)
            throws IOException, InterruptedException {
        return straight.send(json(method, path, json), HttpResponse.BodyHandlers.ofString());
    }

    /** Whatever is answered at a path, redirects too. */
    public HttpResponse<byte[]> ask(String path) throws IOException, InterruptedException {
        return ask(path, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The same, with a body that is read in this way. */
    public <T> HttpResponse<T> ask(String path, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        return straight.send(request(base + path).build(), body);
    }

    /** How a page is answered, redirects too. */
    public int status(String path) throws IOException, InterruptedException {
        return ask(path).statusCode();
    }

    /** Sends an empty form, as a button alone does. */
    public HttpResponse<byte[]> post(String path) throws IOException, InterruptedException {
        return ask("POST", path, FORM, HttpRequest.BodyPublishers.noBody());
    }

    /** Whatever is answered to a request of this method with a body of this kind. */
    public HttpResponse<byte[]> ask(String method, String path, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return straight.send(
                request(base + path)
                        .header("Content-Type", type)
                        .header("Origin", base)
                        .method(method, body)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** A request to a path, to be completed and sent by {@link #answer}. */
    public HttpRequest.Builder to(String path) {
        return request(base + path);
    }

    /** Whatever is answered to it. */
    public HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        return straight.send(request.build(), HttpResponse.BodyHandlers.ofString());
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

    /** What the Cookie header of a request to the application holds. */
    public String cookie() {
        return cookies.getCookieStore().get(URI.create(base + "/")).stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    /** The value of a cookie that a request to the application holds. */
    public String cookie(String name) {
        return cookies.getCookieStore().get(URI.create(base + "/")).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No cookie " + name));
    }

    /** Takes a cookie for the whole application, in place of one of the same name. */
    public void take(String name, String value) {
        try {
            cookies.put(URI.create(base + "/"), Map.of("Set-Cookie", List.of(name + "=" + value + "; Path=/")));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private HttpRequest json(String method, String path, String json) {
        return request(base + path)
                .header("Content-Type", "application/json")
                .header("X-Requested-With", "XMLHttpRequest")
                .header("Origin", base)
                .method(method, HttpRequest.BodyPublishers.ofString(json))
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

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html,application/json")
                .timeout(Patience.ANSWER);
    }
}
