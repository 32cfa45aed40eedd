package org.keptword.tests.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** What a device keeps passkeys in and unlocks by a finger; the finger is always there, also where a page only offers a passkey. */
final class Authenticator {

    private Authenticator() {}

    /** Gives one to the device of a page, for as long as the page is open. */
    static void giveTo(Page page) {
        CDPSession device = page.context().newCDPSession(page);
        device.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wanted = new JsonObject();
        wanted.add("options", options);
        device.send("WebAuthn.addVirtualAuthenticator", wanted);
    }
}
