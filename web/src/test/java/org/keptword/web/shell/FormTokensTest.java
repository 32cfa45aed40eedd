package org.keptword.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FormTokensTest {

    private final FormTokens keys = FormTokens.of(withAttributes(HttpSession.class));

    @Test
    void theSecondSendIsLedWhereTheFirstEnded() {
        HttpServletRequest first = request();
        assertEquals(Optional.empty(), keys.claim("k", first));
        FormTokens.remember(first, "/cases");
        keys.release("k", first);
        assertEquals(Optional.of("/cases"), keys.claim("k", request()));
    }

    @Test
    void theSecondSendWaitsForTheFirst() throws Exception {
        HttpServletRequest first = request();
        keys.claim("k", first);
        CompletableFuture<Optional<String>> second = CompletableFuture.supplyAsync(() -> keys.claim("k", request()));
        FormTokens.remember(first, "/cases");
        assertEquals(Optional.of("/cases"), second.get(5, TimeUnit.SECONDS));
    }

    @Test
    void whatWasRefusedMayBeSentAgain() {
        HttpServletRequest first = request();
        keys.claim("k", first);
        keys.release("k", first);
        HttpServletRequest again = request();
        assertEquals(Optional.empty(), keys.claim("k", again));
        FormTokens.remember(again, "/cases");
        assertEquals(Optional.of("/cases"), keys.claim("k", request()));
    }

    @Test
    void oneSessionHasOneSetOfKeys() {
        HttpSession session = withAttributes(HttpSession.class);
        HttpServletRequest first = request();
        FormTokens.of(session).claim("k", first);
        FormTokens.remember(first, "/cases");
        assertEquals(Optional.of("/cases"), FormTokens.of(session).claim("k", request()));
    }

    private static HttpServletRequest request() {
        return withAttributes(HttpServletRequest.class);
    }

    /** Something of the server that keeps attributes and does nothing else. */
    private static <T> T withAttributes(Class<T> type) {
        Map<Object, Object> attributes = new HashMap<>();
        InvocationHandler handler = (proxy, method, args) -> switch (method.getName()) {
            case "getAttribute" -> attributes.get(args[0]);
            case "setAttribute" -> attributes.put(args[0], args[1]);
            default -> throw new AssertionError(method.getName());
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
