package org.keptword.web.shell;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.WholePage;
import org.keptword.web.tags.RefusedFields;

/**
 * The one place where pages learn that an act did not work out. What a person asked for and cannot have is said beside the field that names
 * the refusal, or else above the page, which keeps what was typed. So is an act of which nobody knows whether it was saved. An expired page is shown anew. Everything else becomes an error page, or for an ajax request a status that the
 * script of the page turns into a sentence.
 */
public class PageExceptionHandler extends ExceptionHandlerWrapper {

    /** The part of every page that holds its messages. */
    static final String MESSAGES = "said";

    private static final String REFERENCE = "X-Keptword-Reference";

    /** The reference number of an act of this request that may have been saved. */
    private static final String UNCERTAIN = PageExceptionHandler.class.getName() + ".uncertain";

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
        ExceptionQueuedEventContext failed = events.next().getContext();
        events.remove();
        while (events.hasNext()) {
            events.next();
            events.remove();
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            answer(failed, faces);
        } catch (IOException | ServletException e) {
            throw new FacesException(e);
        }
    }

    private static void answer(ExceptionQueuedEventContext failed, FacesContext faces)
            throws IOException, ServletException {
        Throwable error = failed.getException();
        if (Causes.find(error, ViewExpiredException.class).isPresent()) {
            messages().note("error.expired");
            again(faces);
        } else if (isUncertain(failed, faces)) {
            sayUncertain(error, faces);
            showAgain(faces);
        } else if (isSaidOnPage(error, faces)) {
            say(error, faces);
            showAgain(faces);
        } else {
            show(error, faces);
        }
    }

    /** With the messages, and with what was typed. */
    private static void showAgain(FacesContext faces) {
        faces.getPartialViewContext().getRenderIds().add(MESSAGES);
        faces.renderResponse();
    }

    private static boolean isActing(FacesContext faces) {
        return faces.isPostback() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    /** Whether an act may have been saved. Before and after it only the form's token is written, about which nobody has to know. */
    private static boolean isUncertain(ExceptionQueuedEventContext failed, FacesContext faces) {
        return isActing(faces)
                && !failed.inBeforePhase()
                && !failed.inAfterPhase()
                && Causes.isUncertain(failed.getException());
    }

    /** Says so on the page, and keeps in mind that it has to be said where the page cannot be shown. */
    private static void sayUncertain(Throwable error, FacesContext faces) {
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        request.setAttribute(UNCERTAIN, IncidentReport.log(error, request.getMethod(), ErrorServlet.path(request)));
        messages().refused("error.uncertain");
    }

    /** Refusals of an act are said on the page it was sent from; a page that cannot even be shown has no place to say it. */
    private static boolean isSaidOnPage(Throwable error, FacesContext faces) {
        return isActing(faces)
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
                && (refusal.part()
                                .filter(part -> RefusedFields.say(
                                        faces, "@" + part, messages().text(refusal)))
                                .isPresent()
                        || RefusedFields.say(faces, refusal.key(), messages().text(refusal)));
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
        if (request.getAttribute(UNCERTAIN) instanceof String reference) {
            kind = ErrorServlet.Kind.UNCERTAIN;
            detail = reference;
        }
        if (!external.isResponseCommitted() && !WholePage.isSent(faces)) {
            response.resetBuffer();
            if (detail != null && kind.hasReference()) {
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
