package org.keptword.tests.container.matrix;

import java.util.ArrayList;
import java.util.List;
import org.keptword.tests.container.matrix.Row.Arguments;
import org.keptword.tests.container.matrix.Row.Made;
import org.keptword.tests.container.matrix.Row.Reach;
import org.keptword.tests.container.matrix.Row.Seen;

/** The rows of one service. */
final class Table {

    private final Class<?> service;
    private final List<Row> rows = new ArrayList<>();

    Table(Class<?> service) {
        this.service = service;
    }

    /** What a method is called with; null stands for itself. */
    static List<Object> with(Object... arguments) {
        return java.util.Arrays.asList(arguments);
    }

    /** Reads something of a case. */
    Table reads(String method, Made made, Arguments arguments) {
        return add(method, Audience.READING, made, arguments);
    }

    /** Changes something of a case. */
    Table works(String method, Made made, Arguments arguments) {
        return add(method, Audience.WORK, made, arguments);
    }

    /** Does something about what is the client's own. */
    Table own(String method, Made made, Arguments arguments) {
        return add(method, Audience.OWN, made, arguments);
    }

    /** Does something about an object of the audience's. */
    Table add(String method, Audience audience, Made made, Arguments arguments) {
        rows.add(new Row(service, method, audience, made, arguments, null, Reach.CASELOAD, null));
        return this;
    }

    /** Does something that is about no object that could be somebody else's. */
    Table plain(String method, Audience audience, Arguments arguments) {
        return add(method, audience, null, arguments);
    }

    /** Lists what the audience reaches, told by its id; {@code made} is something the list then tells of. */
    Table lists(String method, Audience audience, Reach reach, Made made, Arguments arguments) {
        Seen byId = (result, thing) -> result.toString().contains(thing.id().toString());
        return lists(method, audience, reach, made, byId, arguments);
    }

    /** Lists what the audience reaches; {@code made} is something the list then tells of. */
    Table lists(String method, Audience audience, Reach reach, Made made, Seen seen, Arguments arguments) {
        rows.add(new Row(service, method, audience, made, arguments, seen, reach, null));
        return this;
    }

    /** Ends in a refusal also for those who may, because something outside is missing in the test. */
    Table ends(String method, Audience audience, String refusal, Made made, Arguments arguments) {
        rows.add(new Row(service, method, audience, made, arguments, null, Reach.CASELOAD, refusal));
        return this;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }
}
