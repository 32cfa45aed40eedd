package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;

/**
 * Every field of every page is given what wants to be more than text, and every page is looked at afterwards: nothing runs, nothing is
 * smuggled in, nothing fails. Late in the run, because the practice is not what it was then.
 */
@Tag(Suite.SITE)
@Tag(Suite.COUNTS)
@Order(Integer.MAX_VALUE - 3)
class PayloadJourney extends BrowserJourney {

    /** Calls, dialogs and smuggled elements are noted before any script of the page; extensions of the browser's are not under its policy. */
    private static final String GUARD = """
            (() => {
              window.__hits = [];
              window.kwx = (n) => window.__hits.push("ran " + n);
              for (const name of ["alert", "confirm", "prompt", "print"]) window[name] = (text) => window.__hits.push(name + " " + text);
              addEventListener("securitypolicyviolation", (e) => window.__hits.push("policy " + e.violatedDirective + " " + e.blockedURI + " " + (e.sample || "")));
            })()""";

    private static final String LOOK = """
            () => {
              const hits = [...(window.__hits || [])];
              for (const one of document.querySelectorAll("#kwx, kwx, [onerror], [onload], iframe, object, base")) hits.push("element " + one.outerHTML.slice(0, 200));
              if (document.cookie.includes("kwx")) hits.push("cookie " + document.cookie);
              const texts = [document.body.innerText, ...[...document.querySelectorAll("input, textarea")].map((one) => one.value)].join("\\n");
              return [hits.join("\\n"), texts];
            }""";

    /** Fills what takes words and can be seen, and completes its form: the first choice where one is needed. Gives the forms' buttons. */
    private static final String FILL = """
            ([payloads, from]) => {
              let next = from;
              const forms = new Set();
              const wordy = "main input:not([type]), main input[type=text], main input[type=search], main input[type=tel], main input[type=email], main input[type=url], main textarea";
              for (const field of document.querySelectorAll(wordy)) {
                const form = field.form;
                if (!form || field.readOnly || field.disabled || !(field.offsetParent || field.closest("details"))) continue;
                if (/language|logout/.test(form.action)) continue;
                const most = field.maxLength > 0 ? field.maxLength : 1000;
                for (let tries = 0; tries < payloads.length && payloads[next % payloads.length].length > most; tries++) next++;
                field.value = payloads[next++ % payloads.length].slice(0, most);
                field.dispatchEvent(new Event("input", { bubbles: true }));
                field.dispatchEvent(new Event("change", { bubbles: true }));
                forms.add(form);
              }
              const buttons = [];
              for (const form of forms) {
                const radios = new Map();
                for (const one of form.querySelectorAll("input[type=radio]")) radios.set(one.name, [...(radios.get(one.name) || []), one]);
                for (const [, group] of radios) if (!group.some((one) => one.checked)) group[0].checked = true;
                for (const one of form.querySelectorAll("select")) if (!one.value && one.options.length > 1) one.selectedIndex = 1;
                for (const one of form.querySelectorAll("input[type=date], .timed-date input")) if (!one.value) one.value = new Date(Date.now() + 864e5).toISOString().slice(0, 10);
                for (const one of form.querySelectorAll("input[type=time], .timed-time input")) if (!one.value) one.value = "10:00";
                const button = form.querySelector(".button-primary:not([disabled])") || form.querySelector("input[type=submit]:not(.button-danger):not(.button-quiet), button[type=submit]:not(.button-danger):not(.button-quiet)");
                if (button && button.id) buttons.push(button.id);
              }
              return [buttons, next];
            }""";

    /** So many pages of one person are opened in one walk at the most. */
    private static final int MOST = TestStack.isLong() ? 150 : TestStack.isThorough() ? 14 : 5;

    private static final int TRIES = 3;

    /** Pages with forms, where a walk of each begins, so that a short one fills some as well. */
    private static final Map<String, List<String>> FORMS = Map.of(
            "counselor2",
                    List.of(
                            "/cases/new",
                            "CASE/safety?change=contact&of=A",
                            "CASE/safety?change=screening&of=A",
                            "CASE/safety?change=sheet&of=A",
                            "CASE/goals?set",
                            "CASE/sessions",
                            "/account"),
            "client8", List.of("/promises?make", "/account"),
            "manager1", List.of("/settings", "/people", "/account"));

    private static final List<String> ADDRESSES = List.of(
            "/cases?q=",
            "/review?q=",
            "/guide?phase=",
            "/calendar?day=",
            "/account?said=",
            "/instruments?form=",
            "/today?day=",
            "/cases/new?draft=",
            "/homework/",
            "/join/",
            "/");

