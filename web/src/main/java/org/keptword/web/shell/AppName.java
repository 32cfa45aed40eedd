package org.keptword.web.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.keptword.shared.Actor;
import org.keptword.web.entry.SignedIn;

/**
 * Which of its two names the application has in a browser: in tabs, on the home screen, in the list of open apps. A client may choose the
 * one that tells nothing. Where nobody is signed in, the device remembers that somebody here did.
 */
public enum AppName {
    OWN("shell.name", "icon.svg"),
    NEUTRAL("shell.name.neutral", "app/neutral.svg");

    private static final String COOKIE = "KEPTWORD_NAME";
    private static final int REMEMBERED = (int) Duration.ofDays(400).toSeconds();

    private final String key;
    private final String icon;

    AppName(String key, String icon) {
        this.key = key;
        this.icon = icon;
    }

    /** The name for whoever asks. */
    public static AppName of(HttpServletRequest request) {
        boolean discreet = SignedIn.actor(request).map(Actor::discreet).orElseGet(() -> isRemembered(request));
        return discreet ? NEUTRAL : OWN;
    }

    /** A name by what it is called in an address; the own one for anything else. */
    static AppName named(String name) {
        return Optional.ofNullable(name).filter(NEUTRAL.inAddress()::equals).isPresent() ? NEUTRAL : OWN;
    }

    /** Lets the device remember a choice for the pages before the sign-in, where the person who is signed in made it. */
    public static void remember(HttpServletRequest request, HttpServletResponse response) {
        if (SignedIn.actor(request).filter(Actor::discreet).isPresent() && !isRemembered(request)) {
            NEUTRAL.keep(response);
        }
    }

    /** Lets the device remember this name from now on. */
    public void keep(HttpServletResponse response) {
        Cookie cookie = new Cookie(COOKIE, inAddress());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(this == NEUTRAL ? REMEMBERED : 0);
        response.addCookie(cookie);
    }

    private static boolean isRemembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Stream.of(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(COOKIE)
                                && cookie.getValue().equals(NEUTRAL.inAddress()));
    }

    /** The key of the name's text. */
    String key() {
        return key;
    }

    /** The drawing, below {@code /assets}. */
    String icon() {
        return icon;
    }

    /** A picture of a kind, such as {@code 192} or {@code maskable-512}, below {@code /assets}. */
    String picture(String kind) {
        return "app/" + inAddress() + "-" + kind + ".png";
    }

    String inAddress() {
        return this == NEUTRAL ? "neutral" : "own";
    }
}
