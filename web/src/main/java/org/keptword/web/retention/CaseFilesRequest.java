package org.keptword.web.retention;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.keptword.retention.ClosedCaseList.Which;
import org.keptword.web.table.AddressQuery;

/**
 * Which closed cases the address asks for. Whatever is not understood asks for nothing.
 *
 * @param name part of the names of those looked for; empty for all
 */
public record CaseFilesRequest(String name, Which which) implements Serializable {

    private static final int LONGEST_NAME = 120;

    static CaseFilesRequest in(HttpServletRequest request) {
        String name =
                Objects.requireNonNullElse(request.getParameter("name"), "").strip();
        return new CaseFilesRequest(
                name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                AddressQuery.one(request, "which", Which.values()).orElse(Which.ALL));
    }

    /** The same as the query of an address. */
    public String query() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("name", name);
        parts.put("which", which == Which.ALL ? null : which);
        return AddressQuery.of(parts);
    }

    /** Whether less than all closed cases is asked for. */
    public boolean isNarrowed() {
        return !name.isEmpty() || which != Which.ALL;
    }
}
