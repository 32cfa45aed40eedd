package org.keptword.web.entry;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;

/**
 * Keeps a form on its page when its sign-in has ended. An answer that leads to the sign-in would replace the page and all that was typed; one without
 * content leaves it where it is, in every browser. A cookie tells the page's script, which offers the sign-in in another window ({@code shell/forms.js}).
 */
public class FormStays implements ServletExtension {

    private static final String COOKIE = "KEPTWORD_FORM_STAYS=1; Path=/; Max-Age=10; SameSite=Lax";

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(next -> exchange -> {
            if (exchange.getRequestMethod().equals(Methods.POST)) {
                exchange.addResponseCommitListener(FormStays::keep);
            }
            next.handleRequest(exchange);
        });
    }

    private static void keep(HttpServerExchange exchange) {
        String to = exchange.getResponseHeaders().getFirst(Headers.LOCATION);
        if (exchange.getStatusCode() == StatusCodes.FOUND && to != null && Provider.isSignIn(to)) {
            exchange.setStatusCode(StatusCodes.NO_CONTENT);
            exchange.getResponseHeaders().remove(Headers.LOCATION);
            exchange.getResponseHeaders()
                    .add(
                            Headers.SET_COOKIE,
                            exchange.getRequestScheme().equals("https") ? COOKIE + "; Secure" : COOKIE);
        }
    }
}
