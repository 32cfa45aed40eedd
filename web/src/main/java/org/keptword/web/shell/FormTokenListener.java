package org.keptword.web.shell;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Sees to it that a form with {@code k:once} acts once: a double click and a resend end where the first send ended. A request in the
 * background works something out and acts nothing: it neither uses the form's key up nor is it led anywhere.
 */
public class FormTokenListener implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.INVOKE_APPLICATION;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        key(faces).ifPresent(key -> {
            HttpServletRequest request = request(faces);
            FormTokens.of(request.getSession()).claim(key, request).ifPresent(address -> lead(faces, address));
        });
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        key(faces).ifPresent(key -> FormTokens.of(request(faces).getSession()).release(key, request(faces)));
    }

    private static Optional<String> key(FacesContext faces) {
        if (faces.getPartialViewContext().isPartialRequest()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                        faces.getExternalContext().getRequestParameterMap().get(FormTokens.PARAMETER))
                .filter(key -> !key.isEmpty() && key.length() <= 36);
    }

    private static HttpServletRequest request(FacesContext faces) {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    private static void lead(FacesContext faces, String address) {
        try {
            faces.getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
