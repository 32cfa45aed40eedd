package org.keptword.web.routing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.shared.Role;

/**
 * Every address of the application, what answers there and whom it is for. A placeholder takes a UUID in lower case; one that ends
 * in {@code :key} takes a longer secret. Nothing else is an address: no trailing slash, no {@code .xhtml}, no path parameter.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets and lists are copies that cannot be changed
public enum Route {
    TODAY("/today", "today/today", For.STAFF),
    CASES("/cases", "cases/cases", For.STAFF),
    CASES_CSV("/cases.csv", "/WEB-INF/servlets/cases-file", For.STAFF),
    CASES_XLSX("/cases.xlsx", "/WEB-INF/servlets/cases-file", For.STAFF),
    CASE_NEW("/cases/new", "cases/new-case", For.COUNSELORS),
    CASE("/cases/{case}", "cases/case", For.STAFF),
    CASE_HOMEWORK("/cases/{case}/homework", "homework/case-homework", For.STAFF),
    CASE_PROMISES("/cases/{case}/promises", "promises/case-promises", For.STAFF),
    CASE_GOALS("/cases/{case}/goals", "goals/case-goals", For.STAFF),
    CASE_PROGRESS("/cases/{case}/progress", "progress/case-progress", For.STAFF),
    CASE_PROGRESS_PDF("/cases/{case}/progress.pdf", "/WEB-INF/servlets/progress-pdf", For.STAFF),
    CASE_SESSIONS("/cases/{case}/sessions", "sessions/case-sessions", For.STAFF),
    SESSION_HELD("/cases/{case}/sessions/held", "sessions/held", For.STAFF),
    CASE_SUMMARY("/cases/{case}/summary", "summary/case-summary", For.STAFF),
    CASE_SUMMARY_PDF("/cases/{case}/summary.pdf", "/WEB-INF/servlets/summary-pdf", For.STAFF),
    CASE_DISCHARGE("/cases/{case}/discharge", "summary/case-summary", For.STAFF),
    CASE_DISCHARGE_PDF("/cases/{case}/discharge.pdf", "/WEB-INF/servlets/summary-pdf", For.STAFF),
    CLIENT_WORK_PDF("/cases/{case}/work/{participant}.pdf", "/WEB-INF/servlets/client-work-pdf", For.STAFF),
    CASE_CLOSE("/cases/{case}/close", "summary/closing", For.STAFF),
    CASE_SHARING("/cases/{case}/sharing", "sharing/case-sharing", For.STAFF),
    PROMISE_SHARE("/cases/{case}/promises/{promise}/share", "sharing/promise-offer", For.STAFF),
    CASE_SAFETY("/cases/{case}/safety", "cases/safety", For.STAFF),
    CASE_CODE("/cases/{case}/code/{participant}", "cases/code", For.COUNSELORS),
    CASE_RECORDS("/cases/{case}/records", "records/case-records", For.STAFF),
    CASE_SPLIT("/cases/{case}/split", "cases/split", For.STAFF),
    EMERGENCY("/emergency", "cases/emergency", For.COUNSELORS),
    EMERGENCY_CASE("/emergency/{ask}", "cases/emergency-case", For.COUNSELORS),
    SHORT_NOTES("/cases/{case}/write", "today/write", For.STAFF),
    SHORT_NOTE("/cases/{case}/write/{participant}", "today/write", For.STAFF),
    REVIEW("/review", "review/queue", For.STAFF),
    REVIEW_RESPONSE("/review/{response}", "review/response", For.STAFF),
    REVIEW_SHARE("/review/{response}/share", "sharing/offer", For.STAFF),
    CASELOAD_PROMISES("/cases/promises", "promises/caseload", For.STAFF),
    CASELOAD_PROMISES_CSV("/cases/promises.csv", "/WEB-INF/servlets/promises-file", For.STAFF),
    CASELOAD_PROMISES_XLSX("/cases/promises.xlsx", "/WEB-INF/servlets/promises-file", For.STAFF),
    CASELOAD_HOMEWORK("/homework", "homework/caseload", For.STAFF),
    CASELOAD_HOMEWORK_CSV("/homework.csv", "/WEB-INF/servlets/homework-file", For.STAFF),
    CASELOAD_HOMEWORK_XLSX("/homework.xlsx", "/WEB-INF/servlets/homework-file", For.STAFF),
    CALENDAR("/calendar", "sessions/calendar", For.STAFF),
    SESSIONS("/sessions", "sessions/list", For.STAFF),
    SESSIONS_CSV("/sessions.csv", "/WEB-INF/servlets/sessions-file", For.STAFF),
    SESSIONS_XLSX("/sessions.xlsx", "/WEB-INF/servlets/sessions-file", For.STAFF),
    UNFINISHED_NOTES("/sessions/unsigned", "sessions/unsigned", For.COUNSELORS),
    SESSION_RECORD("/sessions/record", "sessions/record", For.COUNSELORS),
    SESSION("/sessions/{session}", "sessions/session", For.STAFF),
    NOTE_CITES("/sessions/{session}/cite", "sessions/cite", For.STAFF),
    PARTNER_NOTE_CITES("/sessions/{session}/cite/{participant}", "sessions/cite", For.STAFF),
    SESSION_PREP("/sessions/{session}/prep", "prep/prep", For.STAFF),
    SESSION_PREP_PDF("/sessions/{session}/prep.pdf", "/WEB-INF/servlets/prep-pdf", For.STAFF),
    PRINT("/prints/{print}", "summary/print", For.STAFF),
    PRINT_PDF("/prints/{print}.pdf", "/WEB-INF/servlets/print-file", For.STAFF),
    PRINT_ZIP("/prints/{print}.zip", "/WEB-INF/servlets/print-file", For.STAFF),
    GUIDE("/guide", "guide/guide", For.STAFF),
    INSTRUMENTS("/instruments", "measures/instruments", For.STAFF_AND_MANAGERS),
    BRING("/instruments/bring", "interop/bring", For.BRINGERS),
    BRING_FILE("/instruments/bring/{file}", "interop/file", For.BRINGERS),

    HOME("/home", "home/home", For.CLIENTS),
    NEXT_SESSION("/session", "home/session", For.CLIENTS),
    WELCOME("/welcome", "welcome/welcome", For.CLIENTS),
    OFFLINE("/offline", "entry/offline", For.CLIENTS),
    HOMEWORK("/homework/{assignment}", "homework/homework", For.CLIENTS),
    SAFETY_PLAN("/plan", "homework/plan", For.CLIENTS),
    PROMISES("/promises", "promises/promises", For.CLIENTS),
    PROGRESS("/progress", "progress/progress", For.CLIENTS),
    SHARED("/shared", "sharing/shared", For.CLIENTS),
    RECORD("/record", "record/record", For.CLIENTS),
    RECORD_AGREED("/record/agreed", "record/agreed", For.CLIENTS),
    RECORD_NOTES("/record/notes", "record/notes", For.CLIENTS),
    RECORD_COPY("/record/copy", "records/copy", For.CLIENTS),
    RECORD_COPY_ZIP("/record/copy/{copy}.zip", "/WEB-INF/servlets/own-copy", For.CLIENTS),
    RECORD_OPENED("/record/opened", "records/opened", For.CLIENTS),
    REMINDERS("/reminders", "reminders/reminders", For.CLIENTS),

    PEOPLE("/people", "people/people", For.MANAGERS),
    PEOPLE_CSV("/people.csv", "/WEB-INF/servlets/people-file", For.MANAGERS),
    PEOPLE_XLSX("/people.xlsx", "/WEB-INF/servlets/people-file", For.MANAGERS),
    EMERGENCIES("/people/emergencies", "people/emergencies", For.MANAGERS),
    PERSON_CASES("/people/{person}/cases", "people/person-cases", For.MANAGERS),
    STAFF_INVITE("/people/invite", "people/invite", For.MANAGERS),
    PERSON("/people/{person}", "people/person", For.MANAGERS),
    CASE_FILES("/people/records", "records/case-files", For.MANAGERS),
    CASE_FILES_CSV("/people/records.csv", "/WEB-INF/servlets/case-files-file", For.MANAGERS),
    CASE_FILES_XLSX("/people/records.xlsx", "/WEB-INF/servlets/case-files-file", For.MANAGERS),
    CASE_FILE("/people/records/{case}", "records/case-file", For.MANAGERS),
    SETUP("/setup", "people/setup", For.MANAGERS),
    SETTINGS("/settings", "people/settings", For.MANAGERS),
    CONSENT_TEXT("/settings/consent", "people/consent", For.MANAGERS),
    KEY_COPY("/settings/key-copy", "keycopy/key-copy", For.MANAGERS),
    KEY_COPY_FILE("/settings/key-copy/{copy}.json", "/WEB-INF/servlets/key-copy-file", For.MANAGERS),
    EMAIL_TEST("/settings/email", "notices/test", For.MANAGERS),
    BACKUPS("/settings/backups", "backups/backups", For.MANAGERS),
    TRAIL("/trail", "trail/trail", For.MANAGERS),
    TRAIL_FILE("/trail.csv", "/WEB-INF/servlets/trail-file", For.MANAGERS),
    TRAIL_XLSX("/trail.xlsx", "/WEB-INF/servlets/trail-file", For.MANAGERS),

    CONSENT_FORM("/practice/consent", "people/consent-form", For.EVERYONE),
    PRACTICE_LOGO("/practice/logo.png", "/WEB-INF/servlets/practice-logo", For.EVERYONE),
    ACCOUNT("/account", "entry/account", For.EVERYONE),
    HELP("/help", "help/help", For.EVERYONE),

    HELP_LINES("/help-lines", "entry/help-lines", For.PUBLIC),
    FOUND("/found/{code:key}", "entry/found", For.PUBLIC),
    JOIN("/join/{code:key}", "entry/join", For.PUBLIC),
    JOIN_BY_LINK("/join", "entry/join", For.PUBLIC),
    CALENDAR_FEED("/ics/{feed:key}", "/WEB-INF/servlets/calendar-feed", For.PUBLIC),
    REMINDERS_OFF("/reminders/off/{token:key}", "reminders/off", For.PUBLIC),
    SIGN_OUT("/logout", "entry/sign-out", For.PUBLIC),
    SIGNED_OUT("/signed-out", "entry/signed-out", For.PUBLIC);

    private final String template;
    private final String target;
    private final Set<Role> roles;
    private final Pattern pattern;
    private final List<String> names;

    /**
     * @param template the address, with placeholders
     * @param target a view below {@code /WEB-INF/views} without its ending, or the path of a servlet below {@code /WEB-INF/servlets}
     */
    Route(String template, String target, Set<Role> roles) {
        this.template = template;
        this.target = target.startsWith("/") ? target : "/WEB-INF/views/" + target + ".xhtml";
        this.roles = Set.copyOf(roles);
        List<String> found = new ArrayList<>();
        StringBuilder regex = new StringBuilder();
        Matcher placeholder = Syntax.PLACEHOLDER.matcher(template);
        int end = 0;
        while (placeholder.find()) {
            found.add(placeholder.group(1));
            regex.append(Pattern.quote(template.substring(end, placeholder.start())))
                    .append('(')
                    .append(placeholder.group(2) == null ? Syntax.UUID : Syntax.KEY)
                    .append(')');
            end = placeholder.end();
        }
        regex.append(Pattern.quote(template.substring(end)));
        pattern = Pattern.compile(regex.toString());
        names = List.copyOf(found);
    }

    /** The route a path leads to, whoever asks. */
    public static Optional<RouteMatch> match(String path) {
        for (Route route : values()) {
            Matcher matcher = route.pattern.matcher(path);
            if (matcher.matches()) {
                Map<String, String> ids = new LinkedHashMap<>();
                for (int i = 0; i < route.names.size(); i++) {
                    ids.put(route.names.get(i), matcher.group(i + 1));
                }
                return Optional.of(new RouteMatch(route, path, ids));
            }
        }
        return Optional.empty();
    }

    /** The page a role begins with. */
    public static Route firstPage(Role role) {
        return switch (role) {
            case COUNSELOR, SUPERVISOR -> TODAY;
            case CLIENT -> HOME;
            case MANAGER -> PEOPLE;
            case JOB -> throw new IllegalArgumentException("A job has no page");
        };
    }

    /**
     * A path for the log: the template of its route, or what is known of it. No id and nothing that somebody typed is in it; a code in an
     * address opens a door.
     */
    public static String templateOf(String path) {
        return match(path)
                .map(found -> found.route().template)
                .orElseGet(() -> Stream.of(path.split("/", 8))
                        .limit(7)
                        .map(part -> Known.WORDS.contains(part) ? part : "{}")
                        .collect(Collectors.joining("/")));
    }

    /** The address with its placeholders filled in, in their order. */
    public String path(Object... ids) {
        if (ids.length != names.size()) {
            throw new IllegalArgumentException(this + " takes " + names);
        }
        String path = template;
        for (Object id : ids) {
            path = Syntax.PLACEHOLDER.matcher(path).replaceFirst(Matcher.quoteReplacement(id.toString()));
        }
        return path;
    }

    /** The names of its placeholders, in their order. */
    List<String> names() {
        return names;
    }

    public String target() {
        return target;
    }

    /** Whether it is reached without signing in. */
    public boolean isPublic() {
        return roles.isEmpty();
    }

    public boolean isFor(Role role) {
        return isPublic() || roles.contains(role);
    }

    /** Groups of roles. */
    private static final class For {
        static final Set<Role> STAFF = EnumSet.of(Role.COUNSELOR, Role.SUPERVISOR);
        static final Set<Role> COUNSELORS = EnumSet.of(Role.COUNSELOR);
        static final Set<Role> CLIENTS = EnumSet.of(Role.CLIENT);
        static final Set<Role> MANAGERS = EnumSet.of(Role.MANAGER);
        static final Set<Role> STAFF_AND_MANAGERS = EnumSet.of(Role.COUNSELOR, Role.SUPERVISOR, Role.MANAGER);
        static final Set<Role> BRINGERS = EnumSet.of(Role.COUNSELOR, Role.MANAGER);
        static final Set<Role> EVERYONE = EnumSet.of(Role.COUNSELOR, Role.SUPERVISOR, Role.CLIENT, Role.MANAGER);
        static final Set<Role> PUBLIC = EnumSet.noneOf(Role.class);
    }

    /** What may stand between the slashes of an address in the log. */
    private static final class Known {
        static final Set<String> WORDS = Stream.concat(
                        Stream.of(values())
                                .flatMap(route -> Stream.of(route.template.split("/", -1)))
                                .filter(part -> !part.contains("{")),
                        Stream.of("api", "drafts", "hand-in", "settle", "take-back", "logout", "language", "assets"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How templates and paths are written. */
    private static final class Syntax {
        static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
        static final String KEY = "[A-Za-z0-9_-]{8,128}";
        static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)(:key)?}");
    }
}
