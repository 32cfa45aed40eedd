package org.keptword.web.homework;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.keptword.homework.assign.HomeworkList.AssignmentState;
import org.keptword.homework.caseload.CaseloadHomeworkList;
import org.keptword.homework.caseload.CaseloadHomeworkList.Query;
import org.keptword.homework.caseload.CaseloadHomeworkList.Sort;
import org.keptword.homework.caseload.CaseloadHomeworkService;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.table.PagedList;
import org.keptword.web.table.PagedModel;
import org.keptword.web.table.TableView;

/** The running homework of a caseload. What it is narrowed to stands in the address. */
@Named
@ViewScoped
public class CaseloadHomeworkBacking implements PagedList<CaseloadHomeworkList.Row> {

    private static final long serialVersionUID = 1L;

    private static final int ROWS = 25;
    private static final Map<String, Sort> COLUMNS =
            Map.of("due", Sort.DUE, "case", Sort.CASE, "exercise", Sort.EXERCISE, "phase", Sort.PHASE);
    private static final TableView BY_DUE_DATE = new TableView("due", false, 0);

    @Inject
    CaseloadHomeworkService homework;

    @Inject
    PageReading reading;

    @Inject
    transient HttpServletRequest request;

    private CaseloadHomeworkRequest asked;
    private TableView view;
    private TableView shown = BY_DUE_DATE;
    private PagedModel<CaseloadHomeworkList.Row> model;

    @PostConstruct
    void load() {
        asked = CaseloadHomeworkRequest.in(request);
        view = TableView.in(request, BY_DUE_DATE, columns());
        model = new PagedModel<>(this);
    }

    /** The page the address asks for, with the phases to choose from. */
    public CaseloadHomeworkList getList() {
        return reading.of(CaseloadHomeworkList.class, () -> homework.list(first()));
    }

    @Override
    public TableView usual() {
        return BY_DUE_DATE;
    }

    @Override
    public Set<String> columns() {
        return COLUMNS.keySet();
    }

    /** The page the address asks for comes with what the page says above the table. */
    @Override
    public Page<CaseloadHomeworkList.Row> read(TableView table) {
        shown = table;
        Query query = query(table);
        CaseloadHomeworkList found = query.equals(first()) ? getList() : homework.list(query);
        return new Page<>(found.rows(), found.total());
    }

    @Override
    public String key(CaseloadHomeworkList.Row row) {
        return row.caseId() + "-" + row.exercise();
    }

    private Query first() {
        return query(view.ofPage(ROWS));
    }

    private Query query(TableView table) {
        Sort sort = Objects.requireNonNull(COLUMNS.get(table.column()));
        return new Query(asked.filter(), sort, table.descending(), table.first(), ROWS);
    }

    public PagedModel<CaseloadHomeworkList.Row> getModel() {
        return model;
    }

    /** How the table is sorted first, and with which row it begins. */
    public TableView getView() {
        return view;
    }

    public int getRows() {
        return ROWS;
    }

    /** The address of the page as it is shown now, to come back to after an act. */
    public String getAddress() {
        String query = asked.query();
        return Route.CASELOAD_HOMEWORK.path() + query + (query.isEmpty() ? "?" : "&") + shown.parameters();
    }

    /** What the list is narrowed to. */
    public CaseloadHomeworkRequest getAsked() {
        return asked;
    }

    public CaseloadHomeworkList.Which[] getAll() {
        return CaseloadHomeworkList.Which.values();
    }

    /** How a state looks. */
    public String kind(AssignmentState state) {
        return HomeworkStates.kind(state);
    }
}