    /** Every address gets one payload in so many, and every payload goes to some of them. */
    private static final int ONE_PAYLOAD_IN = TestStack.isLong() ? 1 : TestStack.isThorough() ? 4 : 16;

    private static final int IN_A_FILE = 7;
    private static final int ROUNDS = TestStack.isLong() ? 6 : 1;

    private final List<String> payloads = Payloads.all();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> cameBack = new HashSet<>();
    private int next;
    private int fields;
    private int sent;
    private int looked;
    private int probes;

    @AfterEach
    void nothingRan() {
        System.out.printf(
                "Payloads: %d; fields filled: %d in %d forms; addresses and calls probed: %d; pages looked at: %d; came back exactly: %d%n",
                payloads.size(), fields, sent, probes, looked, cameBack.size());
        assertEquals(List.of(), faults);
    }

    @Test
    void everyFieldTakesThemAsTextAndNoPageRunsThem() {
        expectComplaint("4\\d\\d");
        for (int round = 0; round < ROUNDS; round++) {
            for (String[] who : new String[][] {{"counselor2", "DESK"}, {"client8", "PHONE"}, {"manager1", "DESK"}}) {
                Page page = guarded(who[0], who[1].equals("DESK") ? Look.DESK : Look.PHONE);
                List<String> forms = FORMS.get(who[0]);
                if (who[0].equals("counselor2")) {
                    String address = CasePages.openCouple(page, payloads.get(1), payloads.get(2))
                            .address();
                    forms = forms.stream()
                            .map(form -> form.replace("CASE", address))
                            .toList();
                }
                walk(page, true, forms);
            }
        }
        Page client = guarded("client8", Look.PHONE);
        AnswerPage.report(client).handInReport(String.join("\n", payloads));
        Page desk = guarded("counselor2", Look.DESK);
        walk(desk, false, List.of(reviewOfAll(desk)));
        walk(client, false, List.of());
        walk(guarded("supervisor1", Look.DESK), false, List.of());
        int most = TestStack.isLong() ? 100 : 15;
        assertTrue(fields > most && sent > most / 2, fields + " fields in " + sent + " forms");
        if (TestStack.isLong()) {
            assertAllCameBack();
        }
    }

    private void assertAllCameBack() {
        Set<String> missing = new LinkedHashSet<>(payloads);
        missing.removeAll(cameBack);
        assertEquals(Set.of(), missing, "payloads that came back nowhere as they are");
    }

    @Test
    void answersAddressesAndFilesTakeThemAsText() {
        expectComplaint("4\\d\\d");
        Page client = guarded("client8", Look.PHONE);
        AnswerPage report = AnswerPage.report(client);
        for (String payload : payloads) {
            Object worst = client.evaluate(ANSWER, payload);
            probes += 6;
            if (((Number) worst).intValue() >= 500) {
                faults.add("answers of " + payload + " were answered " + worst);
            }
        }
        client.reload();
        report.handInReport(String.join("\n", payloads));
        look(client);
        Page desk = guarded("counselor2", Look.DESK);
        desk.navigate(reviewOfAll(desk));
        look(desk);
        for (int i = 0; i < payloads.size(); i++) {
            String coded = URLEncoder.encode(payloads.get(i), StandardCharsets.UTF_8);
            for (int j = 0; j < ADDRESSES.size(); j++) {
                if ((i + j) % ONE_PAYLOAD_IN == 0) {
                    reflected(desk, ADDRESSES.get(j) + coded, payloads.get(i));
                }
            }
        }
        for (int first = 0; first < payloads.size(); first += IN_A_FILE) {
            upload(desk, first);
        }
        look(desk);
        assertAllCameBack();
    }

    /** Where the counselor reads the report that has all of them. */
    private String reviewOfAll(Page desk) {
        return CasePages.find(desk, "Dana").reviewOfReport(payloads.get(6));
    }

    /** Each item of the page gets the payload as its answer, plain and in every shape an answer may have. */
    private static final String ANSWER = """
            async (payload) => {
              const { send } = await import("/assets/shell/request.js");
              const root = document.querySelector("[data-api]");
              let worst = 0;
              for (const shape of [payload, { code: payload }, { other: payload }, { value: payload, unit: payload }, [payload], [{ _id: payload, x: payload }]]) {
                const answers = {};
                for (const item of document.querySelectorAll("#sheet [data-id]")) answers[item.dataset.id] = shape;
                const body = { person: root.dataset.person, entry: null, device: "payloads", basedOn: Number(root.dataset.number), answers };
                const answer = await send(root.dataset.api, { method: "PUT", body: JSON.stringify(body) });
                worst = Math.max(worst, answer.status);
              }
              return worst;
            }""";

