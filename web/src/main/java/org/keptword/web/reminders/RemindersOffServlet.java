package org.keptword.web.reminders;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keptword.reminders.ReminderSwitch;
import org.keptword.web.routing.CurrentRoute;

/**
 * Turns reminders off by the link of an e-mail, without a sign-in. Opening it changes nothing, since mail programs open links by themselves: the
 * page has one button. A mail program's own button sends the same POST (RFC 8058). No name is shown.
 */
@WebServlet("/WEB-INF/servlets/reminders-off")
public class RemindersOffServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/WEB-INF/views/reminders/off.xhtml";
    private static final String DONE = "remindersOff";

    @Inject
    transient ReminderSwitch reminders;

    @Inject
    transient CurrentRoute route;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        answer(reminders.knows(route.text("token")), false, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        answer(reminders.turnOff(route.text("token")), true, request, response);
    }

    private static void answer(
            boolean known, boolean done, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!known) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute(DONE, done);
        request.getRequestDispatcher(PAGE).forward(request, response);
    }
}
