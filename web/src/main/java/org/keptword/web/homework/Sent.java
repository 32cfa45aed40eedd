package org.keptword.web.homework;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keptword.homework.assign.ChangeAssignments;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.WholeText;
import org.keptword.web.text.Dates;

/**
 * Reads the plain inputs of a form, which are no components of the page: hundreds of them would be.
 *
 * @param dates of the person who typed them
 */
record Sent(HttpServletRequest request, Dates dates) {

    /** Everything that was sent under a name. */
    List<String> all(String name) {
        return Stream.ofNullable(request.getParameterValues(name))
                .flatMap(Arrays::stream)
                .toList();
    }

    /**
     * What is selected, once each: a checkbox sends one, and one field may send several, set apart by commas. A link selects nothing.
     */
    Set<String> picked() {
        if (!request.getMethod().equals("POST")) {
            return Set.of();
        }
        return all("picked").stream()
                .flatMap(some -> Arrays.stream(some.split(",")))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean has(String name) {
        return request.getParameter(name) != null;
    }

    /** A text without white space around it; empty where nothing was sent. A text that cannot be kept is refused. */
    String text(String name) {
        String text = Optional.ofNullable(request.getParameter(name)).orElse("").replace("\r\n", "\n");
        if (!WholeText.is(text)) {
            throw new DomainRefusal("refusal.shell.character");
        }
        return text.strip();
    }

    /** A day as people of the region type it, or null where none was sent. What is no day is refused with an example. */
    @Nullable
    LocalDate day(String name) {
        String day = text(name);
        return day.isEmpty()
                ? null
                : dates.readDay(day)
                        .orElseThrow(() -> new DomainRefusal("refusal.shell.dayUnread", dates.typed(dates.today())));
    }

    /** A day as it was typed, or empty where none was sent or what was sent is no day. */
    Optional<LocalDate> readableDay(String name) {
        return dates.readDay(text(name));
    }

    /** What is asked for several assignments of a case: moving them with a day, withdrawing them with a reason. */
    ChangeAssignments change(CaseId of, List<AssignmentId> picked, ChangeAssignments.Act act) {
        return new ChangeAssignments(
                of,
                picked,
                act,
                act == ChangeAssignments.Act.MOVE ? day("day") : null,
                act == ChangeAssignments.Act.WITHDRAW ? text("reason") : null);
    }

    <E extends Enum<E>> E one(Class<E> of, String name, E otherwise) {
        return some(of, name).stream().findFirst().orElse(otherwise);
    }

    <E extends Enum<E>> Set<E> some(Class<E> of, String name) {
        Set<E> some = EnumSet.noneOf(of);
        List<String> names = all(name);
        Arrays.stream(of.getEnumConstants())
                .filter(one -> names.contains(one.name()))
                .forEach(some::add);
        return some;
    }
}
