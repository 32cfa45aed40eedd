package org.keptword.web.promises;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.keptword.promises.caseload.CaseloadPromiseService;
import org.keptword.promises.caseload.CaseloadPromises;
import org.keptword.promises.caseload.CaseloadPromises.Query;
import org.keptword.promises.caseload.CaseloadPromises.Sort;
import org.keptword.promises.caseload.CaseloadPromises.Standing;
import org.keptword.web.table.PagedList;
import org.keptword.web.table.PagedModel;
import org.keptword.web.table.TableView;

/** The current promises of a caseload. What the list is narrowed to is in the address. */
@Named
@ViewScoped
public class CaseloadPromisesBacking implements PagedList<CaseloadPromises.Row> {

    private static final long serialVersionUID = 1L;

    private static final int ROWS = 25;
    private static final Map<String, Sort> COLUMNS =
            Map.of("state", Sort.STATE, "case", Sort.CASE, "owner", Sort.OWNER, "last", Sort.LAST, "made", Sort.MADE);
    private static final TableView TO_LOOK_AT = new TableView("state", false, 0);

    @Inject
    CaseloadPromiseService promises;

    @Inject
    transient HttpServletRequest request;

    private CaseloadPromisesRequest asked;
    private TableView view;
    private PagedModel<CaseloadPromises.Row> model;

    @PostConstruct
    void load() {
        asked = CaseloadPromisesRequest.in(request);
        view = TableView.in(request, TO_LOOK_AT, columns());
        model = new PagedModel<>(this);
    }

    @Override
    public TableView usual() {
        return TO_LOOK_AT;
    }

    @Override
    public Set<String> columns() {
        return COLUMNS.keySet();
    }

    @Override
    public Page<CaseloadPromises.Row> read(TableView table) {
        Sort sort = Objects.requireNonNull(COLUMNS.get(table.column()));
        CaseloadPromises found =
                promises.list(new Query(asked.filter(), sort, table.descending(), table.first(), ROWS));
        return new Page<>(found.rows(), found.total());
    }

    @Override
    public String key(CaseloadPromises.Row row) {
        return row.id().toString();
    }

    public PagedModel<CaseloadPromises.Row> getModel() {
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
    public CaseloadPromisesRequest getAsked() {
        return asked;
    }

    public CaseloadPromises.Which[] getAll() {
        return CaseloadPromises.Which.values();
    }

    /** How it looks that a promise stands so. */
    public String kind(Standing standing) {
        return switch (standing) {
            case WAITING -> "open";
            case RUNNING -> "good";
            case RESTING, OVER -> "quiet";
        };
    }
}
