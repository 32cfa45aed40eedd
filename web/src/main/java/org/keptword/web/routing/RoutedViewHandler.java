package org.keptword.web.routing;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.keptword.web.text.Language;

/** Forms post back to the public address they were shown at, every page speaks the person's language, and is sent once it is complete. */
public class RoutedViewHandler extends ViewHandlerWrapper {

    public RoutedViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        HttpServletRequest request =
                (HttpServletRequest) context.getExternalContext().getRequest();
        return RouteMatch.of(request)
                .filter(match -> match.route().target().equals(viewId))
                .map(RouteMatch::path)
                .orElseGet(() -> super.getActionURL(context, viewId));
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return Language.of((HttpServletRequest) context.getExternalContext().getRequest());
    }

    @Override
    public void renderView(FacesContext context, UIViewRoot view) throws IOException {
        WholePage.render(context, () -> super.renderView(context, view));
    }
}
