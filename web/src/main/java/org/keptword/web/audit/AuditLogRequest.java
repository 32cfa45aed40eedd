package org.keptword.web.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLogReader;
import org.keptword.shared.Ids;

/** What the address of the page asks for. Whatever is not understood asks for nothing. */
public record AuditLogRequest(UUID person, UUID caseId, AuditAction act, LocalDate day, UUID before) {

    static AuditLogRequest in(HttpServletRequest request) {
        return new AuditLogRequest(
                id(request, "person"),
                id(request, "case"),
                Arrays.stream(AuditAction.values())
                        .filter(act -> act.name().equals(request.getParameter("act")))
                        .findFirst()
                        .orElse(null),
                day(request.getParameter("day")),
                id(request, "before"));
    }

    private static UUID id(HttpServletRequest request, String name) {
        return Ids.parse(request.getParameter(name)).orElse(null);
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException typing) {
            return null;
        }
    }

    AuditLogReader.AuditLogQuery query(ZoneId zone) {
        return new AuditLogReader.AuditLogQuery(
                person,
                caseId,
                act,
                day == null ? null : day.atStartOfDay(zone).toInstant(),
                day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant(),
                before);
    }

    /** The same as the query of an address, going on after an entry. */
    String address(String path, UUID after) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("person", person);
        parts.put("case", caseId);
        parts.put("act", act);
        parts.put("day", day);
        parts.put("before", after);
        String query = parts.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .map(part ->
                        part.getKey() + "=" + URLEncoder.encode(part.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    public boolean isNarrowed() {
        return Optional.ofNullable((Object) person)
                        .or(() -> Optional.ofNullable(caseId))
                        .isPresent()
                || act != null
                || day != null;
    }
}
