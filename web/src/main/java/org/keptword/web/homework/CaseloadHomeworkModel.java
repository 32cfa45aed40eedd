package org.keptword.web.homework;

import java.util.Map;
import java.util.Optional;
import org.keptword.homework.caseload.CaseloadHomeworkList;
import org.keptword.homework.caseload.CaseloadHomeworkList.Sort;
import org.keptword.web.table.PagedModel;

/** Brings one page of the homework of a caseload at a time. */
public class CaseloadHomeworkModel extends PagedModel<CaseloadHomeworkList.Row, Sort> {

    private static final long serialVersionUID = 1L;

    static final Map<String, Sort> COLUMNS =
            Map.of("due", Sort.DUE, "case", Sort.CASE, "exercise", Sort.EXERCISE, "phase", Sort.PHASE);

    private final CaseloadHomeworkBacking listed;

    /** The column that sorts so. */
    static String column(Sort sort) {
        return COLUMNS.entrySet().stream()
                .filter(one -> one.getValue() == sort)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    CaseloadHomeworkModel(CaseloadHomeworkBacking listed) {
        this.listed = listed;
    }

    @Override
    protected Optional<Sort> sortOf(String column) {
        return Optional.ofNullable(COLUMNS.get(column));
    }

    @Override
    protected Page<CaseloadHomeworkList.Row> page(Optional<Sort> sort, boolean descending, int first, int size) {
        CaseloadHomeworkList found = listed.find(sort.orElse(Sort.DUE), descending, first);
        return new Page<>(found.rows(), found.total());
    }

    @Override
    public String getRowKey(CaseloadHomeworkList.Row row) {
        return row.caseId() + "-" + row.exercise();
    }

    /** Goes to another server without the rows of its page, which are read again there. */
    private Object writeReplace() {
        CaseloadHomeworkModel bare = new CaseloadHomeworkModel(listed);
        bare.setRowCount(getRowCount());
        return bare;
    }
}
