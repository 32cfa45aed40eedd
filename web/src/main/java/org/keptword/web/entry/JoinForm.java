package org.keptword.web.entry;

import java.util.Locale;
import org.keptword.access.Join;
import org.keptword.access.NewPassword;
import org.keptword.web.shell.PageForm;

/** The name and password somebody chooses; the password is typed twice. */
public class JoinForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public String login;
    public String password;
    public String repeated;
    public String language;

    boolean isRepeated() {
        return password.equals(repeated);
    }

    Join join(String code) {
        return new Join(code, login, password, Locale.forLanguageTag(language));
    }

    NewPassword renew(String code) {
        return new NewPassword(code, password);
    }
}
