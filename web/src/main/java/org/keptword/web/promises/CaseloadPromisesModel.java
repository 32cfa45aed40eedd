package org.keptword.web.promises;

import java.util.Map;
import java.util.Optional;
import org.keptword.promises.caseload.CaseloadPromises;
import org.keptword.promises.caseload.CaseloadPromises.Sort;
import org.keptword.web.table.PagedModel;

/** Brings one page of the promises of a caseload at a time. */
public class CaseloadPromisesModel extends PagedModel<CaseloadPromises.Row, Sort> {

    private static final long serialVersionUID = 1L;

    static final Map<String, Sort> COLUMNS =
            Map.of("state", Sort.STATE, "case", Sort.CASE, "owner", Sort.OWNER, "last", Sort.LAST, "made", Sort.MADE);

    private final CaseloadPromisesBacking listed;

    CaseloadPromisesModel(CaseloadPromisesBacking listed) {
        this.listed = listed;
    }

    @Override
    protected Optional<Sort> sortOf(String column) {
        return Optional.ofNullable(COLUMNS.get(column));
    }

    @Override
    protected Page<CaseloadPromises.Row> page(Optional<Sort> sort, boolean descending, int first, int size) {
        CaseloadPromises found = listed.find(sort.orElse(Sort.STATE), descending, first);
        return new Page<>(found.rows(), found.total());
    }

    @Override
    public String getRowKey(CaseloadPromises.Row row) {
        return row.id().toString();
    }

    /** Goes to another server without the rows of its page, which are read again there. */
    private Object writeReplace() {
        CaseloadPromisesModel bare = new CaseloadPromisesModel(listed);
        bare.setRowCount(getRowCount());
        return bare;
    }
}
