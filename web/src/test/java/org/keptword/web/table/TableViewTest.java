package org.keptword.web.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What an address says of a list, and the address of a list. */
class TableViewTest {

    private static final TableView USUAL = new TableView("name", false, 0);
    private static final Set<String> COLUMNS = Set.of("name", "date");

    private static HttpServletRequest request(Map<String, String> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                TableViewTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> parameters.get((String) args[0]));
    }

    private static TableView in(Map<String, String> parameters) {
        return TableView.in(request(parameters), USUAL, COLUMNS);
    }

    @Test
    void theAddressSaysHowAListIsSortedAndWhereItsPageBegins() {
        assertEquals(new TableView("date", true, 50), in(Map.of("sort", "date", "order", "desc", "first", "50")));
        assertEquals(new TableView("date", false, 0), in(Map.of("sort", "date", "order", "asc")));
        assertEquals("sort=date&order=desc&first=50", new TableView("date", true, 50).parameters());
        assertEquals("sort=name&order=asc", USUAL.parameters());
    }

    @Test
    void whatIsNotUnderstoodIsAsItUsuallyIs() {
        assertEquals(USUAL, in(Map.of()));
        assertEquals(USUAL, in(Map.of("sort", "password", "order", "desc")), "a column that does not sort");
        for (String first : new String[] {"-1", "x", "1.5", "99999999", ""}) {
            assertEquals(0, in(Map.of("first", first)).first(), first);
        }
    }

    @Test
    void aPageBeginsWithAMultipleOfItsRows() {
        assertEquals(50, new TableView("name", false, 74).first(25));
        assertEquals(0, new TableView("name", false, 24).first(25));
    }

    @Test
    void aQueryHasOnlyWhatHasAValue() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("q", "Núñez & Co");
        parts.put("which", null);
        parts.put("note", "");
        parts.put("unit", TimeUnit.DAYS);
        assertEquals("?q=N%C3%BA%C3%B1ez+%26+Co&unit=DAYS", AddressQuery.of(parts));
        assertEquals("", AddressQuery.of(Map.of()));
    }

    @Test
    void aChoiceIsReadByItsName() {
        assertEquals(
                Optional.of(TimeUnit.DAYS),
                AddressQuery.one(request(Map.of("unit", "DAYS")), "unit", TimeUnit.values()));
        assertEquals(Optional.empty(), AddressQuery.one(request(Map.of("unit", "days")), "unit", TimeUnit.values()));
        assertEquals(Optional.empty(), AddressQuery.one(request(Map.of()), "unit", TimeUnit.values()));
    }
}
