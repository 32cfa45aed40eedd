package org.keptword.web.people;

import java.util.Map;
import java.util.Optional;
import org.keptword.access.people.PeopleService;
import org.keptword.access.people.PeopleService.PeopleQuery.Sort;
import org.keptword.access.people.PersonLine;
import org.keptword.shared.Role;
import org.keptword.web.table.PagedModel;

/** Brings one page of the clients at a time. */
public class ClientsModel extends PagedModel<PersonLine, Sort> {

    private static final long serialVersionUID = 1L;

    static final Map<String, Sort> COLUMNS = Map.of("name", Sort.NAME, "last", Sort.LAST_SIGN_IN);

    private final PeopleBacking listed;

    ClientsModel(PeopleBacking listed) {
        this.listed = listed;
    }

    @Override
    protected Optional<Sort> sortOf(String column) {
        return Optional.ofNullable(COLUMNS.get(column));
    }

    @Override
    protected Page<PersonLine> page(Optional<Sort> sort, boolean descending, int first, int size) {
        PeopleService.PracticeUsage found = listed.find(sort.orElse(Sort.NAME), descending, first);
        return new Page<>(
                found.people().stream()
                        .filter(person -> person.role() == Role.CLIENT)
                        .toList(),
                found.clients());
    }

    @Override
    public String getRowKey(PersonLine person) {
        return person.id().toString();
    }

    /** Goes to another server without the rows of its page, which are read again there. */
    private Object writeReplace() {
        ClientsModel bare = new ClientsModel(listed);
        bare.setRowCount(getRowCount());
        return bare;
    }
}
