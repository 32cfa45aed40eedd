package org.keptword.web.entry;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Signs out at once, here and at the identity provider, and ends on the signed-out page. With {@code leave} in the query it ends
 * on the quiet variant of it. It does so too when the session is lost already. What the browser still keeps of unsent text is cleared.
 */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<String> idToken = Farewell.take(request, response);
        boolean leaving = request.getParameter("leave") != null;
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.logout();
        response.setHeader("Clear-Site-Data", "\"storage\"");
        response.sendRedirect(idToken.map(token -> endOfSession(token, Address.base(request), leaving))
                .orElseGet(() -> signedOut(leaving)));
    }

    private static String endOfSession(String idToken, String base, boolean leaving) {
        return Provider.url() + "/protocol/openid-connect/logout?id_token_hint=" + encoded(idToken)
                + "&post_logout_redirect_uri=" + encoded(base + "/signed-out") + (leaving ? "&state=left" : "");
    }

    private static String signedOut(boolean leaving) {
        return "/signed-out" + (leaving ? "?state=left" : "");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
