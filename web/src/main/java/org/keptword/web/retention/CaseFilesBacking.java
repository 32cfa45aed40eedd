package org.keptword.web.retention;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.keptword.retention.ClosedCaseList;
import org.keptword.retention.ClosedCaseList.ClosedCase;
import org.keptword.retention.ClosedCaseList.Order;
import org.keptword.retention.ClosedCaseList.Query;
import org.keptword.retention.ClosedCaseList.Sort;
import org.keptword.retention.RetentionService;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.table.PagedList;
import org.keptword.web.table.PagedModel;
import org.keptword.web.table.TableView;

/** The closed cases of a practice, for its manager. What the list is narrowed to is in the address. */
@Named
@ViewScoped
public class CaseFilesBacking implements PagedList<ClosedCase> {

    private static final long serialVersionUID = 1L;

    private static final int ROWS = 50;
    private static final Map<String, Sort> COLUMNS = Map.of(
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
    private static final TableView TO_DECIDE = new TableView("state", false, 0);

    @Inject
    RetentionService retention;

    @Inject
    PageReading reading;

    @Inject
    transient HttpServletRequest request;

    private CaseFilesRequest asked;
    private TableView view;
    private PagedModel<ClosedCase> model;

    @PostConstruct
    void load() {
        asked = CaseFilesRequest.in(request);
        view = TableView.in(request, TO_DECIDE, columns());
        model = new PagedModel<>(this);
    }

    /** The page the address asks for, with how long cases are kept and how many need not be kept any longer. */
    public ClosedCaseList getList() {
        return reading.of(ClosedCaseList.class, () -> retention.page(first()));
    }

    @Override
    public TableView usual() {
        return TO_DECIDE;
    }

    @Override
    public Set<String> columns() {
        return COLUMNS.keySet();
    }

    /** The page the address asks for comes with what the page says above the table. */
    @Override
    public Page<ClosedCase> read(TableView table) {
        Query query = query(table);
        ClosedCaseList found = query.equals(first()) ? getList() : retention.page(query);
        return new Page<>(found.cases(), found.found());
    }

    @Override
    public String key(ClosedCase row) {
        return row.id().toString();
    }

    private Query first() {
        return query(view.ofPage(ROWS));
    }

    private Query query(TableView table) {
        Sort sort = Objects.requireNonNull(COLUMNS.get(table.column()));
        return new Query(asked.name(), new Order(asked.which(), sort, table.descending()), table.first(), ROWS);
    }

    public PagedModel<ClosedCase> getModel() {
        return model;
    }

    /** How the table is sorted first, and with which row it begins. */
    public TableView getView() {
        return view;
    }

    public int getRows() {
        return ROWS;
    }

    /** What the list is narrowed to. */
    public CaseFilesRequest getAsked() {
        return asked;
    }

    /** Where those of the cases are that need not be kept any longer. */
    public String getDueAddress() {
        return Route.CASE_FILES.path() + new CaseFilesRequest(asked.name(), ClosedCaseList.Which.DUE).query();
    }

    public ClosedCaseList.Which[] getAll() {
        return ClosedCaseList.Which.values();
    }
}
