package org.keptword.web.entry;

import java.util.List;
import java.util.Locale;
import org.keptword.access.joining.Join;
import org.keptword.access.joining.JoinService;
import org.keptword.shared.Region;
import org.keptword.web.shell.PageForm;

/** The name and password somebody chooses; the password is typed twice. */
public class JoinForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public String code;
    public String login;
    public String password;
    public String repeated;
    public String language;

    /** What language and region can be chosen from. */
    public List<Region> getRegions() {
        return Region.all();
    }

    boolean isRepeated() {
        return password.equals(repeated);
    }

    Join join(String code) {
        return new Join(code, login, password, Locale.forLanguageTag(language));
    }

    JoinService.NewPassword renew(String code) {
        return new JoinService.NewPassword(code, password);
    }
}
