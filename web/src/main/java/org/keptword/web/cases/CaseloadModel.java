package org.keptword.web.cases;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keptword.cases.caseload.CaseloadPage;
import org.keptword.cases.caseload.CaseloadPage.Query.Kind;
import org.keptword.cases.caseload.CaseloadPage.Query.Sort;
import org.keptword.cases.caseload.CaseloadPage.Query.Which;
import org.keptword.shared.Ids;
import org.keptword.web.table.PagedModel;

/** Brings one page of the caseload at a time. */
public class CaseloadModel extends PagedModel<CaseloadPage.Row, Sort> {

    private static final long serialVersionUID = 1L;

    static final Map<String, Sort> COLUMNS = Map.of(
            "name", Sort.NAME,
            "mode", Sort.MODE,
            "aim", Sort.AIM,
            "joint", Sort.JOINT,
            "opened", Sort.OPENED,
            "counselor", Sort.COUNSELOR);

    private final CasesBacking listed;
    private String name;
    private Which which;
    private Kind kind;
    private UUID counselor;

    CaseloadModel(CasesBacking listed, CaseloadPage.Filter filter) {
        this.listed = listed;
        this.name = filter.name();
        this.which = filter.which();
        this.kind = filter.kind();
        this.counselor = filter.counselor();
    }

    @Override
    protected Optional<Sort> sortOf(String column) {
        return Optional.ofNullable(COLUMNS.get(column));
    }

    @Override
    protected Page<CaseloadPage.Row> page(Optional<Sort> sort, boolean descending, int first, int size) {
        CaseloadPage page = listed.find(
                sort.orElse(Sort.NAME), descending, first, Math.min(Math.max(size, 1), CaseloadPage.Query.MOST));
        return new Page<>(page.rows(), page.total());
    }

    @Override
    public String getRowKey(CaseloadPage.Row row) {
        return row.id().toString();
    }

    /** Goes to another server without the rows of its page, which are read again there. */
    private Object writeReplace() {
        CaseloadModel bare = new CaseloadModel(listed, getFilter());
        bare.setRowCount(getRowCount());
        return bare;
    }

    /** Whether less than the open cases are shown: then an empty list says something else. */
    public boolean isNarrowed() {
        return name != null || which == Which.CLOSED || kind != Kind.ANY || counselor != null;
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

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    /** Whose cases are listed; empty for everybody's. */
    public String getCounselor() {
        return counselor == null ? "" : counselor.toString();
    }

    public void setCounselor(String counselor) {
        this.counselor = Ids.parse(counselor).orElse(null);
    }

    CaseloadPage.Filter getFilter() {
        return new CaseloadPage.Filter(name, which, kind, counselor);
    }
}
