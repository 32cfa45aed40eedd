package org.keptword.web.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keptword.cases.CaseService;
import org.keptword.cases.caseload.CaseloadPage;
import org.keptword.cases.caseload.CaseloadPage.Query.Sort;
import org.keptword.cases.caseload.CaseloadPage.Query.Which;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Brings one page of the caseload at a time: rows and their number in one call of the service. */
public class CaseloadModel extends LazyDataModel<CaseloadPage.Row> {

    private static final long serialVersionUID = 1L;

    private static final Map<String, Sort> COLUMNS = Map.of(
            "name", Sort.NAME,
            "mode", Sort.MODE,
            "aim", Sort.AIM,
            "jointWork", Sort.JOINT,
            "openedAt", Sort.OPENED);

    private final CaseService cases;
    private String name;
    private Which which;

    CaseloadModel(CaseService cases, String name, Which which) {
        this.cases = cases;
        this.name = name;
        this.which = which;
    }

    /** Not asked on its own: the number comes with the rows. */
    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return 0;
    }

    @Override
    public List<CaseloadPage.Row> load(
            int first, int size, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        CaseloadPage page = cases.caseload(query(first, size, sortBy));
        int from = recalculateFirst(first, size, page.total());
        if (from != first) {
            page = cases.caseload(query(from, size, sortBy));
        }
        setRowCount(page.total());
        return page.rows();
    }

    private CaseloadPage.Query query(int first, int size, Map<String, SortMeta> sortBy) {
        SortMeta sort = sortBy.values().stream().findFirst().orElse(null);
        return new CaseloadPage.Query(
                name,
                which,
                sort == null ? Sort.NAME : COLUMNS.getOrDefault(sort.getField(), Sort.NAME),
                sort != null && sort.getOrder().isDescending(),
                first,
                Math.min(Math.max(size, 1), CaseloadPage.Query.MOST));
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
