package org.keptword.reminders.internal;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The push services the server talks to. Addresses come from browsers: without a list, anybody who is signed in could make the server call
 * any address. {@code KEPTWORD_PUSH_HOSTS} adds hosts, with a port where it is not 443; plain HTTP is taken for those on this machine alone.
 */
public final class PushHosts {

    /** The services of browsers: Chrome and its kin, Firefox, Safari, Edge. A host that begins with a dot stands for all below it. */
    private static final List<String> KNOWN =
            List.of("fcm.googleapis.com", ".push.services.mozilla.com", ".push.apple.com", ".notify.windows.com");

    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");
    private static final int HTTPS = 443;

    private final List<String> added;

    /** @param setting hosts, separated by commas */
    PushHosts(String setting) {
        this.added = Stream.of(setting.split(",", -1))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .toList();
    }

    /** As the environment says. */
    static PushHosts ofEnvironment() {
        return new PushHosts(System.getenv().getOrDefault("KEPTWORD_PUSH_HOSTS", ""));
    }

    /** Whether the server may send there. */
    boolean allows(URI address) {
        if (address.getHost() == null || address.getUserInfo() != null || address.getFragment() != null) {
            return false;
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        int port = address.getPort();
        String named = port < 0 || port == HTTPS ? host : host + ":" + port;
        if ("https".equals(address.getScheme())) {
            return added.contains(named)
                    || ((port < 0 || port == HTTPS) && KNOWN.stream().anyMatch(one -> fits(one, host)));
        }
        return "http".equals(address.getScheme()) && LOOPBACK.contains(host) && added.contains(named);
    }

    private static boolean fits(String known, String host) {
        return known.startsWith(".") ? host.endsWith(known) : host.equals(known);
    }
}