    private Page guarded(String account, Look look) {
        Page page = signIn(account, look);
        page.context().addInitScript(GUARD);
        page.onDialog(dialog -> {
            if (dialog.type().equals("beforeunload")) {
                dialog.accept();
                return;
            }
            faults.add("a dialog on " + page.url() + ": " + dialog.message());
            dialog.dismiss();
        });
        return page;
    }

    /** Every kind of page that can be reached, one of each; filled and sent, or looked at. */
    private void walk(Page page, boolean fill, List<String> first) {
        page.navigate("/");
        Deque<String> ahead = new ArrayDeque<>(first);
        ahead.add(URI.create(page.url()).getPath());
        Set<String> known = new HashSet<>(ahead);
        Map<String, Integer> kinds = new HashMap<>();
        int pages = 0;
        while (!ahead.isEmpty() && pages < MOST) {
            String address = ahead.poll();
            if (kinds.merge(kind(address), 1, Integer::sum) > (fill || !TestStack.isLong() ? 1 : 2)) {
                continue;
            }
            pages++;
            if (address.matches(".*\\.(pdf|zip).*")) {
                file(page, address);
                continue;
            }
            if (!open(page, address, fill)) {
                continue;
            }
            for (String link : links(page)) {
                if (known.add(link)) {
                    ahead.add(link);
                }
            }
            if (fill) {
                fill(page, address);
            }
        }
    }

    /** A page that is on its way somewhere else of its own accord ends the first attempts. */
    private static Response navigated(Page page, String address) {
        for (int tries = 1; ; tries++) {
            try {
                return page.navigate(address);
            } catch (PlaywrightException aborted) {
                if (tries == TRIES || isDownload(aborted)) {
                    throw aborted;
                }
                page.waitForLoadState();
            }
        }
    }

    private static boolean isDownload(PlaywrightException aborted) {
        return aborted.getMessage().contains("Download is starting");
    }

    private void file(Page page, String address) {
        APIResponse file = page.request().get(address);
        if (file.status() != 200) {
            faults.add(file.status() + " " + address);
        }
    }

    /** What a form that was sent has ended meanwhile may be gone. */
    private boolean open(Page page, String address, boolean mayBeGone) {
        Response answer;
        try {
            answer = navigated(page, address);
        } catch (PlaywrightException aborted) {
            if (!isDownload(aborted)) {
                throw aborted;
            }
            file(page, address);
            return false;
        }
        if (mayBeGone && answer != null && answer.status() == 404) {
            return false;
        }
        if (answer == null || answer.status() >= 400) {
            faults.add((answer == null ? "no answer" : answer.status()) + " " + address);
            return false;
        }
        try {
            look(page);
        } catch (
                PlaywrightException
                        movedOn) { // an act of the page before, which saved its notes first, was sent only now
            page.waitForLoadState();
            look(page);
        }
        return true;
    }

    private void fill(Page page, String address) {
        List<?> filled = (List<?>) page.evaluate(FILL, List.of(payloads, next));
        List<?> buttons = (List<?>) filled.get(0);
        fields += ((Number) filled.get(1)).intValue() - next;
        next = ((Number) filled.get(1)).intValue();
        for (int i = 0; i < buttons.size(); i++) {
            if (i > 0) {
                navigated(page, address);
                page.evaluate(FILL, List.of(payloads, next++));
            }
            Locator button = CasePages.field(page, buttons.get(i).toString());
            if (button.count() == 1 && button.isVisible()) {
                send(page, button);
                sent++;
                look(page);
            }
        }
    }

