package org.keptword.web.sessions;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keptword.sessions.list.SessionList;
import org.keptword.sessions.list.SessionList.Sort;
import org.keptword.web.table.PagedModel;

/** Brings one page of the list of sessions at a time. */
public class SessionListModel extends PagedModel<SessionList.Row, Sort> {

    private static final long serialVersionUID = 1L;

    static final Map<String, Sort> COLUMNS =
            Map.of("date", Sort.DATE, "case", Sort.CASE, "state", Sort.STATE, "note", Sort.NOTE);

    /** Those of the list of one case, which has no column of cases. */
    static final Set<String> COLUMNS_OF_CASE = Set.of("date", "state", "note");

    private final SessionListBacking listed;

    SessionListModel(SessionListBacking listed) {
        this.listed = listed;
    }

    @Override
    protected Optional<Sort> sortOf(String column) {
        return Optional.ofNullable(COLUMNS.get(column));
    }

    @Override
    protected Page<SessionList.Row> page(Optional<Sort> sort, boolean descending, int first, int size) {
        SessionList found = listed.find(sort.orElse(Sort.DATE), sort.isEmpty() || descending, first);
        return new Page<>(found.rows(), found.total());
    }

    @Override
    public String getRowKey(SessionList.Row row) {
        return row.id().toString();
    }

    /** Goes to another server without the rows of its page, which are read again there. */
    private Object writeReplace() {
        SessionListModel bare = new SessionListModel(listed);
        bare.setRowCount(getRowCount());
        return bare;
    }
}
