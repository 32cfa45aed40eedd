package org.keptword.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.keptword.access.people.PeopleService;
import org.keptword.access.people.PersonLine;
import org.keptword.shared.Role;
import org.keptword.web.routing.Route;

/** Who has an account in the practice, and how it is used. Whose name is searched for and which page of clients it is stand in the address. */
@Named
@RequestScoped
public class PeopleBacking {

    private static final int LONGEST_NAME = 120;

    @Inject
    PeopleService people;

    @Inject
    HttpServletRequest request;

    private String name;
    private int page;
    private PeopleService.PracticeUsage usage;
    private List<PersonLine> staff;
    private List<PersonLine> clients;

    @PostConstruct
    void load() {
        String asked =
                Objects.requireNonNullElse(request.getParameter("name"), "").strip();
        name = asked.substring(0, Math.min(asked.length(), LONGEST_NAME));
        usage = people.find(name, page(request.getParameter("page")));
        page = usage.offset() / PeopleService.PracticeUsage.PAGE + 1;
        List<PersonLine> all = usage.people();
        staff = all.stream().filter(person -> person.role() != Role.CLIENT).toList();
        clients = all.stream().filter(person -> person.role() == Role.CLIENT).toList();
    }

    /** Whatever is no page asks for the first. */
    private static int page(String asked) {
        return asked != null && asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
    }

    public PeopleService.PracticeUsage getUsage() {
        return usage;
    }

    public List<PersonLine> getStaff() {
        return staff;
    }

    public List<PersonLine> getClients() {
        return clients;
    }

    /** The part of a name that is searched for; empty for none. */
    public String getName() {
        return name;
    }

    /** Whether it is the beginning of the list of everybody, where the use of the practice is said too. */
    public boolean isBeginning() {
        return name.isEmpty() && page == 1;
    }

    /** Address of the page before this one, or null on the first. */
    public String getPrevious() {
        return page == 1 ? null : address(page - 1);
    }

    /** Address of the next page, or null on the last. */
    public String getNext() {
        return usage.offset() + clients.size() >= usage.clients() ? null : address(page + 1);
    }

    private String address(int other) {
        return Route.PEOPLE.path() + "?"
                + (name.isEmpty() ? "" : "name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&") + "page="
                + other + "#clients";
    }
}
