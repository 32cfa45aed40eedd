package org.keptword.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Where the parts of Keptword are: in a working copy, as the build leaves them, or in a release, which was unpacked and is never built.
 *
 * @param home the folder of either
 */
record Layout(Path home) {

    /** Written into a release, with its version. */
    private static final String RELEASE = "release.properties";

    boolean isRelease() {
        return Files.exists(home.resolve(RELEASE));
    }

    /** The version of a release, such as 1.0.0. */
    String version() {
        Properties release = new Properties();
        try (InputStream file = Files.newInputStream(home.resolve(RELEASE))) {
            release.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return release.getProperty("version");
    }

    /** The application. */
    Path archive() {
        return home.resolve(isRelease() ? "lib/keptword.ear" : "ear/target/keptword.ear");
    }

    /** The server that the application is deployed in. */
    Path server() {
        return home.resolve(isRelease() ? "server" : "config/server/target/server");
    }

    /** The list of archives that are unpacked: Keycloak and PostgreSQL. Paths in it begin at {@link #home}. */
    Path software() {
        return home.resolve(
                isRelease() ? "software/software.properties" : "config/launcher/target/software.properties");
    }

    /** Keptword's provider for Keycloak, with the look of its pages. */
    Path signInProvider() {
        return home.resolve(
                isRelease()
                        ? "lib/keptword-sign-in-limits.jar"
                        : "config/sign-in-limits/target/keptword-sign-in-limits.jar");
    }

    Path realm() {
        return home.resolve("config/keycloak/keptword-realm.json");
    }

    /** Passwords that are rejected. */
    Path commonPasswords() {
        return home.resolve("config/keycloak/common-passwords.txt");
    }
}
