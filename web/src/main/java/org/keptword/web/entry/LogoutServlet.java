package org.keptword.web.entry;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.Ids;

/**
 * Signs out at once, here and at the identity provider, and ends on the signed-out page. With {@code leave} in the query it ends
 * on the quiet variant of it, with {@code idle} on the one that says why. It does so too when the session is lost already, and when the
 * provider does not answer. It takes a POST of our own pages only; the page at this address asks for one. What the browser stored is
 * cleared only where the page that asks has found that no unsent text is left on the device, and says so with {@code clean}.
 */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignOut signOut;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        boolean idle = request.getParameter("idle") != null;
        if (!(idle && isSomebodyElses(request))) {
            signOut.say(request, response);
        }
        if (!idle && request.getParameter("clean") != null) {
            response.setHeader("Clear-Site-Data", "\"storage\"");
        }
        if (request.getHeader("X-Requested-With") != null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.sendRedirect(
                "/signed-out" + (request.getParameter("leave") != null ? "?state=left" : idle ? "?state=idle" : ""));
    }

    /** Whether a page that one person left behind asks, and another one is signed in by now: that sign-in is not the page's to end. */
    private static boolean isSomebodyElses(HttpServletRequest request) {
        Optional<UUID> left = Ids.parse(request.getParameter("person"));
        return left.isPresent()
                && SignedIn.actor(request)
                        .filter(actor -> !actor.person().value().equals(left.get()))
                        .isPresent();
    }
}
