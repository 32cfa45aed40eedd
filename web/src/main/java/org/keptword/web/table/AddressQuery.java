package org.keptword.web.table;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The query of an address: what a list is narrowed to, so that a link leads to the same list. */
public final class AddressQuery {

    private AddressQuery() {}

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
