package org.keptword.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What a browser calls the application and shows for it, and what it keeps for the time without a connection. */
@Named
@RequestScoped
public class AppBacking {

    @Inject
    HttpServletRequest request;

    @Inject
    Shell shell;

    /** Whether the person, or somebody on this device before the sign-in, chose the name that tells nothing. */
    public boolean isNeutral() {
        return name() == AppName.NEUTRAL;
    }

    /** The name in the person's language. */
    public String getName() {
        return shell.speech().get(name().key());
    }

    /** Address of the drawing in a tab. The own one is at the address that browsers ask for by themselves. */
    public String getIcon() {
        return isNeutral() ? shell.asset(name().icon()) : FaviconServlet.PATH;
    }

    /** Address of the picture for the home screen of an iPhone. */
    public String getTouchIcon() {
        return shell.asset(name().picture("touch-180"));
    }

    /** Address of the manifest in the person's language. */
    public String getManifest() {
        return ManifestServlet.address(shell.getLanguage(), name());
    }

    /** Changes whenever the page for the time without a connection does: its texts, its name, the crisis lines, its files. */
    public String getOfflineVersion() {
        return Integer.toHexString(List.of(
                        shell.getRegion().tag(),
                        getName(),
                        String.valueOf(shell.getTheme()),
                        shell.speech().get("shell.offline-page.text"),
                        shell.getCrisisLines(),
                        shell.asset("keptword.js"),
                        shell.asset("keptword.css"))
                .toString()
                .hashCode());
    }

    private AppName name() {
        return AppName.of(request);
    }
}
