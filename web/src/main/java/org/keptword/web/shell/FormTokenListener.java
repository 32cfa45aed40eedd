package org.keptword.web.shell;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
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
 *
 * <p>A form whose act was not saved may be sent again. Where that is not known ({@link Causes#isUncertain}), its token stays used up; the page that says so has another one.
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
            boolean claimed = false;
            try {
                tokens().claim(token).ifPresent(address -> lead(faces, address));
                claimed = true;
            } catch (DomainRefusal unanswered) {
                CDI.current().select(PageMessages.class).get().refused(unanswered);
            } finally { // a claim whose commit fails throws checked exceptions as well
                if (!claimed) {
                    faces.renderResponse(); // nothing is acted on that could be acted on twice
                }
            }
        });
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        token(faces).ifPresent(token -> {
            if (isUncertain(faces)) {
                tokens().keep();
            } else {
                tokens().release();
            }
        });
    }

    /** Whether the act of this request may have been saved although it failed. */
    private static boolean isUncertain(FacesContext faces) {
        for (ExceptionQueuedEvent failed : faces.getExceptionHandler().getUnhandledExceptionQueuedEvents()) {
            if (Causes.isUncertain(failed.getContext().getException())) {
                return true;
            }
        }
        return false;
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
