package org.keptword.web.shell;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.keptword.web.routing.Route;
import org.keptword.web.text.Language;
import org.keptword.web.text.Texts;

/**
 * The web app manifest: what a browser needs to put the client's pages on a home screen. Browsers ask for it without saying who is signed
 * in, so its address says in which language and under which name. There is one application, whatever it is called.
 */
@WebServlet(ManifestServlet.PATH)
public class ManifestServlet extends HttpServlet {

    static final String PATH = "/manifest.webmanifest";

    private static final long serialVersionUID = 1L;
    private static final String LANGUAGE = "language";
    private static final String NAME = "name";

    /** Of light pages, as in {@code styles/tokens.css}; a page says its own for dark ones. */
    private static final String BAR = "#FFFFFF";

    private static final String PAPER = "#FAF8F4";

    @Inject
    transient Texts texts;

    @Inject
    transient Assets assets;

    /** The address of the manifest in a language, under a name. */
    static String address(Locale language, AppName name) {
        return PATH + "?" + LANGUAGE + "=" + language.getLanguage() + "&" + NAME + "=" + name.inAddress();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = Optional.ofNullable(request.getParameter(LANGUAGE))
                .map(tag -> Language.allowed(Locale.forLanguageTag(tag)))
                .orElseGet(() -> Language.of(request));
        AppName name = AppName.named(request.getParameter(NAME));
        response.setContentType("application/manifest+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(manifest(language, name).build().toString());
    }

    private JsonObjectBuilder manifest(Locale language, AppName name) {
        String said = texts.say(language, name.key());
        return JSON.createObjectBuilder()
                .add("id", "/")
                .add("name", said)
                .add("short_name", said)
                .add("lang", language.getLanguage())
                .add("start_url", Route.HOME.path())
                .add("scope", "/")
                .add("display", "standalone")
                .add("theme_color", BAR)
                .add("background_color", PAPER)
                .add("icons", icons(name));
    }

    private JsonArrayBuilder icons(AppName name) {
        return JSON.createArrayBuilder()
                .add(icon(name, "192", 192, "any"))
                .add(icon(name, "512", 512, "any"))
                .add(icon(name, "maskable-192", 192, "maskable"))
                .add(icon(name, "maskable-512", 512, "maskable"));
    }

    private JsonObjectBuilder icon(AppName name, String kind, int side, String purpose) {
        return JSON.createObjectBuilder()
                .add("src", assets.address(name.picture(kind)))
                .add("sizes", side + "x" + side)
                .add("type", "image/png")
                .add("purpose", purpose);
    }
}
