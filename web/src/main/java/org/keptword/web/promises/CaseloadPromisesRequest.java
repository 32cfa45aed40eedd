package org.keptword.web.promises;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.keptword.promises.caseload.CaseloadPromises.Filter;
import org.keptword.promises.caseload.CaseloadPromises.Which;
import org.keptword.web.table.AddressQuery;

/** Which promises the address asks for. Whatever is not understood asks for nothing. */
public record CaseloadPromisesRequest(String name, Which which) implements Serializable {

    static CaseloadPromisesRequest in(HttpServletRequest request) {
        return new CaseloadPromisesRequest(
                Objects.requireNonNullElse(request.getParameter("q"), "").strip(),
                AddressQuery.one(request, "which", Which.values()).orElse(Which.ALL));
    }

    Filter filter() {
        return new Filter(name, which);
    }

    /** The same as the query of an address. */
    public String query() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("q", name);
        parts.put("which", which == Which.ALL ? null : which);
        return AddressQuery.of(parts);
    }

    /** Whether less than all current promises is asked for. */
    public boolean isNarrowed() {
        return !name.isEmpty() || which != Which.ALL;
    }
}
