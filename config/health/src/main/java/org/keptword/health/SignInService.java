package org.keptword.health;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Tells whether the sign-in service answers. One request at a time is under way to it, and nobody waits long for one that hangs. */
final class SignInService {

    /** After this time a request has failed. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** How long a caller waits. Balancers and Kubernetes often give a server a second for its whole answer. */
    private static final Duration WAIT = Duration.ofMillis(500);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final HttpRequest discovery;
    private CompletableFuture<Boolean> request = CompletableFuture.completedFuture(false);
    private volatile boolean answeredLast;

    /** @param realm the address of the realm, without a slash at the end */
    SignInService(String realm) {
        this.discovery = HttpRequest.newBuilder(URI.create(realm + "/.well-known/openid-configuration"))
                .timeout(PATIENCE)
                .build();
    }

    /** Returns whether it answers. If it has not answered within half a second, returns how the request before ended. */
    boolean answers() {
        return request()
                .copy()
                .completeOnTimeout(answeredLast, WAIT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Returns the request that is under way, or a new one. */
    private synchronized CompletableFuture<Boolean> request() {
        if (request.isDone()) {
            request = HTTP.sendAsync(discovery, HttpResponse.BodyHandlers.discarding())
                    .thenApply(answer -> answer.statusCode() == 200)
                    .exceptionally(unreachable -> false)
                    .completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .thenApply(this::remember);
        }
        return request;
    }

    private boolean remember(boolean answered) {
        answeredLast = answered;
        return answered;
    }
}
