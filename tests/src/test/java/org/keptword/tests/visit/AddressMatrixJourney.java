package org.keptword.tests.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.Visitor;

/**
 * Every address and every call of a script, as everybody: anonymous, the client, the partner, other clients, the counselor, a
 * colleague, the same one as cover, the supervisor, the manager, another practice, a disabled person; with what is one's own, the
 * partner's, somebody else's and what there is not. A route, view or resource without a row fails.
 */
@Tag(Suite.SITE)
class AddressMatrixJourney {

    /** No practice of the demonstration has one. */
    private static final String LOGO = "/practice/logo.png";

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)(:key)?}");

    /** Who finds the things of the first couple, by the beginning of the address; the longest beginning counts. */
    private static final Map<String, Set<String>> WHO = new TreeMap<>();

    private static final Set<String> STAFF_OF_CASE = Set.of("counselor1", "cover", "supervisor1");
    private static final Set<String> WORKERS = Set.of("counselor1", "cover");
    private static final List<String> PEOPLE = List.of(
            "client1",
            "client2",
            "client3",
            "client8",
            "counselor1",
            "counselor2",
            "supervisor1",
            "manager1",
            "counselor9",
            "client9");

    private static final Map<String, Visitor> VISITORS = new LinkedHashMap<>();
    private static Things things;
    private static Map<String, String> mayas;
    private static Map<String, String> danas;
    private static int probes;

    static {
        WHO.put("/cases/{case}", STAFF_OF_CASE);
        WHO.put("/sessions/{session}", STAFF_OF_CASE);
        WHO.put("/review/{response}", STAFF_OF_CASE);
        WHO.put("/cases/{case}/sessions/held", WORKERS);
        WHO.put("/sessions/{session}/cite", WORKERS);
        WHO.put("/cases/{case}/code/{participant}", WORKERS);
        WHO.put("/cases/{case}/close", Set.of("counselor1"));
        WHO.put("/cases/{case}/split", Set.of("counselor1"));
        WHO.put("/emergency/{ask}", Set.of());
        WHO.put("/people/{person}", Set.of("manager1"));
        WHO.put("/people/records/{case}", Set.of("manager1"));
        WHO.put("/record/copy/{copy}.", Set.of());
        WHO.put("/settings/key-copy/{copy}.", Set.of());
        WHO.put("/prints/{print}", Set.of("counselor1"));
        WHO.put("/prints/{print}.", Set.of());
        WHO.put("/instruments/bring/{file}", Set.of());
        WHO.put("/homework/{assignment}", Set.of("client1"));
        WHO.put("/found/{code:key}", Set.of());
        WHO.put("/join/{code:key}", Set.of());
        WHO.put("/ics/{feed:key}", Set.of());
        WHO.put("/reminders/off/{token:key}", Set.of());
    }

    @BeforeAll
    static void everybodySignsIn() throws Exception {
        things = Things.open();
        mayas = things.of("client1");
        danas = things.of("client8");
        mayas.put("print", things.print("counselor1"));
        mayas.put("person", things.person("counselor1"));
        danas.put("print", things.print("counselor2"));
        for (String account : PEOPLE) {
            VISITORS.put(account, Visitor.signedIn(account));
        }
    }

    @AfterAll
    static void putBack() throws Exception {
        things.remove(mayas.get("print"));
        things.remove(danas.get("print"));
        things.close();
        System.out.println("Address matrix: " + probes + " requests");
    }

    @Test
    void everyPageIsLedToByARoute() throws Exception {
        Set<String> targets = new TreeSet<>();
        WebModule.addresses().forEach(address -> targets.add(address.target()));
        Set<String> lost = new TreeSet<>(WebModule.pages());
        lost.removeAll(targets);
        assertEquals(Set.of(), lost, "pages without an address");
    }

    @Test
    void everyAddressAnswersThoseItIsForAndNobodyElseReadsWhatOneWrote() throws Exception {
        List<String> faults = new ArrayList<>();
        List<String> written = written();
        for (WebModule.Address address : WebModule.addresses()) {
            for (String who : PEOPLE) {
                String body = tryAddress(address, who, VISITORS.get(who), faults);
                if (!STAFF_OF_CASE.contains(who) && !who.equals("client1")) {
                    written.stream()
                            .filter(body::contains)
                            .forEach(sentence -> faults.add(who + " reads it at " + address.template()));
                }
            }
            anonymous(address, faults);
        }
        things.cover("counselor2", "client1", true);
        try {
            for (WebModule.Address address : WebModule.addresses()) {
                tryAddress(address, "cover", VISITORS.get("counselor2"), faults);
            }
        } finally {
            things.cover("counselor2", "client1", false);
        }
        for (WebModule.Address address : WebModule.addresses()) {
            tryAddress(address, "counselor2", VISITORS.get("counselor2"), faults);
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyCallOfAScriptFindsTheOwnAndNothingElse() throws Exception {
        List<String> faults = new ArrayList<>();
        for (String call : WebModule.calls()) {
            String verb = call.substring(0, call.indexOf(' '));
            String template = call.substring(call.indexOf(' ') + 1);
            for (String who : PEOPLE) {
                HttpResponse<String> own = send(VISITORS.get(who), verb, filled(template, mayas), true);
                HttpResponse<String> missing = send(VISITORS.get(who), verb, filled(template, Map.of()), true);
                boolean mayReach = mayCall(template, who);
                if (!mayReach
                        && (own.statusCode() != missing.statusCode()
                                || !own.body().equals(missing.body()))) {
                    faults.add(who + " tells there is something at " + call + ": " + own.statusCode() + " "
                            + missing.statusCode());
                }
                if (!mayReach
                        && own.statusCode() < 400
                        && PLACE.matcher(template).find()) {
                    faults.add(who + " is answered " + own.statusCode() + " by " + call);
                }
                if (mayReach && own.statusCode() >= 500) {
                    faults.add(who + " is failed " + own.statusCode() + " by " + call);
                }
            }
            Visitor maker =
                    VISITORS.get(template.contains("drafts") || template.contains("shared") ? "client1" : "counselor1");
            int foreign = send(maker, verb, filled(template, mayas), false).statusCode();
            if (foreign != 403) {
                faults.add("a page of another site is answered " + foreign + " by " + call);
            }
            int nobody = send(Visitor.anonymous(), verb, filled(template, mayas), true)
                    .statusCode();
            if (nobody != 401) {
                faults.add("nobody is answered " + nobody + " by " + call);
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void aDisabledPersonIsAnsweredNothing() throws Exception {
        Visitor dana = VISITORS.get("client8");
        List<String> faults = new ArrayList<>();
        things.become("client8", "DISABLED");
        try {
            for (WebModule.Address address : WebModule.addresses()) {
                if (!address.roles().isEmpty()) {
                    HttpResponse<String> answer = get(dana, filled(address.template(), danas));
                    if (answer.statusCode() != 403 && answer.statusCode() != 404) {
                        faults.add(answer.statusCode() + " " + address.template());
                    }
                }
            }
            for (String call : WebModule.calls()) {
                String template = call.substring(call.indexOf(' ') + 1);
                int status = send(dana, call.substring(0, call.indexOf(' ')), filled(template, danas), true)
                        .statusCode();
                if (status < 400 || status >= 500) {
                    faults.add(status + " " + call);
                }
            }
        } finally {
            things.become("client8", "ACTIVE");
        }
        assertEquals(List.of(), faults);
        assertEquals(200, get(dana, "/home").statusCode());
    }

    /** Returns what somebody is answered about the case of the first client. */
    private static String tryAddress(WebModule.Address address, String who, Visitor visitor, List<String> faults)
            throws Exception {
        HttpResponse<String> own = get(visitor, filled(address.template(), mayas));
        if (!PLACE.matcher(address.template()).find()) {
            boolean meant = address.roles().isEmpty() || address.roles().contains(role(who));
            boolean there = WebModule.isWritten(address) && !address.template().equals(LOGO);
            int expected = meant && there ? 200 : 404;
            if (own.statusCode() != expected) {
                faults.add(who + " is answered " + own.statusCode() + " instead of " + expected + " by "
                        + address.template());
            }
            return own.body();
        }
        HttpResponse<String> missing = get(visitor, filled(address.template(), Map.of()));
        boolean reaches = rowOf(address.template()).contains(who);
        int found = address.template().contains("/cite") ? 409 : 200;
        if (reaches && own.statusCode() != found) {
            faults.add(who + " is answered " + own.statusCode() + " instead of " + found + " by " + address.template());
        }
        if (!reaches
                && !STAFF_OF_CASE.contains(who)
                && !address.roles().isEmpty()
                && (own.statusCode() != missing.statusCode() || !own.body().equals(missing.body()))) {
            faults.add(who + " tells there is something at " + address.template() + ": " + own.statusCode() + " "
                    + missing.statusCode());
        }
        if (!address.roles().isEmpty() && missing.statusCode() != 404) {
            faults.add(who + " is answered " + missing.statusCode() + " by what there is not at " + address.template());
        }
        return own.body();
    }

    private static void anonymous(WebModule.Address address, List<String> faults) throws Exception {
        if (address.roles().isEmpty()) {
            return;
        }
        HttpResponse<String> answer = get(Visitor.anonymous(), filled(address.template(), mayas));
        boolean toSignIn = answer.statusCode() == 302
                && answer.headers().firstValue("location").orElse("").contains("/protocol/openid-connect/auth");
        if (!toSignIn) {
            faults.add("nobody is answered " + answer.statusCode() + " by " + address.template());
        }
    }

    private static Set<String> rowOf(String template) {
        String longest = WHO.keySet().stream()
                .filter(template::startsWith)
                .reduce((one, other) -> one.length() > other.length() ? one : other)
                .orElseThrow(() -> new AssertionError("no row for " + template));
        return WHO.get(longest);
    }

    private static boolean mayCall(String template, String who) {
        if (template.startsWith("/api/drafts/")) {
            return who.equals("client1");
        }
        return !template.startsWith("/api/shared/")
                && (STAFF_OF_CASE.contains(who) || template.startsWith("/api/phrases"));
    }

    private static String role(String who) {
        return who.equals("cover") ? "COUNSELOR" : who.replaceAll("[0-9]", "").toUpperCase(java.util.Locale.ROOT);
    }

    private static String filled(String template, Map<String, String> ids) {
        StringBuilder path = new StringBuilder();
        Matcher places = PLACE.matcher(template);
        while (places.find()) {
            String name = places.group(1);
            String id = name.equals("which") ? "joint" : name.equals("place") ? "contact" : ids.get(name);
            places.appendReplacement(path, id == null ? UUID.randomUUID().toString() : id);
        }
        return places.appendTail(path).toString();
    }

    private static HttpResponse<String> get(Visitor visitor, String path) throws Exception {
        probes++;
        return visitor.answer(visitor.to(path).GET());
    }

    private static HttpResponse<String> send(Visitor visitor, String verb, String path, boolean ours) throws Exception {
        probes++;
        HttpRequest.Builder request = visitor.to(path)
                .header("Content-Type", "application/json")
                .method(
                        verb,
                        verb.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("{}"));
        if (ours) {
            request.header("X-Requested-With", "XMLHttpRequest");
        }
        return visitor.answer(request);
    }

    /** Longer sentences of what one client wrote, as its counselor reads them. */
    private static List<String> written() throws Exception {
        List<String> words = new ArrayList<>();
        for (String response : things.responses("client1")) {
            words.addAll(
                    words(get(VISITORS.get("counselor1"), "/review/" + response).body()));
        }
        assertFalse(words.isEmpty(), "the work of the demonstration has no long sentence");
        return words;
    }

    /** Longer sentences of the work on the page of a review. */
    private static List<String> words(String page) {
        List<String> found = new ArrayList<>();
        Matcher said = Pattern.compile("class=\"words[^\"]*\"[^>]*>\\s*([^<]{25,}?)\\s*<")
                .matcher(page);
        while (said.find()) {
            found.add(said.group(1));
        }
        return found;
    }
}
