package org.keptword.web.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.keptword.access.practice.CrisisLine;
import org.keptword.web.text.LocalizedTexts;

/** The page around an error's text. */
final class ErrorPage {

    private static final String HTML = """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head>
              <meta charset="UTF-8"/>
              <meta name="viewport" content="width=device-width, initial-scale=1"/>
              <meta name="robots" content="noindex"/>
              <title>%12$s</title>
              <link rel="icon" href="%13$s"/>
              <link rel="stylesheet" href="%6$s"/>
            </head>
            <body class="room-public"%10$s>
              <header class="bar" role="banner"><a class="wordmark" href="/">%7$s</a>%8$s</header>
              <main id="main" class="sheet">
                <h1>%2$s</h1>
                <p>%3$s</p>
                %4$s
                %5$s
                %11$s
              </main>
              %9$s
            </body>
            </html>
            """;

    private final LocalizedTexts localizedTexts;
    private final Locale language;
    private final Assets assets;
    private final AppName name;

    ErrorPage(LocalizedTexts localizedTexts, Locale language, Assets assets, AppName name) {
        this.localizedTexts = localizedTexts;
        this.language = language;
        this.assets = assets;
        this.name = name;
    }

    /**
     * Writes the page.
     *
     * @param address of the page that was asked for, within the application
     * @param client whether a client reads it, who can leave from every page and finds the crisis lines on it
     * @param lines whom that client can call; none where they cannot be read now
     */
    void write(
            ErrorServlet.Kind kind,
            String detail,
            String address,
            boolean client,
            List<CrisisLine> lines,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(HTML.formatted(
                        language.getLanguage(),
                        escaped(localizedTexts.get("error." + kind.key() + ".title")),
                        escaped(localizedTexts.get("error." + kind.key() + ".text")),
                        detail(kind, detail),
                        link(kind, address),
                        assets.address("keptword.css"),
                        escaped(localizedTexts.get(name.key())),
                        client ? leave() : "",
                        client ? "<script src=\"" + assets.address("keptword.js") + "\"></script>" : "",
                        client ? quietPage() : "",
                        client ? help(lines) : "",
                        escaped(localizedTexts.get(
                                name == AppName.OWN ? "error." + kind.key() + ".title" : name.key())),
                        name == AppName.OWN ? FaviconServlet.PATH : assets.address(name.icon())));
    }

    /** The lines as the tag {@code helpLines} shows them; without any the sentence that says whom to call. */
    private String help(List<CrisisLine> lines) {
        String calls = lines.stream().map(this::call).collect(Collectors.joining());
        return "<section class=\"error-help\" aria-labelledby=\"help\"><h2 id=\"help\">"
                + escaped(localizedTexts.get("shell.crisis.question"))
                + "</h2>"
                + (lines.isEmpty()
                        ? "<p>" + escaped(localizedTexts.get("shell.crisis.unread")) + "</p>"
                        : "<ul class=\"help-lines\">" + calls + "</ul>")
                + "</section>";
    }

    private String call(CrisisLine line) {
        String text = line.text();
        String byMessage = text == null || text.isBlank() ? "" : escaped(text) + " · ";
        return "<li><a class=\"help-call\" href=\"tel:" + escaped(line.dialed()) + "\"><span>" + escaped(line.name())
                + "</span> <strong dir=\"ltr\">" + escaped(line.phone()) + "</strong></a><span class=\"small\">"
                + byMessage
                + escaped(line.hours()) + "</span></li>";
    }

    /** What the page that stands in place of this one says after Leave, for when there is no network. */
    private String quietPage() {
        return " data-left-title=\"" + escaped(localizedTexts.get("entry.left.title")) + "\" data-left-text=\""
                + escaped(localizedTexts.get("entry.left.history")) + "\"";
    }

    private String leave() {
        return "<div class=\"bar-end\"><form action=\"/logout?leave\" method=\"post\" class=\"leaving\">"
                + "<button class=\"button leave\" data-leave=\"true\" title=\""
                + escaped(localizedTexts.get("shell.leave-hint")) + "\">" + escaped(localizedTexts.get("shell.leave"))
                + "</button></form></div>";
    }

    private String detail(ErrorServlet.Kind kind, String detail) {
        if (detail == null) {
            return "";
        }
        return "<p>" + escaped(kind.hasReference() ? localizedTexts.with("error.reference", detail) : detail) + "</p>";
    }

    private String link(ErrorServlet.Kind kind, String address) {
        if (kind == ErrorServlet.Kind.NO_ACCOUNT) {
            return "<form action=\"/logout\" method=\"post\" class=\"actions\"><button class=\"button\">"
                    + escaped(localizedTexts.get("shell.sign-out")) + "</button></form>";
        }
        boolean back = kind == ErrorServlet.Kind.UNCERTAIN;
        return "<p class=\"actions\"><a class=\"button\" href=\"" + (back ? escaped(address) : "/") + "\">"
                + escaped(localizedTexts.get(back ? "error.back" : "error.home")) + "</a></p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
