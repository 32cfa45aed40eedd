package org.keptword.web.retention;

import java.util.Map;
import java.util.Optional;
import org.keptword.retention.ClosedCaseList;
import org.keptword.retention.ClosedCaseList.ClosedCase;
import org.keptword.retention.ClosedCaseList.Sort;
import org.keptword.web.table.PagedModel;

/** Brings one page of the closed cases at a time. */
public class CaseFilesModel extends PagedModel<ClosedCase, Sort> {

    private static final long serialVersionUID = 1L;

    static final Map<String, Sort> COLUMNS = Map.of(
            "state",
            Sort.STATE,
            "case",
            Sort.CASE,
            "counselor",
            Sort.COUNSELOR,
            "closed",
            Sort.CLOSED,
            "until",
            Sort.UNTIL);

    private final CaseFilesBacking listed;

    CaseFilesModel(CaseFilesBacking listed) {
        this.listed = listed;
    }

    @Override
    protected Optional<Sort> sortOf(String column) {
        return Optional.ofNullable(COLUMNS.get(column));
    }

    @Override
    protected Page<ClosedCase> page(Optional<Sort> sort, boolean descending, int first, int size) {
        ClosedCaseList found = listed.find(sort.orElse(Sort.STATE), descending, first);
        return new Page<>(found.cases(), found.found());
    }

    @Override
    public String getRowKey(ClosedCase row) {
        return row.id().toString();
    }

    /** Goes to another server without the rows of its page, which are read again there. */
    private Object writeReplace() {
        CaseFilesModel bare = new CaseFilesModel(listed);
        bare.setRowCount(getRowCount());
        return bare;
    }
}
