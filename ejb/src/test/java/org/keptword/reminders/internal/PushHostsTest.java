package org.keptword.reminders.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server calls the push services of browsers, and what the operator adds, and nothing else. */
class PushHostsTest {

    private static final PushHosts NONE_ADDED = new PushHosts("");
    private static final PushHosts ADDED = new PushHosts(" push.example.org, 127.0.0.1:8085 ,example.net:8443");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc",
                "https://FCM.googleapis.com/wp/abc",
                "https://updates.push.services.mozilla.com/wpush/v2/abc",
                "https://web.push.apple.com/abc",
                "https://db5p.notify.windows.com:443/w/?token=abc"
            })
    void servicesOfBrowsersAreCalled(String address) {
        assertTrue(NONE_ADDED.allows(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com/x",
                "https://fcm.googleapis.com:8443/x",
                "https://user@fcm.googleapis.com/x",
                "https://fcm.googleapis.com@example.org/x",
                "https://fcm.googleapis.com.example.org/x",
                "https://evilpush.apple.com.example.org/x",
                "https://push.services.mozilla.com.example.org/",
                "https://localhost/x",
                "http://127.0.0.1:8085/x",
                "https://169.254.169.254/latest/meta-data",
                "file:///etc/passwd",
                "https:///x",
                "mailto:a@example.org"
            })
    void nothingElseIs(String address) {
        assertFalse(NONE_ADDED.allows(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://push.example.org/x", "http://127.0.0.1:8085/x", "https://example.net:8443/x"})
    void whatTheOperatorAddsIsCalled(String address) {
        assertTrue(ADDED.allows(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://push.example.org/x",
                "http://127.0.0.1:9990/x",
                "http://127.0.0.1/x",
                "https://example.net/x",
                "http://example.net:8443/x"
            })
    void andOnThatPortOverTlsUnlessItIsOnThisMachine(String address) {
        assertFalse(ADDED.allows(URI.create(address)));
    }
}
