package org.keptword.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody loses words to the end of a sign-in: every text area is kept somewhere while it is typed. */
class KeptTextsTest {

    private static final Path WEB = Path.of("src/main/webapp");
    private static final Path VIEWS = WEB.resolve("WEB-INF/views");
    private static final Pattern AREA = Pattern.compile("<(h:inputTextarea|textarea)\\b[^>]*>");
    private static final Pattern KEPT = Pattern.compile("data-(kept|note)=");
    private static final String TYPED = "<k:typed ";

    /** What a script of its own keeps: the view, the script, and what the script finds the fields by. */
    private static final Map<String, List<String>> BY_SCRIPT = Map.of(
            "cases/new-client.xhtml", List.of("new-case/draft.js", "unsent.at("),
            "cases/new-contact.xhtml", List.of("new-case/draft.js", "unsent.at("),
            "review/margin.xhtml", List.of("review/device.js", "unsent.at("),
            "review/remark.xhtml", List.of("review/device.js", "unsent.at("),
            "review/response.xhtml", List.of("review/device.js", "unsent.at("),
            "interop/settings.xhtml", List.of("settings-draft.js", "form[data-settings]"),
            "promises/make.xhtml", List.of("promises.js", "form#promise, form#note"));

    @Test
    void everyTextAreaIsKeptWhileItIsTyped() throws IOException {
        List<String> lost = new ArrayList<>();
        int areas = 0;
        for (Path view : views()) {
            String page = Files.readString(view);
            String name = VIEWS.relativize(view).toString().replace('\\', '/');
            Matcher found = AREA.matcher(page);
            while (found.find()) {
                areas++;
                boolean kept = KEPT.matcher(found.group()).find()
                        || form(page, found.start()).contains(TYPED)
                        || BY_SCRIPT.containsKey(name);
                if (!kept) {
                    lost.add(name + ": " + found.group());
                }
            }
        }
        assertTrue(areas > 20, "only " + areas + " were found");
        assertEquals(List.of(), lost);
    }

    @Test
    void theScriptsThatKeepTextsOfTheirOwnKnowTheFields() throws IOException {
        for (List<String> script : BY_SCRIPT.values()) {
            assertTrue(
                    Files.readString(WEB.resolve("assets").resolve(script.get(0)))
                            .contains(script.get(1)),
                    script.toString());
        }
    }

    @Test
    void whatAManagerTypesIntoSeveralFieldsIsKeptToo() throws IOException {
        for (String view : List.of("people/invite.xhtml", "people/crisis-line.xhtml")) {
            assertTrue(Files.readString(VIEWS.resolve(view)).contains(TYPED), view);
        }
    }

    @Test
    void aPageThatHoldsSomebodyBackAsksFirstWhetherAnybodyIsThere() throws IOException {
        for (Path script : scripts()) {
            String text = Files.readString(script);
            if (text.contains("\"beforeunload\"")) {
                assertTrue(text.contains("presence.over") || text.contains("saving.settle = "), script.toString());
            }
        }
    }

    /** But for the worker, which hands the opening of pages through, signs out, and turns notifications off: nobody sits before it. */
    @Test
    void everyScriptTalksToTheServerByTheOneWayThatSaysHowLongNobodyWasThere() throws IOException {
        Pattern bare = Pattern.compile("\\bfetch\\(|new XMLHttpRequest|sendBeacon");
        for (Path script : scripts()) {
            Matcher found = bare.matcher(Files.readString(script));
            int times = 0;
            while (found.find()) {
                times++;
            }
            int expected = script.endsWith("shell/request.js")
                    ? 2
                    : script.endsWith("sw.js")
                            ? 2
                            : script.endsWith("assets/push.js") || script.endsWith("assets/offline.js") ? 1 : 0;
            assertEquals(expected, times, script.toString());
        }
    }

    /** The form a place in a page stands in; forms do not hold each other. */
    private static String form(String page, int at) {
        int begin = page.lastIndexOf("<h:form", at);
        int end = page.indexOf("</h:form>", at);
        return begin < 0 || end < 0 || page.lastIndexOf("</h:form>", at) > begin ? "" : page.substring(begin, end);
    }

    private static List<Path> views() throws IOException {
        try (Stream<Path> files = Files.walk(VIEWS)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(WEB.resolve("assets"))) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }
}
