package org.keptword.web.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.keptword.web.text.Language;
import org.keptword.web.text.Texts;

/**
 * The service worker of this version of the application: {@code sw.js}, the addresses of the files that clients' pages are made of, and
 * what a page says that cannot be opened where nothing else is known. It stands at the root because a worker reaches what is below it.
 */
@WebServlet(WorkerServlet.PATH)
public class WorkerServlet extends HttpServlet {

    static final String PATH = "/service-worker.js";

    private static final long serialVersionUID = 1L;

    /** What clients' pages show and run. Pages of staff are not opened without a connection. */
    private static final List<String> FILES = List.of(
            "keptword.css",
            "keptword.js",
            "help.css",
            "portal.css",
            "promises.css",
            "promises.js",
            "exercise.js",
            "typed.js",
            "offline.js",
            "icons.svg");

    private static final List<String> FONTS = List.of(
            "sans-400-latin.woff2",
            "sans-400-latin-ext.woff2",
            "sans-600-latin.woff2",
            "sans-600-latin-ext.woff2",
            "serif-400-latin.woff2",
            "serif-400-latin-ext.woff2");

    @Inject
    transient Assets assets;

    @Inject
    transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/javascript");
        response.setCharacterEncoding("UTF-8");
        byte[] script = assets.bundle(Assets.FOLDER + "sw.js").orElseThrow();
        response.getWriter().write("globalThis.keptwordShell = " + shell().build() + ";\n" + new String(script, UTF_8));
    }

    private JsonObjectBuilder shell() {
        JsonArrayBuilder files = JSON.createArrayBuilder();
        FILES.forEach(file -> files.add(assets.address(file)));
        FONTS.forEach(font -> files.add(Assets.FOLDER + "fonts/" + font));
        JsonObjectBuilder words = JSON.createObjectBuilder();
        for (Locale language : Language.ALL) {
            words.add(
                    language.getLanguage(),
                    JSON.createObjectBuilder()
                            .add("lang", language.getLanguage())
                            .add("title", texts.say(language, "shell.offline-page.title"))
                            .add("text", texts.say(language, "shell.offline-page.unknown"))
                            .add("again", texts.say(language, "shell.offline-page.again")));
        }
        return JSON.createObjectBuilder().add("files", files).add("words", words);
    }
}
