package org.keptword.web.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.keptword.retention.RetentionService;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;

/** The closed cases of a practice, for its manager. Whose name is searched for and which page of each list it is stand in the address. */
@Named
@RequestScoped
public class CaseFilesBacking {

    private static final int LONGEST_NAME = 120;
    private static final String DUE = "due";
    private static final String OTHERS = "others";

    @Inject
    RetentionService retention;

    @Inject
    CurrentRoute route;

    @Inject
    PageReading reading;

    public RetentionService.RetentionPage getView() {
        return reading.of(
                RetentionService.RetentionPage.class, () -> retention.page(getName(), asked(DUE), asked(OTHERS)));
    }

    /** The part of a name that is searched for; empty for none. */
    public String getName() {
        String name = Objects.requireNonNullElse(route.parameter("name"), "").strip();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** What follows the address of a file with the cases that are listed, on all pages. */
    public String getExported() {
        String name = getName();
        return name.isEmpty() ? "" : "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /** The pages before and after that of the cases that need not be kept any longer. */
    public Neighbours getDuePages() {
        return neighbours(DUE, getView().due());
    }

    /** The same of all other cases. */
    public Neighbours getOtherPages() {
        return neighbours(OTHERS, getView().others());
    }

    private Neighbours neighbours(String list, RetentionService.ClosedCases cases) {
        int page = page(cases);
        int end = cases.offset() + cases.cases().size();
        return new Neighbours(
                page == 1 ? null : address(list, page - 1), end >= cases.found() ? null : address(list, page + 1));
    }

    /** The other list stays on its page. */
    private String address(String list, int page) {
        RetentionService.RetentionPage now = getView();
        String name = getName();
        return Route.CASE_FILES.path() + "?"
                + (name.isEmpty() ? "" : "name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&")
                + DUE + "=" + (list.equals(DUE) ? page : page(now.due()))
                + "&" + OTHERS + "=" + (list.equals(OTHERS) ? page : page(now.others()))
                + "#" + list;
    }

    private static int page(RetentionService.ClosedCases cases) {
        return cases.offset() / RetentionService.ClosedCases.PAGE + 1;
    }

    /** Whatever is no page asks for the first. */
    private int asked(String list) {
        String page = route.parameter(list);
        return page != null && page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }

    /** Addresses of the page before and of the next one; null where there is none. */
    public record Neighbours(String before, String after) {}
}
