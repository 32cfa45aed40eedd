package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.keptword.cases.CaseService;
import org.keptword.cases.caseload.CaseloadPage.Query.Which;
import org.keptword.web.table.AddressQuery;
import org.keptword.web.table.TableView;

/** The caseload. What it is narrowed to and how it is sorted comes with the address, from a link or the search box of the header. */
@Named
@ViewScoped
public class CasesBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final TableView BY_NAME = new TableView("name", false, 0);

    @Inject
    CaseService cases;

    @Inject
    transient HttpServletRequest request;

    private CaseloadModel model;
    private TableView view;

    @PostConstruct
    void load() {
        String searched = request.getParameter("q");
        Which usual = searched == null ? Which.OPEN : Which.ALL;
        Which which = Stream.of(Which.values())
                .filter(one -> one.name().equals(request.getParameter("which")))
                .findFirst()
                .orElse(usual);
        model = new CaseloadModel(cases, searched, which);
        view = TableView.in(request, BY_NAME, CaseloadModel.COLUMNS.keySet());
    }

    /** How the table is sorted first, and with which row it begins. */
    public TableView getView() {
        return view;
    }

    public CaseloadModel getModel() {
        return model;
    }

    /** What follows the address of a file with the cases that are listed. */
    public String getExported() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("which", model.getWhich());
        parts.put("q", model.getName());
        return AddressQuery.of(parts);
    }

    public Which[] getAll() {
        return Which.values();
    }
}
