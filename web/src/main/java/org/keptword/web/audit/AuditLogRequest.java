package org.keptword.web.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.keptword.access.AuditLogService;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLogReader.Slice;
import org.keptword.shared.Ids;
import org.keptword.web.table.AddressQuery;
import org.keptword.web.text.Dates;

/**
 * What the address of the page asks for. Whatever is not understood asks for nothing.
 *
 * @param typedDay the day as it was typed
 * @param day the same as it was understood, or null
 * @param from the entry with which the page begins; null for the newest
 */
public record AuditLogRequest(String person, String client, AuditAction act, String typedDay, LocalDate day, UUID from)
        implements Serializable {

    /**
     * @param dates of the person who asks, for a day that was typed
     */
    static AuditLogRequest in(HttpServletRequest request, Dates dates) {
        return new AuditLogRequest(
                text(request, "person"),
                text(request, "client"),
                Arrays.stream(AuditAction.values())
                        .filter(act -> act.name().equals(request.getParameter("act")))
                        .findFirst()
                        .orElse(null),
                text(request, "day"),
                dates.readDay(text(request, "day")).orElse(null),
                Ids.parse(request.getParameter("from")).orElse(null));
    }

    private static String text(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text == null ? "" : text.strip();
    }

    AuditLogService.AuditLogSearch search(ZoneId zone, Slice slice) {
        return new AuditLogService.AuditLogSearch(
                person,
                client,
                act,
                day == null ? null : day.atStartOfDay(zone).toInstant(),
                day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant(),
                slice);
    }

    /** What is looked for as the query of an address. */
    String query() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("person", person);
        parts.put("client", client);
        parts.put("act", act);
        parts.put("day", day);
        return AddressQuery.of(parts);
    }

    /** Whether a day was typed that cannot be read. */
    public boolean isDayUnread() {
        return day == null && !typedDay.isEmpty();
    }

    /** What the field for the day holds. */
    public Object getShownDay() {
        return day == null ? typedDay : day;
    }

    public boolean isNarrowed() {
        return !person.isEmpty() || !client.isEmpty() || act != null || day != null;
    }
}
