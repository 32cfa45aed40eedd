package org.keptword.web.entry;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.keptword.access.accounts.OwnAccount;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.Route;
import org.keptword.web.text.Language;

/** Changes the person's language and shows the page again. A plain form, so that no page carries state for it. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnAccount account;

    /** Where somebody ends whose session was over when the form was sent; nothing changes. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (SignedIn.actor(request).isEmpty()) {
            throw new NotFound();
        }
        Locale wanted = Language.allowed(Locale.forLanguageTag(String.valueOf(request.getParameter("to"))));
        SignedIn.become(request, account.speak(Language.regionOf(request, wanted)));
        String back = request.getParameter("back");
        response.sendRedirect(back != null && isOurs(back) ? back : "/");
    }

    /** Whether it is an address of the application, with or without a query. */
    private static boolean isOurs(String back) {
        return back.matches("[!-~]*")
                && Route.match(back.replaceFirst("[?].*", "")).isPresent();
    }
}
