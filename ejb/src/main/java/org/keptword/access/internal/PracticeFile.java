package org.keptword.access.internal;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.keptword.access.practice.PracticeService;
import org.keptword.access.practice.PracticeService.SetUpPractice.Member;
import org.keptword.shared.Languages;
import org.keptword.shared.PracticeId;
import org.keptword.shared.Role;

/** Reads a practice's file, and refuses what is missing, unknown or contradicts itself. */
final class PracticeFile {

    private static final Set<String> PRACTICE =
            Set.of("id", "name", "language", "zone", "consentVersion", "places", "staff");
    private static final Set<String> MEMBER = Set.of("account", "login", "name", "role", "supervises");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_LOGIN = 80;
    private static final int LONGEST_VERSION = 40;

    private final String file;

    private PracticeFile(String file) {
        this.file = file;
    }

    static PracticeService.SetUpPractice read(String file, String content) {
        try (JsonReader reader = JSON.createReader(new StringReader(content))) {
            return new PracticeFile(file).practice(reader.readObject());
        } catch (JsonException notJson) {
            throw new Broken(file, "this is no JSON object: " + notJson.getMessage());
        }
    }

    private PracticeService.SetUpPractice practice(JsonObject json) {
        only("the practice", json, PRACTICE);
        List<PracticeService.CreatePractice.PlaceWithLines> places = texts("the practice", json, "places").stream()
                .map(place -> new PracticeService.CreatePractice.PlaceWithLines(place, List.of()))
                .toList();
        List<Member> staff =
                array("the practice", json, "staff").stream().map(this::member).toList();
        requireWhole(places, staff);
        return new PracticeService.SetUpPractice(
                new PracticeService.CreatePractice(
                        new PracticeId(uuid("the practice", json, "id")),
                        text("the practice", json, "name", LONGEST_NAME),
                        language(text("the practice", json, "language", 3)),
                        zone(text("the practice", json, "zone", 60)),
                        text("the practice", json, "consentVersion", LONGEST_VERSION),
                        places),
                staff);
    }

    private Member member(JsonValue value) {
        if (!(value instanceof JsonObject json)) {
            throw broken("staff must be a list of people");
        }
        String login = text("a member of the staff", json, "login", LONGEST_LOGIN);
        only(login, json, MEMBER);
        return new Member(
                uuid(login, json, "account").toString(),
                login,
                text(login, json, "name", LONGEST_NAME),
                role(login, text(login, json, "role", LONGEST_LOGIN)),
                json.containsKey("supervises") ? texts(login, json, "supervises") : List.of());
    }

    private void requireWhole(List<PracticeService.CreatePractice.PlaceWithLines> places, List<Member> staff) {
        if (places.isEmpty()) {
            throw broken("the practice needs a place");
        }
        Map<String, Role> roles = new HashMap<>();
        Set<String> accounts = new HashSet<>();
        for (Member member : staff) {
            if (roles.put(member.login(), member.role()) != null) {
                throw broken(member.login() + " stands here a second time");
            }
            if (!accounts.add(member.subject())) {
                throw broken("the account of " + member.login() + " is somebody else's too");
            }
        }
        if (!roles.containsValue(Role.MANAGER)) {
            throw broken("the staff needs a manager");
        }
        for (Member member : staff) {
            if (!member.supervises().isEmpty() && member.role() != Role.SUPERVISOR) {
                throw broken(member.login() + " supervises, but is no SUPERVISOR");
            }
            for (String counselor : member.supervises()) {
                if (roles.get(counselor) != Role.COUNSELOR) {
                    throw broken(member.login() + " supervises " + counselor + ", who is no COUNSELOR of this file");
                }
            }
        }
    }

    private void only(String where, JsonObject json, Set<String> known) {
        for (String name : json.keySet()) {
            if (!known.contains(name)) {
                throw broken(name + " of " + where + " is not known");
            }
        }
    }

    private String text(String where, JsonObject json, String name, int longest) {
        if (!(json.get(name) instanceof JsonString text) || text.getString().isBlank()) {
            throw broken(name + " of " + where + " is missing, or no text");
        }
        if (text.getString().strip().length() > longest) {
            throw broken(name + " of " + where + " is longer than " + longest + " characters");
        }
        return text.getString().strip();
    }

    private List<String> texts(String where, JsonObject json, String name) {
        return array(where, json, name).stream()
                .map(value -> {
                    if (value instanceof JsonString text
                            && !text.getString().isBlank()
                            && text.getString().length() <= LONGEST_NAME) {
                        return text.getString().strip();
                    }
                    throw broken(name + " of " + where + " must be a list of texts of at most " + LONGEST_NAME
                            + " characters");
                })
                .toList();
    }

    private List<JsonValue> array(String where, JsonObject json, String name) {
        if (json.get(name) == null || json.get(name).getValueType() != JsonValue.ValueType.ARRAY) {
            throw broken(name + " of " + where + " is missing, or no list");
        }
        return json.getJsonArray(name);
    }

    private UUID uuid(String where, JsonObject json, String name) {
        String text = text(where, json, name, 36);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw broken(name + " of " + where + " is no UUID: " + text);
        }
    }

    private Locale language(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        if (!Languages.all().contains(language)) {
            throw broken("language of the practice is none of " + Languages.all() + ": " + tag);
        }
        return language;
    }

    private ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw broken("zone of the practice is not known, write one like Europe/Madrid: " + name);
        }
    }

    private Role role(String login, String name) {
        if (!Set.of("COUNSELOR", "SUPERVISOR", "MANAGER").contains(name)) {
            throw broken("role of " + login + " is none of COUNSELOR, SUPERVISOR, MANAGER: " + name);
        }
        return Role.valueOf(name);
    }

    private Broken broken(String reason) {
        return new Broken(file, reason);
    }

    /** A practice's file that cannot be used. The message names the file and the reason; the application does not start with it. */
    public static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Broken(String file, String reason) {
            super(file + ": " + reason);
        }
    }
}
