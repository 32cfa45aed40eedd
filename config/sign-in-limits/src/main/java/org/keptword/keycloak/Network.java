package org.keptword.keycloak;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.ClientConnection;

/** What counts as one address of a visitor. */
final class Network {

    private static final int PREFIX_BYTES = 8;

    private Network() {}

    /**
     * Returns the address of a connection: IPv4 whole, IPv6 by its first 64 bits, because each subscriber can choose the rest. What is no
     * address, such as a name that a proxy made up, is returned as it is, and no name is looked up. Requests without a connection count
     * as one address.
     */
    static String of(@Nullable ClientConnection connection) {
        String address = connection == null ? null : connection.getRemoteAddr();
        return address == null ? "" : of(address);
    }

    static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // the brackets keep Java from asking a name server
            InetAddress parsed = InetAddress.getByName("[" + address.replaceFirst("%.*", "") + "]");
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, PREFIX_BYTES) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
