package org.keptword.web.sessions;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.keptword.sessions.list.SessionList;
import org.keptword.sessions.list.SessionList.Query;
import org.keptword.sessions.list.SessionList.Sort;
import org.keptword.sessions.list.SessionListService;
import org.keptword.sessions.notes.SessionNotes.NoteState;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Shell;
import org.keptword.web.table.TableView;

/** The list of sessions of a caseload or of one case. What it is narrowed to stands in the address. */
@Named
@ViewScoped
public class SessionListBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int ROWS = 25;
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
    private SessionListModel model;

    @PostConstruct
    void load() {
        asked = SessionListRequest.in(request, shell.dates());
        view = TableView.in(
                request,
                NEWEST,
                asked.caseId() == null ? SessionListModel.COLUMNS.keySet() : SessionListModel.COLUMNS_OF_CASE);
        model = new SessionListModel(this);
    }

    /** The page the address asks for, with what the list is called. */
    public SessionList getList() {
        return reading.of(SessionList.class, () -> sessions.list(first()));
    }

    /** A page of the list. The one the address asks for comes with what the page says above the table. */
    SessionList find(Sort sort, boolean descending, int offset) {
        Query query = new Query(asked.filter(), sort, descending, offset, ROWS);
        return query.equals(first()) ? getList() : sessions.list(query);
    }

    private Query first() {
        Sort sort = Objects.requireNonNull(SessionListModel.COLUMNS.get(view.column()));
        return new Query(asked.filter(), sort, view.descending(), view.first(ROWS), ROWS);
    }

    public SessionListModel getModel() {
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
