package org.keptword.reminders.internal;

import java.net.URI;

/** The push services of this installation. */
public final class PushServices {

    private static final PushHosts HOSTS = PushHosts.ofEnvironment();

    private PushServices() {}

    /** Whether the server sends to an address. */
    public static boolean reaches(URI address) {
        return HOSTS.allows(address);
    }
}
