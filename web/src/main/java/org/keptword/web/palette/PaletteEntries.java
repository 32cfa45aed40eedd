package org.keptword.web.palette;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.keptword.shared.Role;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.LocalizedTexts;

/** The pages and acts of each role in each language, made once. */
@ApplicationScoped
public class PaletteEntries {

    /** The keys that scripts declare; each has a text {@code palette.key.…}. */
    static final List<String> KEYS = List.of(
            "palette",
            "search",
            "keys",
            "next",
            "previous",
            "comment",
            "reply",
            "send-here",
            "leave-field",
            "send",
            "return",
            "seen",
            "bring",
            "undo",
            "assign",
            "close-assign",
            "undo-act");

    private static final List<Page> COUNSELOR = List.of(
            page(Route.SESSIONS, "palette.page.sessions"),
            page(Route.CASELOAD_HOMEWORK, "palette.page.homework"),
            page(Route.CASELOAD_PROMISES, "palette.page.promises"),
            page(Route.INSTRUMENTS, "shell.place.instruments"),
            page(Route.EMERGENCY, "palette.page.emergency"),
            page(Route.ACCOUNT, "shell.account"),
            page(Route.HELP, "palette.page.manual"));
    private static final List<Page> SUPERVISOR = List.of(
            page(Route.SESSIONS, "palette.page.sessions"),
            page(Route.CASELOAD_HOMEWORK, "palette.page.homework"),
            page(Route.CASELOAD_PROMISES, "palette.page.promises"),
            page(Route.INSTRUMENTS, "shell.place.instruments"),
            page(Route.ACCOUNT, "shell.account"),
            page(Route.HELP, "palette.page.manual"));
    private static final List<Page> MANAGER = List.of(
            page(Route.CASE_FILES, "palette.page.records"),
            page(Route.EMERGENCIES, "palette.page.emergencies"),
            page(Route.KEY_COPY, "access.key-copy.title"),
            page(Route.BACKUPS, "backups.title"),
            page(Route.ACCOUNT, "shell.account"),
            page(Route.HELP, "palette.page.manual"));

    private static final List<Page> COUNSELOR_ACTS = List.of(
            new Page(Route.CASE_NEW.path(), "palette.act.new-case"),
            new Page("/calendar?at=", "palette.act.plan"),
            new Page("/today#print", "palette.act.print-day"));
    private static final List<Page> MANAGER_ACTS = List.of(page(Route.STAFF_INVITE, "palette.act.invite"));

    private final Map<String, String> made = new ConcurrentHashMap<>();

    /** @param key of its text */
    private record Page(String address, String key) {}

    private static Page page(Route route, String key) {
        return new Page(route.path(), key);
    }

    /** What the palette of a role knows, as the script reads it. */
    String json(Role role, Shell shell) {
        Locale language = shell.getLanguage();
        return made.computeIfAbsent(role + language.getLanguage(), each -> make(role, shell));
    }

    private static String make(Role role, Shell shell) {
        LocalizedTexts texts = shell.speech();
        JsonArrayBuilder entries = JSON.createArrayBuilder();
        shell.getPlaces().forEach(place -> entries.add(entry("pages", texts.get(place.key()), place.path())));
        further(role).forEach(page -> entries.add(entry("pages", texts.get(page.key()), page.address())));
        acts(role).forEach(page -> entries.add(entry("acts", texts.get(page.key()), page.address())));
        if (role == Role.COUNSELOR) {
            for (CaseAct act : CaseAct.values()) {
                entries.add(JSON.createObjectBuilder()
                        .add("group", "acts")
                        .add("text", texts.with("palette.act.for-whom", act.says(texts)))
                        .add("fill", act.says(texts) + " "));
            }
        }
        JsonObjectBuilder keys = JSON.createObjectBuilder();
        KEYS.forEach(key -> keys.add(key, texts.get("palette.key." + key)));
        JsonObjectBuilder groups = JSON.createObjectBuilder();
        List.of("pages", "acts", "cases", "sessions", "exercises")
                .forEach(group -> groups.add(group, texts.get("palette.group." + group)));
        return JSON.createObjectBuilder()
                .add("entries", entries)
                .add("keys", keys)
                .add("groups", groups)
                .add("asks", role.isStaff())
                .build()
                .toString();
    }

    private static List<Page> further(Role role) {
        return switch (role) {
            case COUNSELOR -> COUNSELOR;
            case SUPERVISOR -> SUPERVISOR;
            case MANAGER -> MANAGER;
            case CLIENT, JOB -> List.of();
        };
    }

    private static List<Page> acts(Role role) {
        return switch (role) {
            case COUNSELOR -> COUNSELOR_ACTS;
            case MANAGER -> MANAGER_ACTS;
            case SUPERVISOR, CLIENT, JOB -> List.of();
        };
    }

    private static JsonObjectBuilder entry(String group, String text, String address) {
        return JSON.createObjectBuilder().add("group", group).add("text", text).add("href", address);
    }
}
