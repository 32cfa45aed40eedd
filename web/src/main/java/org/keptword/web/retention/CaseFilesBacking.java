package org.keptword.web.retention;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Objects;
import org.keptword.retention.ClosedCaseList;
import org.keptword.retention.ClosedCaseList.Order;
import org.keptword.retention.ClosedCaseList.Query;
import org.keptword.retention.ClosedCaseList.Sort;
import org.keptword.retention.RetentionService;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.table.TableView;

/** The closed cases of a practice, for its manager. What the list is narrowed to is in the address. */
@Named
@ViewScoped
public class CaseFilesBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int ROWS = 50;
    private static final TableView TO_DECIDE = new TableView("state", false, 0);

    @Inject
    RetentionService retention;

    @Inject
    PageReading reading;

    @Inject
    transient HttpServletRequest request;

    private CaseFilesRequest asked;
    private TableView view;
    private CaseFilesModel model;

    @PostConstruct
    void load() {
        asked = CaseFilesRequest.in(request);
        view = TableView.in(request, TO_DECIDE, CaseFilesModel.COLUMNS.keySet());
        model = new CaseFilesModel(this);
    }

    /** The page the address asks for, with how long cases are kept and how many need not be kept any longer. */
    public ClosedCaseList getList() {
        return reading.of(ClosedCaseList.class, () -> retention.page(first()));
    }

    /** A page of the list. The one the address asks for comes with what the page says above the table. */
    ClosedCaseList find(Sort sort, boolean descending, int offset) {
        Query query = query(sort, descending, offset);
        return query.equals(first()) ? getList() : retention.page(query);
    }

    private Query first() {
        Sort sort = Objects.requireNonNull(CaseFilesModel.COLUMNS.get(view.column()));
        return query(sort, view.descending(), view.first(ROWS));
    }

    private Query query(Sort sort, boolean descending, int offset) {
        return new Query(asked.name(), new Order(asked.which(), sort, descending), offset, ROWS);
    }

    public CaseFilesModel getModel() {
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
