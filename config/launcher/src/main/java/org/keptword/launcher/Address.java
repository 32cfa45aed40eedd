package org.keptword.launcher;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Where people reach the application: {@code KEPTWORD_ADDRESS}. Whoever reaches it from another machine does so over TLS, and finds the sign-in
 * service under the same host.
 *
 * @param scheme http on this machine alone, https everywhere else
 * @param port 1 to 65535
 */
public record Address(String scheme, String host, int port) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int HTTPS = 443;

    /** Reads an address without a path; a slash at its end is ignored. */
    static Address of(String text) {
        String address = text.strip().replaceAll("/+$", "");
        if (!address.matches("https?://(\\[[0-9a-fA-F:]+]|[A-Za-z0-9.-]+)(:[1-9]\\d{0,4})?")) {
            throw new LaunchFailure(
                    "KEPTWORD_ADDRESS is \"" + text + "\"; write it like https://care.example.org, without a path.");
        }
        URI uri = URI.create(address.toLowerCase(Locale.ROOT));
        if (uri.getHost() == null || uri.getPort() > 65535) {
            throw new LaunchFailure("KEPTWORD_ADDRESS is \"" + text + "\", which is not an address.");
        }
        if (uri.getScheme().equals("http") && !isThisMachine(uri.getHost())) {
            throw new LaunchFailure("KEPTWORD_ADDRESS is \"" + text
                    + "\". Over plain HTTP everyone on the way could read what people write. Use https://.");
        }
        int usual = uri.getScheme().equals("https") ? HTTPS : 80;
        return new Address(uri.getScheme(), uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort());
    }

    /** Whether a host is this machine, which plain HTTP does not leave. */
    static boolean isThisMachine(String host) {
        return THIS_MACHINE.contains(host);
    }

    /** Whether people reach it from other machines, over TLS. */
    public boolean isPublic() {
        return scheme.equals("https");
    }

    /** The port that a browser takes when an address names none. */
    public boolean hasUsualPort() {
        return port == (isPublic() ? HTTPS : 80);
    }

    /** Host, and the port where it is not the usual one. */
    String authority() {
        return hasUsualPort() ? host : host + ":" + port;
    }

    /** The address without a slash at the end. */
    public String url() {
        return scheme + "://" + authority();
    }
}
