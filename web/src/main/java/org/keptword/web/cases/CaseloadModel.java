package org.keptword.web.cases;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keptword.cases.CaseService;
import org.keptword.cases.caseload.CaseloadPage;
import org.keptword.cases.caseload.CaseloadPage.Query.Sort;
import org.keptword.cases.caseload.CaseloadPage.Query.Which;
import org.keptword.web.table.PagedModel;

/** Brings one page of the caseload at a time. */
public class CaseloadModel extends PagedModel<CaseloadPage.Row, Sort> {

    private static final long serialVersionUID = 1L;

    static final Map<String, Sort> COLUMNS = Map.of(
            "name", Sort.NAME,
            "mode", Sort.MODE,
            "aim", Sort.AIM,
            "joint", Sort.JOINT,
            "opened", Sort.OPENED);

    private final CaseService cases;
    private String name;
    private Which which;

    CaseloadModel(CaseService cases, String name, Which which) {
        this.cases = cases;
        this.name = name;
        this.which = which;
    }

    @Override
    protected Optional<Sort> sortOf(String column) {
        return Optional.ofNullable(COLUMNS.get(column));
    }

    @Override
    protected Page<CaseloadPage.Row> page(Optional<Sort> sort, boolean descending, int first, int size) {
        CaseloadPage page = cases.caseload(new CaseloadPage.Query(
                name,
                which,
                sort.orElse(Sort.NAME),
                descending,
                first,
                Math.min(Math.max(size, 1), CaseloadPage.Query.MOST)));
        return new Page<>(page.rows(), page.total());
    }

    @Override
    public String getRowKey(CaseloadPage.Row row) {
        return row.id().toString();
    }

    /** Goes to another server without the rows of its page, which are read again there. */
    private Object writeReplace() {
        CaseloadModel bare = new CaseloadModel(cases, name, which);
        bare.setRowCount(getRowCount());
        return bare;
    }

    /** Whether less than the open cases are shown: then an empty list says something else. */
    public boolean isNarrowed() {
        return name != null || which == Which.CLOSED;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Objects.requireNonNullElse(name, "").isBlank() ? null : name;
    }

    public Which getWhich() {
        return which;
    }

    public void setWhich(Which which) {
        this.which = which;
    }
}
