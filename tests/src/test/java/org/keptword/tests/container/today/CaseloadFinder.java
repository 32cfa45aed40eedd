package org.keptword.tests.container.today;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.access.internal.ActorBinding;
import org.keptword.cases.CaseLine;
import org.keptword.cases.caseload.CaseloadLine;
import org.keptword.cases.gate.Gates;
import org.keptword.homework.read.Homework;
import org.keptword.promises.read.Promises;
import org.keptword.sessions.Sessions;
import org.keptword.shared.Id;
import org.keptword.shared.Reads;

/** Reads what the first page of staff reads of a whole caseload, and says of which cases and participants something was found. */
@Stateless
@PermitAll
@Interceptors(ActorBinding.class)
public class CaseloadFinder {

    @Inject
    Guard guard;

    @Inject
    Gates gates;

    @Inject
    Sessions sessions;

    @Inject
    Homework homework;

    @Inject
    Promises promises;

    /**
     * What was found.
     *
     * @param cases with a line
     * @param met cases with a session
     * @param entered participants to whom something was assigned
     * @param said participants who said something about a promise
     */
    public record Found(Set<UUID> cases, Set<UUID> met, Set<UUID> entered, Set<UUID> said) {}

    /** Of open cases, and of these closed ones. */
    @Reads
    public Found find(Set<UUID> also) {
        Permit caseload = guard.caseload();
        Instant now = Instant.now();
        Instant since = now.minus(Duration.ofDays(90));
        List<CaseLine> lines =
                gates.caseload(also, caseload).stream().map(CaseloadLine::line).toList();
        List<UUID> open = Id.values(
                lines.stream().filter(CaseLine::open).map(CaseLine::id).toList());
        return new Found(
                Set.copyOf(Id.values(lines.stream().map(CaseLine::id).toList())),
                Set.copyOf(sessions.courses(also, Set.of(), caseload, now).keySet()),
                ids(homework.lastEntries(open, since, caseload).keySet()),
                ids(promises.lately(Map.of(), open, since, caseload).last().keySet()));
    }

    private static Set<UUID> ids(Set<? extends Id> found) {
        return Set.copyOf(Id.values(found));
    }
}
