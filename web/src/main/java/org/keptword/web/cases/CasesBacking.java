package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.keptword.cases.caseload.CaseloadPage;
import org.keptword.cases.caseload.CaseloadPage.Query;
import org.keptword.cases.caseload.CaseloadPage.Query.Kind;
import org.keptword.cases.caseload.CaseloadPage.Query.Sort;
import org.keptword.cases.caseload.CaseloadPage.Query.Which;
import org.keptword.cases.caseload.CaseloadService;
import org.keptword.shared.Ids;
import org.keptword.web.shell.PageReading;
import org.keptword.web.table.AddressQuery;
import org.keptword.web.table.PagedList;
import org.keptword.web.table.PagedModel;
import org.keptword.web.table.TableView;

/** The caseload. What it is narrowed to and how it is sorted comes with the address, from a link or the search box of the header. */
@Named
@ViewScoped
public class CasesBacking implements PagedList<CaseloadPage.Row> {

    private static final long serialVersionUID = 1L;

    private static final int ROWS = 25;
    private static final Map<String, Sort> COLUMNS = Map.of(
            "name", Sort.NAME,
            "mode", Sort.MODE,
            "aim", Sort.AIM,
            "joint", Sort.JOINT,
            "opened", Sort.OPENED,
            "counselor", Sort.COUNSELOR);
    private static final TableView BY_NAME = new TableView("name", false, 0);

    @Inject
    CaseloadService caseload;

    @Inject
    PageReading reading;

    @Inject
    transient HttpServletRequest request;

    private CaseloadFilter filter;
    private PagedModel<CaseloadPage.Row> model;
    private TableView view;

    @PostConstruct
    void load() {
        String searched = request.getParameter("q");
        Which usual = searched == null ? Which.OPEN : Which.ALL;
        filter = new CaseloadFilter(new CaseloadPage.Filter(
                searched,
                AddressQuery.one(request, "which", Which.values()).orElse(usual),
                AddressQuery.one(request, "kind", Kind.values()).orElse(Kind.ANY),
                Ids.parse(request.getParameter("counselor")).orElse(null)));
        view = TableView.in(request, BY_NAME, columns());
        model = new PagedModel<>(this);
    }

    /** How the table is sorted first, and with which row it begins. Whoever is not shown the column of counselors cannot sort by it. */
    public TableView getView() {
        return view.column().equals("counselor") && getCounselors().isEmpty() ? BY_NAME : view;
    }

    @Override
    public TableView usual() {
        return BY_NAME;
    }

    @Override
    public Set<String> columns() {
        return COLUMNS.keySet();
    }

    @Override
    public Page<CaseloadPage.Row> read(TableView table) {
        Query query = query(table);
        Read read = reading.of(Read.class, () -> read(query));
        CaseloadPage found = read.query().equals(query)
                ? read.page()
                : reading.anew(Read.class, () -> read(query)).page();
        return new Page<>(found.rows(), found.total());
    }

    @Override
    public String key(CaseloadPage.Row row) {
        return row.id().toString();
    }

    private Query query(TableView table) {
        Sort sort = Objects.requireNonNull(COLUMNS.get(table.column()));
        return new Query(filter.filter(), sort, table.descending(), table.first(), ROWS);
    }

    private Read read(Query query) {
        return new Read(query, caseload.page(query));
    }

    /** What a request has read. */
    private record Read(Query query, CaseloadPage page) {}

    /** Whose cases a supervisor can choose from, as any page says it; empty for a counselor, and where there is one only. */
    public List<CaseloadPage.Counselor> getCounselors() {
        Query first = query(view.ofPage(ROWS));
        List<CaseloadPage.Counselor> all =
                reading.of(Read.class, () -> read(first)).page().counselors();
        return all.size() < 2 ? List.of() : all;
    }

    public CaseloadFilter getFilter() {
        return filter;
    }

    public PagedModel<CaseloadPage.Row> getModel() {
        return model;
    }

    /** What follows the address of a file with the cases that are listed. */
    public String getExported() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("which", filter.getWhich());
        parts.put("kind", filter.getKind() == Kind.ANY ? null : filter.getKind());
        parts.put("counselor", filter.getCounselor());
        parts.put("q", filter.getName());
        return AddressQuery.of(parts);
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    public Which[] getAll() {
        return Which.values();
    }
}
