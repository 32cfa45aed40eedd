package org.keptword.reminders.internal;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.keptword.notices.ClientMail;

/**
 * Sends notifications to the browsers of a client (RFC 8030), encrypted for each of them (RFC 8291) and signed by the practice (RFC 8292).
 * What is encrypted is one word that is the same for everybody. All have one topic, so that an undelivered one is replaced and a device that
 * was off shows one at most.
 */
@ApplicationScoped
public class PushSender {

    /** All that is ever in a notification. */
    static final String WORD = "waiting";

    private static final Logger LOG = Logger.getLogger(PushSender.class);
    private static final Set<Integer> GONE = Set.of(404, 410);

    @Inject
    ClientMail mail;

    /**
     * What became of it.
     *
     * @param gone the browsers that take no notifications any more
     */
    public record Sent(Outgoing.Result result, List<UUID> gone) {

        public Sent {
            gone = List.copyOf(gone);
        }
    }

    /** Sends to each browser: it counts as sent if one of them took it, and as unknown if one of them may have. */
    public Sent send(Outgoing reminder) {
        List<UUID> gone = new ArrayList<>();
        List<Outgoing.Result> results = new ArrayList<>();
        for (Outgoing.Device device : reminder.devices()) {
            results.add(send(reminder, device, gone));
        }
        for (Outgoing.Result result : List.of(Outgoing.Result.SENT, Outgoing.Result.UNKNOWN, Outgoing.Result.AWAY)) {
            if (results.contains(result)) {
                return new Sent(result, gone);
            }
        }
        return new Sent(Outgoing.Result.REFUSED, gone);
    }

    private Outgoing.Result send(Outgoing reminder, Outgoing.Device device, List<UUID> gone) {
        if (!PushServices.reaches(device.address().uri())) {
            gone.add(device.id());
            return Outgoing.Result.REFUSED;
        }
        HttpRequest.Builder request;
        try {
            request = request(reminder, device);
        } catch (RuntimeException broken) { // the library has no common kind for a key that is none
            LOG.infof("A browser's key cannot be used: %s", broken.getClass().getSimpleName());
            gone.add(device.id());
            return Outgoing.Result.REFUSED;
        }
        QuietHttp.Answer answer = QuietHttp.send(request);
        if (answer.status().isPresent() && GONE.contains(answer.status().getAsInt())) {
            gone.add(device.id());
        }
        return answer.result();
    }

    private HttpRequest.Builder request(Outgoing reminder, Outgoing.Device device) {
        WebPush push = new WebPush(
                subject(),
                VapidKeys.create(device.signer().publicKey(), device.signer().privateKey()));
        String address = device.address().address();
        byte[] body = push.getBody(
                WORD.getBytes(StandardCharsets.UTF_8),
                device.address().publicKeyBytes(),
                device.address().authSecretBytes());
        Map<String, String> headers =
                push.getHeaders(address, (int) reminder.lasts().toSeconds(), WORD, WebPush.Urgency.Normal);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(device.address().uri()).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        return request;
    }

    /** Who a push service may turn to: the address people use. One without TLS is not taken, as in tests. */
    private String subject() {
        String address = mail.baseUrl();
        return address.startsWith("https://") ? address : "mailto:postmaster@localhost";
    }
}
