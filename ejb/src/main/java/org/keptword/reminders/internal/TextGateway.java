package org.keptword.reminders.internal;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Asks a gateway of the operator to send a text. It is told a number, a language, and an id that means nothing; the sentence it sends is its
 * own. {@code KEPTWORD_TEXT_WEBHOOK} is its address, over TLS unless it is on this machine, and {@code KEPTWORD_TEXT_WEBHOOK_SECRET} what both
 * know: each call is signed with it (docs/operations.md).
 */
@ApplicationScoped
public class TextGateway {

    /** Seconds since 1970 and the signature of them and the body. */
    static final String SIGNATURE = "Keptword-Signature";

    private static final int SHORTEST_SECRET = 16;

    @Inject
    Clock clock;

    /** Whether there is a gateway. */
    public boolean isOn() {
        return address().isPresent() && secret().isPresent();
    }

    /** Asks for one text, outside any transaction. */
    Outgoing.Result send(Outgoing reminder) {
        String body = body(reminder);
        long at = clock.instant().getEpochSecond();
        HttpRequest.Builder request = HttpRequest.newBuilder(address().orElseThrow())
                .header("Content-Type", "application/json")
                .header(SIGNATURE, "t=" + at + ",v1=" + sign(secret().orElseThrow(), at, body))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return QuietHttp.send(request).result();
    }

    private static String body(Outgoing reminder) {
        return JSON.createObjectBuilder()
                .add("id", reminder.id().toString())
                .add("to", reminder.addresses().get(0))
                .add("language", reminder.to().locale().getLanguage())
                .build()
                .toString();
    }

    /** HMAC-SHA-256 of the time, a dot and the body, in hexadecimal digits. */
    static String sign(String secret, long at, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((at + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", missing);
        }
    }

    private static Optional<URI> address() {
        return value("KEPTWORD_TEXT_WEBHOOK").map(URI::create).filter(TextGateway::isPrivate);
    }

    /** The number of a client goes there. */
    static boolean isPrivate(URI address) {
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme())
                        && ("127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost())));
    }

    private static Optional<String> secret() {
        return value("KEPTWORD_TEXT_WEBHOOK_SECRET").filter(text -> text.length() >= SHORTEST_SECRET);
    }

    private static Optional<String> value(String name) {
        return Optional.ofNullable(System.getenv(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
