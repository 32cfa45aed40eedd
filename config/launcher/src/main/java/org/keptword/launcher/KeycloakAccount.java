package org.keptword.launcher;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;

/**
 * Whom a command acts as at a Keycloak that somebody else runs. The password is asked for, or comes from the environment or a pipe; it is kept and written
 * nowhere.
 */
record KeycloakAccount(String user, String password) {

    private static final String USER = "KEPTWORD_KEYCLOAK_ADMIN_USER";
    private static final String PASSWORD = "KEPTWORD_KEYCLOAK_ADMIN_PASSWORD";

    /** From the environment; what it does not say is asked for, the password without showing it where there is a terminal. */
    static KeycloakAccount ask(Settings settings, StartupProgress progress, BufferedReader answers)
            throws IOException {
        String user = settings.value(USER).orElse("");
        if (user.isEmpty()) {
            progress.say("Administrator of Keycloak (realm master), user name:");
            user = line(answers);
        }
        String password = settings.value(PASSWORD).orElse("");
        if (password.isEmpty()) {
            progress.say("Password:");
            Console terminal = System.console();
            password = terminal == null ? line(answers) : String.valueOf(terminal.readPassword());
        }
        if (user.isBlank() || password.isEmpty()) {
            throw new LaunchFailure("This needs an administrator of Keycloak and the password: type them, or set "
                    + USER + " and " + PASSWORD + ".");
        }
        return new KeycloakAccount(user, password);
    }

    private static String line(BufferedReader answers) throws IOException {
        String line = answers.readLine();
        return line == null ? "" : line;
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return user;
    }
}
