package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.keptword.cases.CaseService;
import org.keptword.cases.caseload.CaseloadPage.Query.Which;

/** The caseload. What is searched for may come with the address, from the search box of the header. */
@Named
@ViewScoped
public class CasesBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CaseService cases;

    @Inject
    transient HttpServletRequest request;

    private CaseloadModel model;

    @PostConstruct
    void load() {
        String searched = request.getParameter("q");
        model = new CaseloadModel(cases, searched, searched == null ? Which.OPEN : Which.ALL);
    }

    public CaseloadModel getModel() {
        return model;
    }

    /** What follows the address of a file with the cases that are listed. */
    public String getExported() {
        String name = model.getName();
        return "?which=" + model.getWhich()
                + (name == null ? "" : "&q=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    public Which[] getAll() {
        return Which.values();
    }
}
