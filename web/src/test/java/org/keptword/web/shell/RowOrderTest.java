package org.keptword.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowOrderTest {

    private static final Row FIRST = row("first");
    private static final Row SECOND = row("second");
    private static final Row THIRD = row("third");

    private record Row(UUID id, String name) {}

    private static Row row(String name) {
        return new Row(UUID.randomUUID(), name);
    }

    @Test
    void anActFindsItsRowWhereItWasShownThoughOthersCameBeforeIt() {
        RowOrder rows = new RowOrder();
        assertEquals(List.of(FIRST, SECOND), rows.show(List.of(FIRST, SECOND), Row::id));
        assertEquals(List.of(FIRST, SECOND), rows.asShown(Stream.of(THIRD, SECOND, FIRST), Row::id));
    }

    @Test
    void aRowIsTheOneOfNow() {
        RowOrder rows = new RowOrder();
        rows.show(List.of(FIRST), Row::id);
        Row changed = new Row(FIRST.id(), "changed");
        assertEquals(List.of(changed), rows.asShown(Stream.of(changed), Row::id));
    }

    @Test
    void aRowThatIsGoneLeavesItsPlaceEmpty() {
        RowOrder rows = new RowOrder();
        rows.show(List.of(FIRST, SECOND, THIRD), Row::id);
        assertEquals(Arrays.asList(FIRST, null, THIRD), rows.asShown(Stream.of(FIRST, THIRD), Row::id));
    }
}
