package org.keptword.launcher;

import java.io.BufferedReader;
import java.io.IOException;

/**
 * Whom a command acts as at a Keycloak that somebody else runs. The password is asked for, or comes from the environment or a pipe; it is kept and written
 * nowhere.
 */
record KeycloakAccount(String user, String password) {

    private static final String USER = "KEPTWORD_KEYCLOAK_ADMIN_USER";
    private static final String PASSWORD = "KEPTWORD_KEYCLOAK_ADMIN_PASSWORD";

    /** From the environment; what it does not say is asked for, the password without showing it where there is a terminal. */
    static KeycloakAccount ask(Settings settings, StartupProgress progress, BufferedReader answers) throws IOException {
        String user = settings.value(USER).orElse("");
        if (user.isEmpty()) {
            progress.say("Administrator of Keycloak (realm master), user name:");
            user = line(answers);
        }
        String password = settings.value(PASSWORD).orElse("");
        if (password.isEmpty()) {
            progress.say("Password:");
            password = hidden(answers);
        }
        if (user.isBlank() || password.isEmpty()) {
            throw new LaunchFailure("This needs an administrator of Keycloak and the password: type them, or set "
                    + USER + " and " + PASSWORD + ".");
        }
        return new KeycloakAccount(user, password);
    }

    /** What is typed is not shown, and what comes from a pipe is not affected. */
    private static String hidden(BufferedReader answers) throws IOException {
        Thread shownAgain = new Thread(() -> echo("echo"));
        Runtime.getRuntime().addShutdownHook(shownAgain); // also after Ctrl-C
        echo("-echo");
        return line(answers);
    }

    private static void echo(String setting) {
        try {
            new ProcessBuilder("stty", setting)
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException withoutTerminal) {
            return; // what is typed is shown then
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
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
