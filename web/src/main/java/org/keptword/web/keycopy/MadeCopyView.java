package org.keptword.web.keycopy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.keycopy.KeyCopyService.MadeCopy;
import org.keptword.shared.Ids;
import org.keptword.web.routing.Route;

/**
 * A key copy that was just made. The session keeps its file, which is encrypted, for {@link #KEPT}; its code only until the page that the act
 * leads to has shown it.
 *
 * @param code the recovery code; empty once it was shown
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record MadeCopyView(UUID id, String practice, LocalDate day, Instant madeAt, byte[] file, String code)
        implements Serializable {

    /** How long the file can be downloaded. */
    public static final Duration KEPT = Duration.ofMinutes(10);

    private static final long serialVersionUID = 1L;
    private static final String KEY = MadeCopyView.class.getName();
    private static final int LONGEST_NAME = 40;

    static void keep(HttpServletRequest request, MadeCopy made, LocalDate day) {
        request.getSession()
                .setAttribute(
                        KEY,
                        new MadeCopyView(Ids.newId(), made.practice(), day, made.madeAt(), made.file(), made.code()));
    }

    /** The copy with its code, once: afterwards the session has the file alone. */
    static Optional<MadeCopyView> take(HttpServletRequest request, Instant now) {
        Optional<MadeCopyView> kept =
                kept(request, now).filter(copy -> !copy.code().isEmpty());
        if (kept.isEmpty() || !request.getMethod().equals("GET")) {
            return Optional.empty();
        }
        request.getSession().setAttribute(KEY, kept.get().withoutCode());
        return kept;
    }

    /** The file of a copy, while it can be downloaded. */
    static Optional<MadeCopyView> find(HttpServletRequest request, UUID id, Instant now) {
        return kept(request, now).filter(copy -> copy.id().equals(id));
    }

    private static Optional<MadeCopyView> kept(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession();
        if (!(session.getAttribute(KEY) instanceof MadeCopyView copy)) {
            return Optional.empty();
        }
        if (now.isAfter(copy.madeAt().plus(KEPT))) {
            session.removeAttribute(KEY);
            return Optional.empty();
        }
        return Optional.of(copy);
    }

    private MadeCopyView withoutCode() {
        return new MadeCopyView(id, practice, day, madeAt, file, "");
    }

    /** What the file is called: the practice in letters that every system knows, and the day. */
    public String fileName() {
        String plain = Normalizer.normalize(practice, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String name = plain.isEmpty() ? "practice" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        return "keptword-key-" + name + "-" + day + ".json";
    }

    /** Where the file is downloaded. */
    public String address() {
        return Route.KEY_COPY_FILE.path(id);
    }
}
