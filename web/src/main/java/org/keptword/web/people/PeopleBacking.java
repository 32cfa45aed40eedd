package org.keptword.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.keptword.access.people.PeopleService;
import org.keptword.access.people.PeopleService.PeopleQuery;
import org.keptword.access.people.PersonLine;
import org.keptword.shared.Role;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageReading;
import org.keptword.web.table.AddressQuery;
import org.keptword.web.table.PagedList;
import org.keptword.web.table.PagedModel;
import org.keptword.web.table.TableView;

/** Who has an account in the practice, and how it is used. Whose name is searched for stands in the address. */
@Named
@ViewScoped
public class PeopleBacking implements PagedList<PersonLine> {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NAME = 120;
    private static final Map<String, PeopleQuery.Sort> COLUMNS =
            Map.of("name", PeopleQuery.Sort.NAME, "last", PeopleQuery.Sort.LAST_SIGN_IN);
    private static final TableView BY_NAME = new TableView("name", false, 0);

    @Inject
    PeopleService people;

    @Inject
    PageReading reading;

    @Inject
    CurrentRoute route;

    @Inject
    transient HttpServletRequest request;

    private String name;
    private PagedModel<PersonLine> clients;
    private TableView view;

    @PostConstruct
    void load() {
        String asked = Objects.requireNonNullElse(route.parameter("name"), "").strip();
        name = asked.substring(0, Math.min(asked.length(), LONGEST_NAME));
        clients = new PagedModel<>(this);
        view = TableView.in(request, BY_NAME, columns());
    }

    /** How the table of clients is sorted first, and with which row it begins. */
    public TableView getView() {
        return view;
    }

    public PeopleService.PracticeUsage getUsage() {
        return reading.of(PeopleService.PracticeUsage.class, () -> people.find(PeopleQuery.first(name)));
    }

    @Override
    public TableView usual() {
        return BY_NAME;
    }

    @Override
    public Set<String> columns() {
        return COLUMNS.keySet();
    }

    /** A page of clients. The first one by name comes with what the page says above the table. */
    @Override
    public Page<PersonLine> read(TableView table) {
        PeopleQuery.Sort sort = Objects.requireNonNull(COLUMNS.get(table.column()));
        PeopleQuery query = new PeopleQuery(name, sort, table.descending(), table.first());
        PeopleService.PracticeUsage found = query.equals(PeopleQuery.first(name)) ? getUsage() : people.find(query);
        return new Page<>(
                found.people().stream()
                        .filter(person -> person.role() == Role.CLIENT)
                        .toList(),
                found.clients());
    }

    @Override
    public String key(PersonLine person) {
        return person.id().toString();
    }

    public List<PersonLine> getStaff() {
        return getUsage().people().stream()
                .filter(person -> person.role() != Role.CLIENT)
                .toList();
    }

    public PagedModel<PersonLine> getClients() {
        return clients;
    }

    /** Whether there are clients to list. */
    public boolean isWithClients() {
        return getUsage().clients() > 0;
    }

    /** The part of a name that is searched for; empty for none. */
    public String getName() {
        return name;
    }

    /** Whether everybody is listed, where the use of the practice is said too. */
    public boolean isBeginning() {
        return name.isEmpty();
    }

    /** What follows the address of a file with the people that are listed, on all pages. */
    public String getExported() {
        return AddressQuery.of(Map.of("name", name));
    }
}