    /** Presses it and waits for what comes of it: a new page, an answer to a script, or nothing where the browser finds a field wanting. */
    private static void send(Page page, Locator button) {
        page.evaluate(
                "() => { window.__sent = true; document.addEventListener('invalid', () => { window.__held = true; }, true); }");
        AtomicReference<Request> asked = new AtomicReference<>();
        Consumer<Request> listener = one -> {
            if (one.method().matches("POST|PUT")) {
                asked.compareAndSet(null, one);
            }
        };
        page.onRequest(listener);
        try {
            button.click();
            page.waitForCondition(
                    () -> asked.get() != null || isHeldBack(page),
                    new Page.WaitForConditionOptions().setTimeout(Patience.millis(Patience.MAYBE)));
        } catch (TimeoutError nothing) {
            navigated(page, page.url());
            return;
        } finally {
            page.offRequest(listener);
        }
        Request request = asked.get();
        if (request == null) {
            navigated(page, page.url());
            return;
        }
        Response answer = request.response();
        boolean file = answer != null
                && answer.headers().getOrDefault("content-disposition", "").startsWith("attachment");
        if (request.isNavigationRequest() && !file) {
            waitUntil(page, () -> isAnother(page));
        }
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Whether the browser found a field wanting, or the page asks first. */
    private static boolean isHeldBack(Page page) {
        try {
            return (Boolean) page.evaluate("() => !!window.__held || !!document.querySelector('dialog[open]')");
        } catch (PlaywrightException between) {
            return false;
        }
    }

    /** Whether the page from which it was sent has made room. */
    private static boolean isAnother(Page page) {
        try {
            return (Boolean) page.evaluate("() => !window.__sent && document.readyState === 'complete'");
        } catch (PlaywrightException between) {
            return false;
        }
    }

    private void look(Page page) {
        looked++;
        List<?> found = (List<?>) page.evaluate(LOOK);
        String hits = found.get(0).toString();
        String texts = found.get(1).toString();
        if (!hits.isEmpty()) {
            faults.add(page.url() + ": " + hits);
        }
        if (texts.contains(Payloads.WORKED_OUT)) {
            faults.add(page.url() + " worked out an expression");
        }
        if (page.title().contains("reference") || texts.contains("Reference number")) {
            faults.add(page.url() + " failed");
        }
        payloads.stream().filter(texts::contains).forEach(cameBack::add);
    }

    /**
     * Whether a payload comes back where it is more than text: anywhere with its brackets and double quotes; one that has single quotes only,
     * within a script or within a tag but for an attribute in double quotes.
     */
    private static boolean isMoreThanText(String payload, String answer) {
        if (payload.matches("(?s).*[<\"].*")) {
            return answer.contains(payload);
        }
        for (int at = answer.indexOf(payload); at >= 0; at = answer.indexOf(payload, at + 1)) {
            String before = answer.substring(0, at);
            String tag = before.substring(before.lastIndexOf('<') + 1);
            boolean isInTag = !tag.contains(">");
            boolean isInDoubleQuotes = tag.chars().filter(sign -> sign == '"').count() % 2 == 1;
            if ((isInTag && !isInDoubleQuotes) || before.lastIndexOf("<script") > before.lastIndexOf("</script")) {
                return true;
            }
        }
        return false;
    }

    private void reflected(Page page, String address, String payload) {
        probes++;
        APIResponse answer = page.request().get(address);
        if (answer.status() >= 500) {
            faults.add(answer.status() + " " + address);
        }
        if (payload.matches("(?s).*[<\"'].*") && payload.contains("kwx") && isMoreThanText(payload, answer.text())) {
            faults.add(address + " says it as it was asked");
        }
        if (answer.headers().getOrDefault("set-cookie", "").contains("kwx")) {
            faults.add(address + " sets a cookie");
        }
    }

    /** A questionnaire with one of them in each place for words, its name included, that says it is a page. */
    private void upload(Page page, int first) {
        probes++;
        Object[] words = new Object[IN_A_FILE];
        for (int i = 0; i < IN_A_FILE; i++) {
            words[i] = new Gson().toJson(payloads.get((first + i) % payloads.size()));
        }
        String file =
                ("{\"resourceType\": \"Questionnaire\", \"status\": \"active\", \"title\": %s, \"publisher\": %s, \"copyright\": %s,"
                                + " \"item\": [{\"linkId\": \"a\", \"type\": \"choice\", \"text\": %s, \"answerOption\": [{\"valueCoding\":"
                                + " {\"code\": \"c\", \"display\": %s}}, {\"valueString\": %s}]},"
                                + " {\"linkId\": \"b\", \"type\": \"text\", \"text\": %s}]}")
                        .formatted(words);
        page.navigate("/instruments/bring");
        CasePages.field(page, "upload:file")
                .setInputFiles(new FilePayload(
                        payloads.get(first).replace("/", "_") + ".json",
                        "text/html",
                        file.getBytes(StandardCharsets.UTF_8)));
        send(page, CasePages.field(page, "upload:send"));
        assertThat(page.locator(".said-refused, [id='bring:discard']").first()).isVisible();
        look(page);
        Locator discard = CasePages.field(page, "bring:discard");
        if (discard.count() == 1) {
            discard.click();
            send(page, page.locator(".confirm-act"));
        }
    }

    private static String kind(String address) {
        return address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "x").replaceAll("=[^&]*", "");
    }
}
