package org.keptword.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.keptword.access.practice.CrisisLine;
import org.keptword.cases.participants.CrisisLineService;
import org.keptword.web.shell.CrisisLineSource;
import org.keptword.web.text.Language;

/** The client's crisis lines, kept with the session for a few minutes, because every page shows them. */
@RequestScoped
public class OwnCrisisLines implements CrisisLineSource {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final String KEY = OwnCrisisLines.class.getName();

    @Inject
    HttpServletRequest request;

    @Inject
    CrisisLineService service;

    @Inject
    Clock clock;

    @Override
    public List<CrisisLine> lines() {
        HttpSession session = request.getSession();
        Locale language = Language.of(request);
        Instant now = clock.instant();
        Kept kept = (Kept) session.getAttribute(KEY);
        if (kept == null
                || !kept.language().equals(language)
                || kept.at().plus(KEPT).isBefore(now)) {
            kept = new Kept(now, language, new ArrayList<>(service.own()));
            session.setAttribute(KEY, kept);
        }
        return kept.lines();
    }

    @Override
    public List<CrisisLine> known() {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof Kept kept ? kept.lines() : List.of();
    }

    private record Kept(Instant at, Locale language, ArrayList<CrisisLine> lines) implements Serializable {}
}
