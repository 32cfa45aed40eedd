package org.keptword.web.table;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The query of an address: what a list is narrowed to, so that a link leads to the same list. */
public final class AddressQuery {

    private AddressQuery() {}

    /** The value of an enum that an address names; empty where it names none. */
    public static <E extends Enum<E>> Optional<E> one(HttpServletRequest request, String name, E[] all) {
        String asked = request.getParameter(name);
        return Stream.of(all).filter(each -> each.name().equals(asked)).findFirst();
    }

    /**
     * Joins the parts of a query, with its question mark; empty where no part has a value.
     *
     * @param parts values by name, in order; null or an empty text for none
     */
    public static String of(Map<String, ?> parts) {
        String query = parts.entrySet().stream()
                .filter(part -> !Objects.toString(part.getValue(), "").isEmpty())
                .map(part ->
                        part.getKey() + "=" + URLEncoder.encode(part.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
