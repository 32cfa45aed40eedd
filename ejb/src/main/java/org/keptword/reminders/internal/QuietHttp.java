package org.keptword.reminders.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalInt;
import org.jboss.logging.Logger;

/** Hands one request over and looks at the status alone. Redirects are not followed, and an answer is not read. */
final class QuietHttp {

    private static final Logger LOG = Logger.getLogger(QuietHttp.class);

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(8);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int SUCCESS = 200;
    private static final int REDIRECT = 300;

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private QuietHttp() {}

    /**
     * What became of a request.
     *
     * @param status empty where there was no answer
     */
    record Answer(Outgoing.Result result, OptionalInt status) {}

    /** Sends it; eight seconds at most. */
    static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<Void> response =
                    CLIENT.send(request.timeout(ANSWER).build(), HttpResponse.BodyHandlers.discarding());
            return new Answer(of(response.statusCode()), OptionalInt.of(response.statusCode()));
        } catch (ConnectException | HttpConnectTimeoutException nobody) {
            return failed(Outgoing.Result.AWAY, nobody);
        } catch (IOException silent) {
            return failed(Outgoing.Result.UNKNOWN, silent);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return failed(Outgoing.Result.UNKNOWN, ending);
        }
    }

    private static Outgoing.Result of(int status) {
        if (status >= SUCCESS && status < REDIRECT) {
            return Outgoing.Result.SENT;
        }
        return status == TOO_MANY_REQUESTS || status >= SERVER_ERROR ? Outgoing.Result.AWAY : Outgoing.Result.REFUSED;
    }

    private static Answer failed(Outgoing.Result result, Exception why) {
        LOG.infof("A reminder is not known to be sent: %s", why.getClass().getSimpleName());
        return new Answer(result, OptionalInt.empty());
    }
}
