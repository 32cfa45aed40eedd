package org.keptword.tests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** How somebody looks at the pages: on what screen, light or dark, in which language. */
public record Look(Screen screen, ColorScheme scheme, Language language) {

    /** The two screens every page is looked at on. */
    public enum Screen {
        PHONE(390, 844),
        DESK(1440, 900);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** The two languages, as the browser asks for them. */
    public enum Language {
        ENGLISH("en-US"),
        SPANISH("es-ES");

        private final String tag;

        Language(String tag) {
            this.tag = tag;
        }
    }

    public static final Look PHONE = new Look(Screen.PHONE, ColorScheme.LIGHT, Language.ENGLISH);
    public static final Look DESK = new Look(Screen.DESK, ColorScheme.LIGHT, Language.ENGLISH);

    public Look dark() {
        return new Look(screen, ColorScheme.DARK, language);
    }

    public Look spanish() {
        return in(Language.SPANISH);
    }

    public Look in(Language spoken) {
        return new Look(screen, scheme, spoken);
    }

    Browser.NewContextOptions options(String baseUrl) {
        return new Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setViewportSize(screen.width, screen.height)
                .setHasTouch(screen == Screen.PHONE)
                .setColorScheme(scheme)
                .setLocale(language.tag)
                .setTimezoneId("Europe/Madrid");
    }
}
