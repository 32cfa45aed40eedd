package org.keptword.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.keptword.access.joining.InvitationWay;
import org.keptword.access.joining.IssuedCode;
import org.keptword.web.routing.Route;

/**
 * A code that was just made: it is shown on its own page after the act, once, whatever other pages were asked for meanwhile.
 *
 * @param about what it is for, such as the id of a person
 * @param name of whom it is for
 * @param kind whether it opens an account or begins a sign-in anew
 * @param way how it reaches the person
 */
public record NewCodeView(
        String about, String name, IssuedCode.Kind kind, InvitationWay way, String code, Instant expiresAt)
        implements Serializable {

    private static final String KEY = NewCodeView.class.getName();

    /** Keeps a code for the page of what it is for. */
    public static void keep(
            HttpServletRequest request, String about, String name, IssuedCode.Kind kind, IssuedCode code) {
        keep(request, new NewCodeView(about, name, kind, InvitationWay.ROOM, code.code(), code.expiresAt()));
    }

    /** Keeps a code for the page of what it is for. */
    public static void keep(HttpServletRequest request, NewCodeView code) {
        request.getSession().setAttribute(key(code.about()), code);
    }

    /** The code an act before this page has made, once. */
    public static Optional<NewCodeView> take(HttpServletRequest request, String about) {
        HttpSession session = request.getSession();
        if (request.getMethod().equals("GET") && session.getAttribute(key(about)) instanceof NewCodeView kept) {
            session.removeAttribute(key(about));
            return Optional.of(kept);
        }
        return Optional.empty();
    }

    /** Whether a code waits for its page; it is not shown by asking. */
    public static boolean isKept(HttpServletRequest request, String about) {
        return request.getSession().getAttribute(key(about)) instanceof NewCodeView;
    }

    /** Whether any code waits for its page. */
    public static boolean isAnyKept(HttpServletRequest request) {
        return Collections.list(request.getSession().getAttributeNames()).stream()
                .anyMatch(name -> name.startsWith(KEY + "."));
    }

    private static String key(String about) {
        return KEY + "." + about;
    }

    /** The address the code opens. */
    public String address() {
        return PublicAddress.of(Route.JOIN.path(code));
    }

    /** The address with the code behind a #, which no browser sends to a server. */
    public String link() {
        return entry() + "#" + code;
    }

    /** The address where the code can be typed. */
    public String entry() {
        return PublicAddress.of(Route.JOIN_BY_LINK.path());
    }

    /** The address as a square code. */
    public QrCode square() {
        return QrCode.of(address());
    }
}
