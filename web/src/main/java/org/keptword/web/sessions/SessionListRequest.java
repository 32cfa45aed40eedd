package org.keptword.web.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keptword.sessions.list.SessionList;
import org.keptword.sessions.list.SessionList.Which;
import org.keptword.sessions.notes.SessionNotes.NoteState;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.web.table.AddressQuery;
import org.keptword.web.text.Dates;

/**
 * Which sessions the address asks for. Whatever is not understood asks for nothing.
 *
 * @param typedFrom the first day as it was typed
 * @param from the same as it was understood, or null
 */
public record SessionListRequest(
        CaseId caseId,
        String name,
        Which which,
        NoteState note,
        String typedFrom,
        LocalDate from,
        String typedUntil,
        LocalDate until)
        implements Serializable {

    /**
     * @param dates of the person who asks, for days that were typed
     */
    static SessionListRequest in(HttpServletRequest request, Dates dates) {
        String from = text(request, "from");
        String until = text(request, "until");
        return new SessionListRequest(
                Ids.parse(request.getParameter("case")).map(CaseId::new).orElse(null),
                text(request, "q"),
                AddressQuery.one(request, "which", Which.values()).orElse(Which.PAST),
                AddressQuery.one(request, "note", NoteState.values()).orElse(null),
                from,
                dates.readDay(from).orElse(null),
                until,
                dates.readDay(until).orElse(null));
    }

    private static String text(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text == null ? "" : text.strip();
    }

    SessionList.Filter filter() {
        return new SessionList.Filter(caseId == null ? null : caseId.value(), name, which, note, from, until);
    }

    /** The same as the query of an address. */
    public String query() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("case", caseId);
        parts.put("q", name);
        parts.put("which", which == Which.PAST ? null : which);
        parts.put("note", note);
        parts.put("from", from);
        parts.put("until", until);
        return AddressQuery.of(parts);
    }

    /** What the field for the first day holds. */
    public Object getShownFrom() {
        return from == null ? typedFrom : from;
    }

    /** What the field for the last day holds. */
    public Object getShownUntil() {
        return until == null ? typedUntil : until;
    }

    public boolean isFromUnread() {
        return from == null && !typedFrom.isEmpty();
    }

    public boolean isUntilUnread() {
        return until == null && !typedUntil.isEmpty();
    }

    /** Whether less than all past sessions is asked for, of the caseload or of the case. */
    public boolean isNarrowed() {
        return !name.isEmpty() || which != Which.PAST || note != null || from != null || until != null;
    }
}
