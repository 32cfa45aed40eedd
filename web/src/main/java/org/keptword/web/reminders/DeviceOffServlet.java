package org.keptword.web.reminders;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.keptword.reminders.PushAddress;
import org.keptword.reminders.ReminderSwitch;

/**
 * Turns notifications off by the browser that gets them: its worker has no sign-in, and knows its address at the push service, which nobody else
 * does. The answer is the same whether the address was known.
 */
@WebServlet("/WEB-INF/servlets/reminders-device-off")
public class DeviceOffServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ReminderSwitch reminders;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = request.getParameter("address");
        if (address == null || address.isBlank() || address.length() > PushAddress.LONGEST) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        reminders.turnOffDevice(address);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
