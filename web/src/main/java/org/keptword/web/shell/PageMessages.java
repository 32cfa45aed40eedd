package org.keptword.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keptword.shared.DomainRefusal;
import org.keptword.web.routing.CurrentRoute;

/**
 * Sentences above the page: of this request, and those an act left for the page it led to. They wait for that page alone: another
 * window, or a request in the background, does not take them. Never a client's words.
 */
@RequestScoped
public class PageMessages {

    private static final String KEY = PageMessages.class.getName();
    private static final int PAGES_KEPT = 20;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentRoute route;

    @Inject
    Shell shell;

    private final List<PageMessage> now = new ArrayList<>();
    private final List<PageMessage> next = new ArrayList<>();
    private boolean shown;

    /** Says on the next page that something was done. */
    public void done(String key, Object... args) {
        later(PageMessage.Kind.DONE, key, args);
    }

    /** Says something worth knowing on the next page. */
    public void note(String key, Object... args) {
        later(PageMessage.Kind.NOTE, key, args);
    }

    /** Says on this page why something was refused. */
    public void refused(DomainRefusal refusal) {
        refused(refusal.key(), refusal.args().toArray());
    }

    /** Says on this page why something was refused. */
    public void refused(String key, Object... args) {
        now.add(new PageMessage(PageMessage.Kind.REFUSED, text(key, args)));
    }

    /** What is to be shown on this page; what an earlier act left is shown once. */
    List<PageMessage> toShow() {
        if (!shown && isShowing()) {
            shown = true;
            now.addAll(0, take());
        }
        return List.copyOf(now);
    }

    /** Whether a whole page is being shown: a part of one, or an act under way, must not take what the next page has to say. */
    private static boolean isShowing() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null
                || (faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE
                        && !faces.getPartialViewContext().isPartialRequest());
    }

    private void later(PageMessage.Kind kind, String key, Object... args) {
        next.add(new PageMessage(kind, text(key, args)));
    }

    /** Hands what is to be said next to the page at this path, which the act leads to. */
    void leaveFor(String path) {
        if (next.isEmpty()) {
            return;
        }
        HttpSession session = request.getSession();
        synchronized (PageMessages.class) {
            Map<String, List<PageMessage>> kept = new LinkedHashMap<>(kept(session));
            kept.merge(path, List.copyOf(next), PageMessages::both);
            if (kept.size() > PAGES_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            session.setAttribute(KEY, kept);
        }
        next.clear();
    }

    private List<PageMessage> take() {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return List.of();
        }
        synchronized (PageMessages.class) {
            Map<String, List<PageMessage>> kept = new LinkedHashMap<>(kept(session));
            List<PageMessage> here = kept.remove(route.getPath());
            if (here == null) {
                return List.of();
            }
            if (kept.isEmpty()) {
                session.removeAttribute(KEY);
            } else {
                session.setAttribute(KEY, kept);
            }
            return here;
        }
    }

    private static List<PageMessage> both(List<PageMessage> earlier, List<PageMessage> later) {
        return Stream.concat(earlier.stream(), later.stream()).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<PageMessage>> kept(HttpSession session) {
        Object kept = session.getAttribute(KEY);
        return kept == null ? Map.of() : (Map<String, List<PageMessage>>) kept;
    }

    /** The sentence of a refusal in the person's language. */
    String text(DomainRefusal refusal) {
        return text(refusal.key(), refusal.args().toArray());
    }

    private String text(String key, Object... args) {
        return shell.speech().with(key, args);
    }
}
