package org.keptword.access;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.internal.CaseloadEntries;
import org.keptword.access.internal.People;
import org.keptword.access.model.Person;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditLogReader;
import org.keptword.audit.AuditedObject;
import org.keptword.shared.Actor;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** The audit log of the practice, for its manager: who did what to which case, and whether the log is intact. Nothing clinical is in it. */
@Stateless
@DenyAll
public class AuditLogService {

    /** How many entries a page shows. */
    public static final int PAGE = 50;

    /** How many entries a file holds at most. */
    public static final int FILE = 20_000;

    @Inject
    CurrentActor current;

    @Inject
    People people;

    @Inject
    CaseloadEntries caseload;

    @Inject
    AuditLogReader reader;

    @Inject
    AuditLog auditLog;

    /** A page of what is asked for, the newest first. */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public AuditLogPage read(AuditLogReader.AuditLogQuery query) {
        Actor actor = current.get();
        List<AuditLogReader.AuditLogLine> lines = reader.read(actor, query, PAGE + 1);
        AuditLogPage view = view(actor, lines.stream().limit(PAGE).toList(), lines.size() > PAGE);
        note(actor, AuditAction.LIST);
        return view;
    }

    /** What is asked for as a file, the newest first, at most {@link #FILE} entries. */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public AuditLogPage export(AuditLogReader.AuditLogQuery query) {
        Actor actor = current.get();
        List<AuditLogReader.AuditLogLine> lines = reader.read(actor, query, FILE + 1);
        AuditLogPage view = view(actor, lines.stream().limit(FILE).toList(), lines.size() > FILE);
        note(actor, AuditAction.EXPORT);
        return view;
    }

    /** Checks the whole trail now; the page shows what was found. */
    @RolesAllowed(Roles.MANAGER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void check() {
        reader.check(current.get());
    }

    private void note(Actor actor, AuditAction action) {
        auditLog.record(actor, action, AuditedObject.AUDIT_LOG, List.of(), "PRACTICE");
    }

    private AuditLogPage view(Actor actor, List<AuditLogReader.AuditLogLine> lines, boolean more) {
        List<AuditLogPage.Choice> persons = people.ofPractice(actor.practice().value()).stream()
                .map(AuditLogService::choice)
                .toList();
        Map<UUID, String> names =
                persons.stream().collect(Collectors.toMap(AuditLogPage.Choice::id, AuditLogPage.Choice::name));
        List<AuditLogPage.Choice> cases = caseload.clientsOfCases(actor);
        Map<UUID, String> clients =
                cases.stream().collect(Collectors.toMap(AuditLogPage.Choice::id, AuditLogPage.Choice::name));
        List<AuditLogRow> rows = lines.stream()
                .map(line -> new AuditLogRow(
                        line,
                        Optional.ofNullable(line.person()).map(names::get),
                        Optional.ofNullable(line.caseId()).map(clients::get)))
                .toList();
        return new AuditLogPage(rows, persons, cases, reader.state(actor), more);
    }

    private static AuditLogPage.Choice choice(Person person) {
        return new AuditLogPage.Choice(person.id(), person.name());
    }

    /**
     * One entry of the audit log with the names of people and cases.
     *
     * @param who the person who acted; empty for a job
     * @param clients the names of the clients of the case; empty where it belongs to none
     */
    public record AuditLogRow(AuditLogReader.AuditLogLine line, Optional<String> who, Optional<String> clients) {}

    /**
     * One page of the audit log.
     *
     * @param more whether there are entries after the last one shown
     */
    public record AuditLogPage(
            List<AuditLogRow> rows,
            List<Choice> people,
            List<Choice> cases,
            AuditLogReader.AuditLogState state,
            boolean more) {

        /** Something to choose by its name. */
        public record Choice(UUID id, String name) {}

        public AuditLogPage {
            rows = List.copyOf(rows);
            people = List.copyOf(people);
            cases = List.copyOf(cases);
        }
    }
}
