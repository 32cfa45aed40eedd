package org.keptword.tests.harness;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.launcher.Settings;

/**
 * Sign-ins over connections that come from an address of choice, which the HTTP client of Java 17 cannot do. Loopback has many: 127.0.0.2
 * is another visitor for Keycloak than 127.0.0.1. Each request claims to come from yet another address, which must not be believed.
 *
 * @param address where the visitor comes from
 * @param page where the sign-in begins
 * @param cookie what the visitor's browser brings along
 */
public record SignInFrom(String address, String page, String cookie) {

    private static final Pattern FORM = Pattern.compile("id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("(?im)^set-cookie: ([^;\r]+)");

    /** Keycloak's answer to a name and a password, and how long it took. */
    public record Answer(int status, String head, String body, Duration time) {

        public boolean isIn() {
            return status == 302 && head.contains("code=");
        }
    }

    /** Somebody at an address who signs in to a realm of this run. */
    public SignInFrom(String address, String realm) {
        this(address, page(realm, ""), "");
    }

    /** The address of the sign-in to a realm of this run, as the application asks for it. */
    public static String page(String realm, String more) {
        return page(TestStack.current().settings(), realm, more);
    }

    /** The same with other services. */
    public static String page(Settings settings, String realm, String more) {
        return settings.keycloakUrl() + "/realms/" + realm
                + "/protocol/openid-connect/auth?client_id=keptword&response_type=code&response_mode=fragment&scope=openid"
                + "&code_challenge_method=S256&code_challenge=" + "c".repeat(43) + more + "&redirect_uri="
                + settings.baseUrl() + "/signed-out";
    }

    /** Opens the page of the sign-in and sends a name and a password. */
    public Answer send(String login, String password) throws IOException {
        Answer form = ask("GET", URI.create(page), cookie, "");
        Matcher action = FORM.matcher(form.body());
        if (!action.find()) {
            throw new IllegalStateException(form.status() + " instead of a form: " + form.head() + form.body());
        }
        String cookies = Stream.concat(
                        Stream.of(cookie).filter(brought -> !brought.isEmpty()),
                        COOKIE.matcher(form.head()).results().map(found -> found.group(1)))
                .collect(Collectors.joining("; "));
        String fields = "username=" + login + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return ask("POST", URI.create(action.group(1).replace("&amp;", "&")), cookies, fields);
    }

    private Answer ask(String method, URI target, String cookies, String fields) throws IOException {
        String head = method + " " + target.getRawPath() + "?" + target.getRawQuery() + " HTTP/1.0\r\nHost: "
                + target.getAuthority() + "\r\nX-Forwarded-For: 203.0.113."
                + ThreadLocalRandom.current().nextInt(255) + "\r\nCookie: " + cookies
                + "\r\nAccept-Language: en\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + fields.length() + "\r\n\r\n";
        long begin = System.nanoTime();
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(address, 0));
            socket.setSoTimeout((int) Patience.ANSWER.toMillis());
            socket.connect(new InetSocketAddress("127.0.0.1", target.getPort()), (int) Patience.ANSWER.toMillis());
            socket.getOutputStream().write((head + fields).getBytes(StandardCharsets.US_ASCII));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Duration time = Duration.ofNanos(System.nanoTime() - begin);
            int end = all.indexOf("\r\n\r\n");
            return new Answer(
                    Integer.parseInt(all.substring(9, 12)), all.substring(0, end + 2), all.substring(end + 4), time);
        }
    }
}
