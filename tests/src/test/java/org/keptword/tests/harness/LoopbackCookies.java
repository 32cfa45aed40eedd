package org.keptword.tests.harness;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps cookies as browsers do on loopback, which counts as secure there without TLS. */
final class LoopbackCookies extends CookieManager {

    LoopbackCookies() {
        super(null, CookiePolicy.ACCEPT_ALL);
    }

    @Override
    public void put(URI address, Map<String, List<String>> headers) throws IOException {
        Map<String, List<String>> plain = new LinkedHashMap<>();
        headers.forEach((name, values) -> plain.put(
                name,
                values.stream()
                        .map(value -> value.replaceAll("(?i);\\s*secure(?=;|$)", ""))
                        .toList()));
        super.put(address, plain);
    }
}
