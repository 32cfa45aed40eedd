package org.keptword.web.routing;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextFactory;

/** Lets every page be held until it is complete. */
public class WholePageFactory extends ExternalContextFactory {

    public WholePageFactory(ExternalContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExternalContext getExternalContext(Object context, Object request, Object response) {
        return new WholePage.Response(getWrapped().getExternalContext(context, request, response));
    }
}
