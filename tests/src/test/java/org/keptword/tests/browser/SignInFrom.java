package org.keptword.tests.browser;

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
import org.keptword.tests.harness.TestStack;

/**
 * Sign-ins over connections that come from an address of choice, which the HTTP client of Java 17 cannot do. Loopback has many: 127.0.0.2
 * is another visitor for Keycloak than 127.0.0.1. Each request claims to come from yet another address, which must not be believed.
 *
 * @param address where the visitor comes from
 * @param realm the realm of Keycloak
 */
record SignInFrom(String address, String realm) {

    private static final Pattern FORM = Pattern.compile("id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("(?im)^set-cookie: ([^;\r]+)");

    /** Keycloak's answer to a name and a password, and how long it took. */
    record Answer(int status, String head, String body, Duration time) {

        boolean isIn() {
            return status == 302 && head.contains("code=");
        }
    }

    /** The address of the sign-in of a realm, as the application asks for it. */
    static String page(String realm, String more) {
        return TestStack.current().keycloakUrl() + "/realms/" + realm
                + "/protocol/openid-connect/auth?client_id=keptword&response_type=code&response_mode=fragment&scope=openid"
                + "&code_challenge_method=S256&code_challenge=" + "c".repeat(43) + more + "&redirect_uri="
                + TestStack.current().baseUrl() + "/signed-out";
    }

    /** Opens the page of the sign-in and sends a name and a password. */
    Answer send(String login, String password) throws IOException {
        Answer page = ask("GET", URI.create(page(realm, "")), "", "");
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException(page.status() + " instead of a form: " + page.head() + page.body());
        }
        String cookies = COOKIE.matcher(page.head())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining("; "));
        String fields = "username=" + login + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return ask("POST", URI.create(form.group(1).replace("&amp;", "&")), cookies, fields);
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
            socket.setSoTimeout(15_000);
            socket.connect(new InetSocketAddress("127.0.0.1", target.getPort()), 5_000);
            socket.getOutputStream().write((head + fields).getBytes(StandardCharsets.US_ASCII));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Duration time = Duration.ofNanos(System.nanoTime() - begin);
            int end = all.indexOf("\r\n\r\n");
            return new Answer(
                    Integer.parseInt(all.substring(9, 12)), all.substring(0, end + 2), all.substring(end + 4), time);
        }
    }
}
