package org.keptword.web.shell;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.keptword.shared.DomainRefusal;

/**
 * Sees to it that a form with {@code k:once} acts once: a double click and a resend end where the first send ended. A request in the
 * background works something out and acts nothing: it neither uses the form's token up nor is it led anywhere.
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
        token(faces).ifPresent(token -> {
            try {
                tokens().claim(token).ifPresent(address -> lead(faces, address));
            } catch (DomainRefusal unanswered) {
                CDI.current().select(PageMessages.class).get().refused(unanswered);
                faces.renderResponse();
            } catch (RuntimeException unclaimed) {
                faces.renderResponse(); // nothing is acted on that could be acted on twice
                throw unclaimed;
            }
        });
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        token(faces).ifPresent(token -> tokens().release());
    }

    private static Optional<String> token(FacesContext faces) {
        if (faces.getPartialViewContext().isPartialRequest()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                        faces.getExternalContext().getRequestParameterMap().get(FormTokens.PARAMETER))
                .filter(token -> !token.isEmpty() && token.length() <= 36);
    }

    private static FormTokens tokens() {
        return CDI.current().select(FormTokens.class).get();
    }

    private static void lead(FacesContext faces, String address) {
        try {
            faces.getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
