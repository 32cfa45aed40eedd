package org.keptword.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The submitted forms of a session by their token, and where each submit led. A second send of the same form
 * waits for the first and is led to the same place.
 */
final class FormTokens implements Serializable {

    private static final long serialVersionUID = 1L;

    static final String PARAMETER = "once";

    private static final int KEPT = 50;
    private static final int WAIT_SECONDS = 15;
    private static final String CLAIMED = FormTokens.class.getName() + ".claimed";

    private final transient Map<String, CompletableFuture<String>> sent = new LinkedHashMap<>();

    private FormTokens() {}

    static FormTokens of(HttpSession session) {
        synchronized (FormTokens.class) {
            FormTokens keys = (FormTokens) session.getAttribute(FormTokens.class.getName());
            if (keys == null || keys.sent == null) {
                keys = new FormTokens();
                session.setAttribute(FormTokens.class.getName(), keys);
            }
            return keys;
        }
    }

    /**
     * Claims the key for this request.
     *
     * @return where the first send led, if there was one before; empty when this one is the first, or the first led nowhere
     */
    Optional<String> claim(String key, HttpServletRequest request) {
        CompletableFuture<String> first;
        synchronized (sent) {
            first = sent.get(key);
            if (first == null) {
                CompletableFuture<String> own = new CompletableFuture<>();
                sent.put(key, own);
                forgetOldest();
                request.setAttribute(CLAIMED, own);
                return Optional.empty();
            }
        }
        try {
            return Optional.ofNullable(first.get(WAIT_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    /** Notes where the act of this request led. */
    static void remember(HttpServletRequest request, String address) {
        claimed(request).ifPresent(own -> own.complete(address));
    }

    /** Frees the key of this request when its act led nowhere: it was refused, and may be tried again. */
    void release(String key, HttpServletRequest request) {
        claimed(request).filter(own -> !own.isDone()).ifPresent(own -> {
            synchronized (sent) {
                sent.remove(key, own);
            }
            own.complete(null);
        });
    }

    private void forgetOldest() {
        Iterator<String> oldest = sent.keySet().iterator();
        while (sent.size() > KEPT && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }

    @SuppressWarnings("unchecked")
    private static Optional<CompletableFuture<String>> claimed(HttpServletRequest request) {
        return Optional.ofNullable((CompletableFuture<String>) request.getAttribute(CLAIMED));
    }
}
