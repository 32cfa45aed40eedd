package org.keptword.web.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.keptword.sessions.list.SessionList;
import org.keptword.sessions.list.SessionList.Query;
import org.keptword.sessions.list.SessionList.Sort;
import org.keptword.sessions.list.SessionListService;
import org.keptword.sessions.notes.SessionNotes.NoteState;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Shell;
import org.keptword.web.table.PagedList;
import org.keptword.web.table.PagedModel;
import org.keptword.web.table.TableView;

/** The list of sessions of a caseload or of one case. What it is narrowed to stands in the address. */
@Named
@ViewScoped
public class SessionListBacking implements PagedList<SessionList.Row> {

    private static final long serialVersionUID = 1L;

    private static final int ROWS = 25;
    private static final Map<String, Sort> COLUMNS =
            Map.of("date", Sort.DATE, "case", Sort.CASE, "state", Sort.STATE, "note", Sort.NOTE);
    private static final TableView NEWEST = new TableView("date", true, 0);

    @Inject
    SessionListService sessions;

    @Inject
    PageReading reading;

    @Inject
    Shell shell;

    @Inject
    transient HttpServletRequest request;

    private SessionListRequest asked;
    private TableView view;
    private PagedModel<SessionList.Row> model;

    @PostConstruct
    void load() {
        asked = SessionListRequest.in(request, shell.dates());
        view = TableView.in(request, NEWEST, columns());
        model = new PagedModel<>(this);
    }

    /** The page the address asks for, with what the list is called. */
    public SessionList getList() {
        return reading.of(SessionList.class, () -> sessions.list(first()));
    }

    @Override
    public TableView usual() {
        return NEWEST;
    }

    /** The list of one case has no column of cases. */
    @Override
    public Set<String> columns() {
        return asked.caseId() == null ? COLUMNS.keySet() : Set.of("date", "state", "note");
    }

    /** The page the address asks for comes with what the page says above the table. */
    @Override
    public Page<SessionList.Row> read(TableView table) {
        Query query = query(table);
        SessionList found = query.equals(first()) ? getList() : sessions.list(query);
        return new Page<>(found.rows(), found.total());
    }

    @Override
    public String key(SessionList.Row row) {
        return row.id().toString();
    }

    private Query first() {
        return query(view.ofPage(ROWS));
    }

    private Query query(TableView table) {
        Sort sort = Objects.requireNonNull(COLUMNS.get(table.column()));
        return new Query(asked.filter(), sort, table.descending(), table.first(), ROWS);
    }

    public PagedModel<SessionList.Row> getModel() {
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
    public SessionListRequest getAsked() {
        return asked;
    }

    public SessionList.Which[] getAll() {
        return SessionList.Which.values();
    }

    /** How notes can stand, those that are still to be written first. */
    public List<NoteState> getNotes() {
        return Stream.of(NoteState.values()).toList();
    }
}
