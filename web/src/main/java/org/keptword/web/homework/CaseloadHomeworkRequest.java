package org.keptword.web.homework;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.keptword.homework.caseload.CaseloadHomeworkList.Filter;
import org.keptword.homework.caseload.CaseloadHomeworkList.Which;
import org.keptword.web.table.AddressQuery;

/**
 * Which homework the address asks for. Whatever is not understood asks for nothing.
 *
 * @param phase id of a phase of the guide; empty for all
 */
public record CaseloadHomeworkRequest(String name, Which which, String phase) implements Serializable {

    static CaseloadHomeworkRequest in(HttpServletRequest request) {
        return new CaseloadHomeworkRequest(
                text(request, "q"),
                AddressQuery.one(request, "which", Which.values()).orElse(Which.ALL),
                text(request, "phase"));
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    Filter filter() {
        return new Filter(name, which, phase);
    }

    /** The same as the query of an address. */
    public String query() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("q", name);
        parts.put("which", which == Which.ALL ? null : which);
        parts.put("phase", phase);
        return AddressQuery.of(parts);
    }

    /** Whether less than all running homework is asked for. */
    public boolean isNarrowed() {
        return !name.isEmpty() || which != Which.ALL || !phase.isEmpty();
    }
}
