package org.keptword.access.joining;

import java.util.Locale;
import java.util.regex.Pattern;
import org.keptword.shared.DomainRefusal;

/**
 * Command: make the account a code stands for.
 *
 * @param login a name of one's own choice, 3 to 40 letters, digits, dots, dashes and underscores; never an address, for two
 *     partners may share a mailbox
 * @param password at least {@value #SHORTEST_PASSWORD} characters, and not the login
 * @param language English or Spanish, with the region or without
 */
public record Join(String code, String login, String password, Locale language) {

    public static final int SHORTEST_PASSWORD = 8;
    public static final int LONGEST_PASSWORD = 128;

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");

    public Join {
        login = login.strip().toLowerCase(Locale.ROOT);
        if (login.contains("@")) {
            throw new DomainRefusal("refusal.access.loginIsAddress");
        }
        if (!LOGIN.matcher(login).matches()) {
            throw new DomainRefusal("refusal.access.loginUnfit");
        }
        requireFit(password, login);
    }

    static void requireFit(String password, String login) {
        if (password.length() < SHORTEST_PASSWORD
                || password.length() > LONGEST_PASSWORD
                || password.equalsIgnoreCase(login)) {
            throw new DomainRefusal("refusal.access.passwordWeak");
        }
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "Join";
    }
}
