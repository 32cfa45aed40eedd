package org.keptword.web.help;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keptword.web.routing.Route;

/** Which text helps on a page, and which chapter of the manual of its readers says more. */
final class HelpPages {

    private static final Map<Route, String> CHAPTERS = new EnumMap<>(Route.class);

    static {
        chapter("today", Route.TODAY, Route.SHORT_NOTES, Route.SHORT_NOTE);
        chapter("cases", Route.CASES, Route.CASE_NEW, Route.CASE_CODE, Route.CASE_SPLIT);
        chapter("homework", Route.CASE, Route.CASE_HOMEWORK, Route.CASELOAD_HOMEWORK, Route.GUIDE);
        chapter("review", Route.REVIEW, Route.REVIEW_RESPONSE);
        chapter("sharing", Route.REVIEW_SHARE, Route.CASE_SHARING, Route.PROMISE_SHARE);
        chapter("promises", Route.CASE_PROMISES, Route.CASELOAD_PROMISES, Route.PROMISES);
        chapter("progress", Route.CASE_PROGRESS, Route.CASE_GOALS, Route.PROGRESS);
        chapter("sessions", Route.CALENDAR, Route.SESSION, Route.CASE_SESSIONS, Route.SESSION_HELD);
        chapter(
                "sessions",
                Route.SESSIONS,
                Route.SESSION_RECORD,
                Route.UNFINISHED_NOTES,
                Route.NOTE_CITES,
                Route.PARTNER_NOTE_CITES);
        chapter("prep", Route.SESSION_PREP, Route.PRINT);
        chapter("safety", Route.CASE_SAFETY, Route.EMERGENCY, Route.EMERGENCY_CASE);
        chapter("closing", Route.CASE_CLOSE, Route.CASE_SUMMARY, Route.CASE_DISCHARGE, Route.CASE_RECORDS);
        chapter("measures", Route.INSTRUMENTS, Route.BRING, Route.BRING_FILE);
        chapter("account", Route.ACCOUNT, Route.REMINDERS, Route.CONSENT_FORM);

        chapter("first-steps", Route.HOME, Route.NEXT_SESSION, Route.WELCOME, Route.OFFLINE);
        chapter("exercises", Route.HOMEWORK);
        chapter("safety", Route.SAFETY_PLAN);
        chapter("sharing", Route.SHARED);
        chapter(
                "record",
                Route.RECORD,
                Route.RECORD_AGREED,
                Route.RECORD_NOTES,
                Route.RECORD_COPY,
                Route.RECORD_OPENED);

        chapter("people", Route.PEOPLE, Route.PERSON, Route.STAFF_INVITE, Route.PERSON_CASES);
        chapter(
                "settings",
                Route.SETUP,
                Route.SETTINGS,
                Route.CONSENT_TEXT,
                Route.EMAIL_TEST,
                Route.KEY_COPY,
                Route.BACKUPS);
        chapter("records", Route.CASE_FILES, Route.CASE_FILE);
        chapter("audit", Route.TRAIL, Route.EMERGENCIES);
    }

    private HelpPages() {}

    /** The key of the text about a page. */
    static String key(Route route) {
        return "help.page." + route.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The chapter about a page; empty for one without. */
    static Optional<String> chapter(Route route) {
        return Optional.ofNullable(CHAPTERS.get(route));
    }

    private static void chapter(String id, Route... pages) {
        for (Route page : pages) {
            CHAPTERS.put(page, id);
        }
    }
}
