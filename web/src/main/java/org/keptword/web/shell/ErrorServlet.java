package org.keptword.web.shell;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keptword.access.AccessEnded;
import org.keptword.access.practice.CrisisLine;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.shared.Roles;
import org.keptword.web.text.Language;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.Texts;

/**
 * Every answer that is not a page: not here, refused, no account, failed, perhaps saved. Written without Faces, so that it works when Faces does not.
 * What is missing, foreign or forbidden gives one and the same answer.
 */
@WebServlet(ErrorServlet.PATH)
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    static final String PATH = "/WEB-INF/servlets/error";

    private static final String KIND = ErrorServlet.class.getName() + ".kind";
    private static final String DETAIL = ErrorServlet.class.getName() + ".detail";
    private static final String RETRIED = "kw_retried";

    /** Looked for in the address and not among the parameters: those may be what cannot be read. */
    private static final Pattern CODE = Pattern.compile("(^|&)code=");

    private static final Pattern STATE = Pattern.compile("(^|&)state=");

    /** What the provider adds to the query of an address. */
    private static final Pattern OF_PROVIDER = Pattern.compile("(code|state|session_state|iss)=");

    @Inject
    transient Texts texts;

    @Inject
    transient Assets assets;

    @Inject
    transient Instance<CrisisLineSource> crisisLines;

    /** What went wrong, with the status it is answered with. */
    public enum Kind {
        BAD_REQUEST(400),
        SIGN_IN_NEEDED(401),
        NO_ACCOUNT(403),
        NOT_FOUND(404),
        REFUSED(409),
        TOO_LARGE(413),
        FAILED(500),
        UNCERTAIN(500),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether its detail is the reference number of a mishap. */
        boolean hasReference() {
            return this == FAILED || this == UNCERTAIN;
        }
    }

    /** Answers a request with one of these instead of its page. */
    public static void show(Kind kind, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(kind, null, request, response);
    }

    /**
     * Answers a request with one of these instead of its page.
     *
     * @param detail the sentence of a refusal or the reference number of a mishap
     */
    static void show(Kind kind, String detail, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(KIND, kind);
        request.setAttribute(DETAIL, detail);
        request.getRequestDispatcher(PATH).forward(request, response);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Kind kind = (Kind) request.getAttribute(KIND);
        String detail = (String) request.getAttribute(DETAIL);
        Locale language = Language.of(request);
        if (kind == null) {
            Throwable error = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            kind = error == null
                    ? ofStatus((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                    : of(error);
            detail = detail(kind, error, language, request);
        }
        boolean refused = isRefusedSignIn(request);
        if ((kind == Kind.BAD_REQUEST || refused) && retries(request, response)) {
            return;
        }
        if (refused) {
            kind = Kind.SIGN_IN_NEEDED;
        }
        response.setStatus(kind.status);
        response.setHeader("Cache-Control", "no-store");
        if (wantsJson(request)) {
            json(kind, detail, response);
        } else {
            boolean client = request.isUserInRole(Roles.CLIENT);
            new ErrorPage(new LocalizedTexts(texts, language), language, assets, AppName.of(request))
                    .write(kind, detail, address(request), client, client ? lines(kind) : List.of(), response);
        }
    }

    /** The lines of the client. Nothing is asked of a database that may be what failed, and no page fails for want of them. */
    private List<CrisisLine> lines(Kind kind) {
        if (!crisisLines.isResolvable()) {
            return List.of();
        }
        List<CrisisLine> known = crisisLines.get().known();
        if (!known.isEmpty() || kind.hasReference() || kind == Kind.UNAVAILABLE) {
            return known;
        }
        try {
            return crisisLines.get().lines();
        } catch (RuntimeException unread) { // a client whose access ended, or a database that is away
            return List.of();
        }
    }

    private String detail(Kind kind, Throwable error, Locale language, HttpServletRequest request) {
        if (kind == Kind.REFUSED) {
            DomainRefusal refusal = Causes.find(error, DomainRefusal.class).orElseThrow();
            return texts.say(language, refusal.key(), refusal.args());
        }
        return kind == Kind.FAILED && error != null
                ? IncidentReport.log(error, request.getMethod(), path(request))
                : null;
    }

    private static Kind ofStatus(Integer status) {
        return switch (status == null ? 404 : status) {
            case 400, 408 -> Kind.BAD_REQUEST;
            case 401 -> Kind.SIGN_IN_NEEDED;
            case 413 -> Kind.TOO_LARGE;
            case 500 -> Kind.FAILED;
            case 503 -> Kind.UNAVAILABLE;
            default -> Kind.NOT_FOUND;
        };
    }

    static Kind of(Throwable error) {
        if (Causes.find(error, NotFound.class).isPresent() || Causes.isForbidden(error)) {
            return Kind.NOT_FOUND;
        }
        if (Causes.find(error, AccessEnded.class).isPresent()) {
            return Kind.NO_ACCOUNT;
        }
        if (Unreadable.is(error)) {
            return Unreadable.status(error) == 413 ? Kind.TOO_LARGE : Kind.BAD_REQUEST;
        }
        return Causes.find(error, DomainRefusal.class).isPresent() ? Kind.REFUSED : Kind.FAILED;
    }

    /** Whether an error means that there is nothing at this address for whoever asks. */
    public static boolean isMissing(Throwable error) {
        return of(error) == Kind.NOT_FOUND;
    }

    /** The address as it was asked for. */
    static String path(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .or(() -> Optional.ofNullable(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI)))
                .orElse(request.getRequestURI())
                .toString();
    }

    /** The same with its query, as a link of a page; the first page where it would lead out of the application. */
    private static String address(HttpServletRequest request) {
        String path = path(request);
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return path.startsWith("//") ? "/" : query == null ? path : path + "?" + query;
    }

    /** Whether the provider's answer to a sign-in was not confirmed: it ended, say, before it said who the person is. */
    private static boolean isRefusedSignIn(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Objects.equals(status, 403)
                && request.getMethod().equals("GET")
                && request.getUserPrincipal() == null
                && isFromSignIn(request);
    }

    private static boolean isFromSignIn(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        return CODE.matcher(query).find() && STATE.matcher(query).find();
    }

    /**
     * Two tabs that wait for the sign-in share one state cookie, and the first to come back ends in a 400. It is led once more to the
     * address it wanted, where it is signed in by now. A sign-in that was refused begins once more in the same way.
     */
    private static boolean retries(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isFromSignIn(request) || retried(request)) {
            return false;
        }
        Cookie once = new Cookie(RETRIED, "1");
        once.setHttpOnly(true);
        once.setSecure(request.isSecure());
        once.setPath("/");
        once.setMaxAge(30);
        response.addCookie(once);
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String own = Arrays.stream(request.getQueryString().split("&"))
                .filter(one -> !OF_PROVIDER.matcher(one).lookingAt())
                .collect(Collectors.joining("&"));
        response.sendRedirect("/" + path.replaceFirst("^[/\\\\]+", "") // two slashes would lead to another host
                + (own.isEmpty() ? "" : "?" + own));
        return true;
    }

    private static boolean retried(HttpServletRequest request) {
        return request.getCookies() != null
                && Arrays.stream(request.getCookies())
                        .anyMatch(cookie -> cookie.getName().equals(RETRIED));
    }

    private static boolean wantsJson(HttpServletRequest request) {
        Object path = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .orElse(request.getRequestURI());
        return path.toString().startsWith("/api/");
    }

    private static void json(Kind kind, String detail, HttpServletResponse response) throws IOException {
        JsonObjectBuilder body = JSON.createObjectBuilder().add("error", kind.key());
        if (detail != null) {
            body.add(kind.hasReference() ? "reference" : "message", detail);
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(body.build().toString());
    }
}
