package org.keptword.web.cases;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.keptword.cases.caseload.CaseloadPage;
import org.keptword.cases.caseload.CaseloadPage.Query.Kind;
import org.keptword.cases.caseload.CaseloadPage.Query.Which;
import org.keptword.shared.Ids;

/** What the caseload is narrowed to, as the form above the table says it. */
public class CaseloadFilter implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private Which which;
    private Kind kind;
    private UUID counselor;

    CaseloadFilter(CaseloadPage.Filter filter) {
        this.name = filter.name();
        this.which = filter.which();
        this.kind = filter.kind();
        this.counselor = filter.counselor();
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

    CaseloadPage.Filter filter() {
        return new CaseloadPage.Filter(name, which, kind, counselor);
    }
}
