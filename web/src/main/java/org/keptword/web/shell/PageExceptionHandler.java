package org.keptword.web.shell;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.web.tags.RefusedFields;

/**
 * The one place where pages learn that an act did not work out. What a person asked for and cannot have is said beside the field that names
 * the refusal, or else above the page, which keeps what was typed. An expired page is shown anew. Everything else becomes an error page, or for an ajax request a status that the
 * script of the page turns into a sentence.
 */
public class PageExceptionHandler extends ExceptionHandlerWrapper {

    /** The part of every page that holds its messages. */
    static final String MESSAGES = "said";

    private static final String REFERENCE = "X-Keptword-Reference";

    public PageExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        if (!events.hasNext()) {
            return;
        }
        Throwable error = events.next().getContext().getException();
        events.remove();
        while (events.hasNext()) {
            events.next();
            events.remove();
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            answer(error, faces);
        } catch (IOException | ServletException e) {
            throw new FacesException(e);
        }
    }

    private static void answer(Throwable error, FacesContext faces) throws IOException, ServletException {
        if (Causes.find(error, ViewExpiredException.class).isPresent()) {
            messages().note("error.expired");
            again(faces);
        } else if (isSaidOnPage(error, faces)) {
            say(error, faces);
            faces.getPartialViewContext().getRenderIds().add(MESSAGES);
            faces.renderResponse();
        } else {
            show(error, faces);
        }
    }

    /** Refusals of an act are said on the page it was sent from; a page that cannot even be shown has no place to say it. */
    private static boolean isSaidOnPage(Throwable error, FacesContext faces) {
        boolean acting = faces.isPostback() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
        return acting
                && (Causes.find(error, DomainRefusal.class).isPresent()
                        || Causes.isStale(error)
                        || Causes.isCollision(error)
                        || isGone(error, faces));
    }

    /** What an act was about is not there, or never was for this person: both are said alike. */
    private static boolean isGone(Throwable error, FacesContext faces) {
        return faces.getCurrentPhaseId() == PhaseId.INVOKE_APPLICATION
                && Causes.find(error, NotFound.class).isPresent();
    }

    private static void say(Throwable error, FacesContext faces) {
        Causes.find(error, DomainRefusal.class)
                .ifPresentOrElse(
                        refusal -> say(refusal, faces), () -> messages().refused(reason(error)));
    }

    private static String reason(Throwable error) {
        if (Causes.isCollision(error)) {
            return "error.collision";
        }
        return Causes.isStale(error) ? "error.stale" : "error.gone";
    }

    /** A part of a page that comes anew may leave the field out, so that there it is said above. */
    private static void say(DomainRefusal refusal, FacesContext faces) {
        boolean beside = !faces.getPartialViewContext().isPartialRequest()
                && RefusedFields.say(faces, refusal.key(), messages().text(refusal));
        if (!beside) {
            messages().refused(refusal);
        }
    }

    private static void show(Throwable error, FacesContext faces) throws IOException, ServletException {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        ErrorServlet.Kind kind = ErrorServlet.of(error);
        if (kind == ErrorServlet.Kind.FAILED && isTampered(error, faces)) {
            kind = ErrorServlet.Kind.BAD_REQUEST;
            IncidentReport.tampered(error, request.getMethod(), ErrorServlet.path(request));
        }
        String detail = null;
        if (kind == ErrorServlet.Kind.FAILED) {
            detail = IncidentReport.log(error, request.getMethod(), ErrorServlet.path(request));
        } else if (kind == ErrorServlet.Kind.REFUSED) {
            detail = messages().text(Causes.find(error, DomainRefusal.class).orElseThrow());
        }
        if (!external.isResponseCommitted()) {
            response.resetBuffer();
            if (detail != null && kind == ErrorServlet.Kind.FAILED) {
                response.setHeader(REFERENCE, detail);
            }
            ErrorServlet.show(kind, detail, request, response);
        }
        faces.responseComplete();
    }

    /** Whether what was sent could not even be read as what the page has: nothing was asked of a service yet. */
    private static boolean isTampered(Throwable error, FacesContext faces) {
        boolean reading = faces.getCurrentPhaseId().compareTo(PhaseId.INVOKE_APPLICATION) < 0;
        return faces.isPostback() && reading && Causes.isOfReading(error);
    }

    private static void again(FacesContext faces) {
        CDI.current().select(Redirect.class).get().again();
        faces.responseComplete();
    }

    private static PageMessages messages() {
        return CDI.current().select(PageMessages.class).get();
    }
}
