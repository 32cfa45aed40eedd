package org.keptword.web.entry;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * When a person was last active in a session. What a page sends by itself says how long ago that was, and so keeps nobody signed
 * in: an autosave, a question for news, a page left open. The moment goes forward only, whatever requests are under way at once.
 */
final class SessionActivity implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What a script of ours says with every request: for how many seconds nobody has touched its page. */
    static final String HEADER = "X-Keptword-Idle";

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration LIMIT = shortened(LONGEST, System.getenv("KEPTWORD_IDLE_SECONDS"));
    private static final Duration WARNING =
            shortened(Duration.ofSeconds(60), System.getenv("KEPTWORD_IDLE_WARNING_SECONDS"));
    private static final boolean TESTING = Boolean.parseBoolean(System.getenv("KEPTWORD_TESTING"));
    /** In tests a device may have a shorter patience than the others. */
    private static final String TEST_COOKIE = "KEPTWORD_IDLE";

    private static final String KEY = SessionActivity.class.getName();

    /** The mark is put into the session no more often than this: each time sends the session to another server of a cluster. */
    static final Duration STEP = Duration.ofSeconds(15);

    /**
     * A session is compared with the sign-outs in the database no less often than this: a server that stood still, or was cut off from the others, has
     * sessions that ended without it. Servers do without one that says nothing for eight seconds, so that is the least in which one can miss a sign-out.
     */
    static final Duration TRUST = Duration.ofSeconds(5);

    /** The last key, tap or movement of the pointer that is known of, in milliseconds. */
    private final AtomicLong touched;

    /** The moment that was last put into the session. After this server has died, another one goes by it. */
    private final AtomicLong written;

    /** When this server last knew that the person had not signed out, in milliseconds; other servers ask for themselves. */
    private transient volatile long confirmed;

    SessionActivity(Instant touched) {
        this.touched = new AtomicLong(touched.toEpochMilli());
        this.written = new AtomicLong(touched.toEpochMilli());
    }

    /** What is known of a session before this request; nothing for a new one. */
    static Optional<SessionActivity> in(HttpSession session) {
        return Optional.ofNullable((SessionActivity) session.getAttribute(KEY));
    }

    /** Takes note of a request. */
    static void touch(HttpServletRequest request, HttpSession session, Instant now) {
        Instant moment = now.minus(age(request.getHeader(HEADER)));
        Optional<SessionActivity> known = in(session);
        SessionActivity activity = known.orElseGet(() -> new SessionActivity(now));
        activity.touch(moment);
        if (known.isEmpty() || activity.isToBeWritten()) {
            session.setAttribute(KEY, activity);
        }
    }

    /** Whether what was last put into the session is a step behind; true once for each step. */
    boolean isToBeWritten() {
        long last = written.get();
        long moment = touched.get();
        return moment - last >= STEP.toMillis() && written.compareAndSet(last, moment);
    }

    /** Somebody was there at a moment; an earlier one than is known of changes nothing. */
    void touch(Instant moment) {
        touched.accumulateAndGet(moment.toEpochMilli(), Math::max);
    }

    Instant touched() {
        return Instant.ofEpochMilli(touched.get());
    }

    /** Whether it has to be asked again whether the person has signed out meanwhile. */
    boolean isInDoubt(Instant now) {
        return Math.abs(now.toEpochMilli() - confirmed) > TRUST.toMillis();
    }

    /** The person had not signed out at a moment. */
    void confirm(Instant now) {
        confirmed = now.toEpochMilli();
    }

    /** Whether the person has to sign in again. */
    boolean isOver(Instant now, Duration limit) {
        return Duration.between(touched(), now).compareTo(limit) > 0;
    }

    /** How long ago somebody touched the page: no time at all for what a person asked for. */
    static Duration age(String header) {
        if (header == null) {
            return Duration.ZERO;
        }
        return header.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(header)) : LONGEST.plusDays(1);
    }

    /** How long nobody may touch anything. */
    static Duration limit(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return TESTING && cookies != null
                ? Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(TEST_COOKIE))
                        .map(cookie -> shortened(LIMIT, cookie.getValue()))
                        .findFirst()
                        .orElse(LIMIT)
                : LIMIT;
    }

    /** How long before its end a page says so: never more than half of the whole. */
    static Duration warning(HttpServletRequest request) {
        Duration half = limit(request).dividedBy(2);
        return WARNING.compareTo(half) > 0 ? half : WARNING;
    }

    /** So many seconds, but never longer than the usual time. */
    static Duration shortened(Duration usual, String seconds) {
        return Optional.ofNullable(seconds)
                .filter(text -> text.matches("[1-9]\\d{0,5}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .filter(wanted -> wanted.compareTo(usual) < 0)
                .orElse(usual);
    }
}
