package org.keptword.web.routing;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds the file of a view or of a part once. Faces asks for each part of each page again, and they do not change while the server runs. */
public class ViewFiles extends ResourceHandlerWrapper {

    private final Map<String, ViewResource> found = new ConcurrentHashMap<>();

    public ViewFiles(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable ViewResource createViewResource(FacesContext faces, String path) {
        ViewResource known = found.get(path);
        if (known == null) {
            known = getWrapped().createViewResource(faces, path);
            if (known != null) {
                found.put(path, known);
            }
        }
        return known;
    }
}
