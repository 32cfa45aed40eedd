package org.keptword.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keptword.audit.internal.AuditEntries;
import org.keptword.audit.internal.Chain;
import org.keptword.audit.model.AuditEntry;
import org.keptword.shared.Actor;

/** Reads the audit log of a practice for its manager. */
@ApplicationScoped
public class AuditLogReader {

    /** So many entries are checked while a person waits: some seconds, where a request has a minute. */
    private static final long AT_ONCE = 200_000;

    @Inject
    AuditEntries entries;

    @Inject
    Chain chain;

    @EJB
    AuditLogChecker checker;

    /** The entries asked for, the newest first: so many at most, counted from where the slice begins. */
    public List<AuditLogLine> read(Actor reader, AuditLogQuery query, int most) {
        UUID practice = reader.practice().value();
        List<AuditEntry> found = entries.find(practice, query, most);
        Subjects about = query.about();
        if (about == null || about.ids().isEmpty()) {
            return newestFirst(found.stream());
        }
        Comparator<AuditEntry> oldestFirst =
                Comparator.comparing(entry -> entry.line().id().toString());
        return newestFirst(Stream.concat(found.stream(), entries.exportsOf(practice, query, about.ids(), most).stream())
                .sorted(query.slice().newerThan() == null ? oldestFirst.reversed() : oldestFirst)
                .limit(most));
    }

    private static List<AuditLogLine> newestFirst(Stream<AuditEntry> entries) {
        return entries.map(AuditEntry::line)
                .sorted(Comparator.comparing((AuditLogLine line) -> line.id().toString())
                        .reversed())
                .toList();
    }

    public AuditLogState state(Actor reader) {
        return entries.state(reader.practice().value());
    }

    /**
     * Goes along the whole chain and keeps what was found, or leaves that to a job of the practice where the chain is long. Belongs outside of any
     * transaction.
     *
     * @return whether it is done; otherwise the state says so, some minutes later
     */
    public boolean check(Actor reader) {
        if (checker.leave(reader, AT_ONCE)) {
            return false;
        }
        checker.check(reader, chain.known(reader.practice().value()));
        return true;
    }

    /**
     * One entry of the audit log, as it is read.
     *
     * @param actorName the name of a job; null for a person
     * @param listed how many things a list showed; null for anything else
     */
    public record AuditLogLine(
            UUID id,
            Instant at,
            @Nullable UUID person,
            @Nullable String actorName,
            String role,
            AuditAction act,
            String kind,
            List<UUID> ids,
            @Nullable Integer listed,
            @Nullable UUID caseId,
            String reason,
            @Nullable String origin,
            int times) {

        public AuditLogLine {
            ids = List.copyOf(ids);
        }

        /** How many things it is about: an entry that names none and is no list is about one. */
        public int things() {
            return listed == null ? Math.max(1, ids.size()) : listed;
        }
    }

    /**
     * Which entries are asked for; null stands for any.
     *
     * @param persons those who acted; none where it is empty
     * @param about whom it was about
     * @param from the first moment
     * @param until the moment after the last
     * @param slice where it begins
     */
    public record AuditLogQuery(
            @Nullable Set<UUID> persons,
            @Nullable Subjects about,
            @Nullable AuditAction act,
            @Nullable Instant from,
            @Nullable Instant until,
            Slice slice) {

        public AuditLogQuery {
            persons = persons == null ? null : Set.copyOf(persons);
        }
    }

    /**
     * Where a page of the log begins. Entries are read from there by their ids, which are in the order of time, and are never counted.
     *
     * @param upTo the newest entry that may be on it; null for no such limit
     * @param newerThan the entry whose nearest newer ones are wanted; null for the newest of all, or the newest up to {@code upTo}
     */
    public record Slice(@Nullable UUID upTo, @Nullable UUID newerThan) {

        /** The newest entries. */
        public static final Slice NEWEST = new Slice(null, null);

        /** An entry and those older than it. */
        public static Slice upTo(UUID entry) {
            return new Slice(entry, null);
        }

        /** The entries right after one in time. */
        public static Slice newerThan(UUID entry) {
            return new Slice(null, entry);
        }

        /** A page of at most so many, out of one more. */
        public List<AuditLogLine> shown(List<AuditLogLine> read, int most) {
            return newerThan == null || read.size() <= most
                    ? read.stream().limit(most).toList()
                    : read.subList(read.size() - most, read.size());
        }

        /** The entry with which the page of older ones begins; empty where there is none. */
        public Optional<UUID> older(List<AuditLogLine> read, int most) {
            return newerThan == null && read.size() > most
                    ? Optional.of(read.get(most).id())
                    : Optional.ofNullable(newerThan);
        }
    }

    /**
     * Clients whom entries are about: entries of their cases, and exports that name them or their cases.
     *
     * @param ids of those people and cases, by which an export names what was in it
     */
    public record Subjects(Set<UUID> cases, Set<UUID> ids) {

        public Subjects {
            cases = Set.copyOf(cases);
            ids = Set.copyOf(ids);
        }

        /**
         * @param people by the case they are in
         */
        public static Subjects of(Map<UUID, Set<UUID>> people) {
            return new Subjects(
                    people.keySet(),
                    Stream.concat(
                                    people.keySet().stream(),
                                    people.values().stream().flatMap(Set::stream))
                            .collect(Collectors.toSet()));
        }
    }

    /**
     * How far the audit log is linked, and what its last check found.
     *
     * @param linked the number of the last linked entry
     * @param waiting how many are not linked yet
     * @param stopped whether linking has stopped, because the chain is not the one its head outside knows
     * @param removed how many of the oldest entries are not kept any more
     * @param since when the oldest entry that is kept was made, or null when there is none
     * @param checkedAt when it was checked last, or null when it never was; the rest is of that check
     * @param upTo the last entry the check looked at
     * @param found how many things were wrong
     * @param kind of the first of them, or null
     * @param place its number, or null
     * @param asked whether somebody asked for a check that is not done yet
     */
    public record AuditLogState(
            long linked,
            long waiting,
            boolean stopped,
            long removed,
            Instant since,
            Instant checkedAt,
            long upTo,
            int found,
            String kind,
            Long place,
            boolean asked) {}
}
