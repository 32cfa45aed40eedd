package org.keptword.access;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keptword.access.internal.CaseloadEntries;
import org.keptword.access.internal.People;
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
    public AuditLogPage read(AuditLogSearch search) {
        return read(search, PAGE, AuditAction.LIST);
    }

    /** What is asked for as a file, the newest first, at most {@link #FILE} entries. */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public AuditLogPage export(AuditLogSearch search) {
        return read(search, FILE, AuditAction.EXPORT);
    }

    private AuditLogPage read(AuditLogSearch search, int most, AuditAction action) {
        Actor actor = current.get();
        List<AuditLogReader.AuditLogLine> lines = reader.read(actor, query(search, actor), most + 1);
        AuditLogPage page =
                page(actor, search.slice().shown(lines, most), search.slice().older(lines, most));
        auditLog.record(actor, action, AuditedObject.AUDIT_LOG, List.of(), "PRACTICE");
        return page;
    }

    private AuditLogReader.AuditLogQuery query(AuditLogSearch search, Actor actor) {
        List<CaseloadEntries.ClientPlace> clients =
                search.client().isEmpty() ? List.of() : caseload.clientsNamed(search.client(), actor);
        return new AuditLogReader.AuditLogQuery(
                search.person().isEmpty() ? null : people.named(actor.practice().value(), search.person()),
                search.client().isEmpty()
                        ? null
                        : AuditLogReader.Subjects.of(clients.stream()
                                .collect(Collectors.groupingBy(
                                        CaseloadEntries.ClientPlace::caseId,
                                        Collectors.mapping(CaseloadEntries.ClientPlace::person, Collectors.toSet())))),
                search.act(),
                search.from(),
                search.until(),
                search.slice());
    }

    /**
     * Checks the whole trail now, or has a job do it where it is long; the page shows what was found.
     *
     * @return whether it is done
     */
    @RolesAllowed(Roles.MANAGER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean check() {
        return reader.check(current.get());
    }

    private AuditLogPage page(Actor actor, List<AuditLogReader.AuditLogLine> lines, Optional<UUID> older) {
        Map<UUID, String> names =
                people.names(actor.practice().value(), ids(lines, AuditLogReader.AuditLogLine::person));
        Map<UUID, String> clients = caseload.clientsOf(ids(lines, AuditLogReader.AuditLogLine::caseId), actor);
        List<AuditLogRow> rows = lines.stream()
                .map(line -> new AuditLogRow(
                        line,
                        Optional.ofNullable(line.person()).map(names::get),
                        Optional.ofNullable(line.caseId()).map(clients::get)))
                .toList();
        return new AuditLogPage(rows, reader.state(actor), older);
    }

    private static Set<UUID> ids(
            List<AuditLogReader.AuditLogLine> lines, Function<AuditLogReader.AuditLogLine, @Nullable UUID> of) {
        return lines.stream().map(of).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /**
     * What is looked for in the audit log; null stands for any.
     *
     * @param person part of the name of who acted; empty for anybody
     * @param client part of the name of a client of the case it was about, or of a client who or whose case was in an export; empty for any
     * @param from the first moment
     * @param until the moment after the last
     * @param slice which part of what is found
     */
    public record AuditLogSearch(
            String person,
            String client,
            @Nullable AuditAction act,
            @Nullable Instant from,
            @Nullable Instant until,
            AuditLogReader.Slice slice) {

        /** Everything there is. */
        public static final AuditLogSearch ALL =
                new AuditLogSearch("", "", null, null, null, AuditLogReader.Slice.NEWEST);

        public AuditLogSearch {
            person = person.strip();
            client = client.strip();
        }
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
     * @param older the entry with which the page of older ones begins; empty where there is none
     */
    public record AuditLogPage(List<AuditLogRow> rows, AuditLogReader.AuditLogState state, Optional<UUID> older) {

        public AuditLogPage {
            rows = List.copyOf(rows);
        }

        /** Whether there are older entries than the last one shown. */
        public boolean more() {
            return older.isPresent();
        }
    }
}
