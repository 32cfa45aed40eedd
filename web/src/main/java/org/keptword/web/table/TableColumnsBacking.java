package org.keptword.web.table;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keptword.shared.Actor;
import org.keptword.web.shell.Shell;

/**
 * Which columns of a table a person hides. The choice is in a cookie of the browser, one for each person and table, which holds names of columns and
 * nothing else ({@code table/columns.js} writes it).
 */
@Named
@RequestScoped
public class TableColumnsBacking {

    private static final Pattern CHOICE = Pattern.compile("[a-z]{1,20}(\\.[a-z]{1,20}){0,19}");
    private static final String NONE = "none";
    private static final int LAST_OF_ID = 12;

    @Inject
    HttpServletRequest request;

    @Inject
    Shell shell;

    /**
     * The names of the hidden columns, set apart by spaces.
     *
     * @param usual those that are hidden until the person chooses
     */
    public String hidden(String table, String usual) {
        String name = cookie(table);
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> CHOICE.matcher(value).matches())
                .findFirst()
                .map(value -> value.equals(NONE) ? "" : value.replace('.', ' '))
                .orElse(usual);
    }

    /** The name of the cookie for this person and table. */
    public String cookie(String table) {
        String id =
                shell.actor().map(Actor::requirePerson).map(Object::toString).orElse("");
        return "columns-" + table + "-" + id.substring(Math.max(0, id.length() - LAST_OF_ID));
    }
}
