package org.keptword.agenda.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.agenda.AgendaLine;
import org.keptword.agenda.AgendaSources;
import org.keptword.agenda.CaseAgendas;
import org.keptword.agenda.DecideLine;
import org.keptword.agenda.Topic;
import org.keptword.agenda.model.AgendaEntry;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.notes.NoteDrafts;
import org.keptword.cases.notes.NoteLocation;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.SessionId;
import org.keptword.shared.StaleState;
import org.keptword.vault.Vault;

/** What the counselor does with the lines of an agenda. A line that is not as it was shown is left as it is, and that is said. */
@ApplicationScoped
public class AgendaDecisions {

    private static final int MOST = 60;

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    AgendaRepository repository;

    @Inject
    NoteDrafts notes;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Decides about a line of the agenda laid out. */
    public void decide(DecideLine command, AgendaLayout agendaLayout, AgendaSources sources, Permit permit) {
        AgendaLine line = agendaLayout.lines().stream()
                .filter(one -> one.topic().equals(command.topic()))
                .findFirst()
                .orElseThrow(StaleState::new);
        if (line.version() != command.version()) {
            throw new StaleState();
        }
        requireFitting(command.verb(), sources.session());
        List<AgendaEntry> here = repository.of(command.session(), permit);
        AgendaEntry entry = line.id()
                .map(id -> here.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(StaleState::new))
                .orElseGet(() -> begin(line, agendaLayout, here, sources.session(), permit));
        turn(command.verb(), entry, line, agendaLayout, here, sources, permit);
        guard.record(permit, AuditAction.CHANGE, AuditedObject.AGENDA, command.session());
    }

    private void turn(
            DecideLine.Action action,
            AgendaEntry entry,
            AgendaLine line,
            AgendaLayout agendaLayout,
            List<AgendaEntry> here,
            AgendaSources sources,
            Permit permit) {
        UUID who = permit.actor().requirePersonValue();
        agendaLayout.derived(line.topic()).ifPresent(now -> entry.standFor(now.mark()));
        switch (action) {
            case KEEP, NOT_REACHED -> entry.keep(who, clock.instant());
            case DROP -> entry.drop(who, clock.instant());
            case REACHED -> entry.reach(who, clock.instant());
            case ON_TABLE -> {
                requireSeemly(line, sources);
                entry.onTable(true);
            }
            case OFF_TABLE -> entry.onTable(false);
            case UP -> swap(entry, here, -1);
            case DOWN -> swap(entry, here, 1);
        }
    }

    /** The same attempt again adds nothing more; with other words it is another one, so that nothing typed in between is lost. */
    public void add(SessionLine session, String words, UUID idempotencyKey, Permit permit) {
        if (session.state() != SessionLine.State.PLANNED) {
            throw new DomainRefusal("refusal.agenda.over");
        }
        if (words == null || words.isBlank()) {
            throw new DomainRefusal("refusal.agenda.noWords");
        }
        if (words.strip().length() > AgendaEntry.LONGEST) {
            throw new DomainRefusal("refusal.agenda.tooLong", AgendaEntry.LONGEST);
        }
        locks.lockInCase(Lock.AGENDA, permit, session.id());
        List<AgendaEntry> here = repository.of(session.id(), permit);
        Topic topic = Topic.own(Ids.ofIdempotencyKey(idempotencyKey, words.strip()));
        if (here.stream().anyMatch(one -> one.topic().equals(topic))) {
            return;
        }
        put(
                new AgendaEntry.What(
                        topic,
                        "",
                        AgendaLine.Origin.BY_COUNSELOR,
                        session.with(),
                        null,
                        words.strip(),
                        Optional.empty()),
                here,
                session.id(),
                permit);
        notes.discard(NoteLocation.of("agenda", session.id()), permit);
        guard.record(permit, AuditAction.CHANGE, AuditedObject.AGENDA, session.id());
    }

    /**
     * Notes what was talked about in a session that was just held; what is none of its agenda is no such thing.
     *
     * @param recording the idempotency key of the record
     */
    public void reach(SessionId session, UUID recording, Collection<UUID> lines, Permit permit) {
        if (lines.isEmpty()) {
            return;
        }
        List<AgendaEntry> here = repository.of(session, permit);
        Set<UUID> wanted = Set.copyOf(lines);
        List<AgendaEntry> meant =
                here.stream().filter(one -> wanted.contains(one.id())).toList();
        if (meant.size() < wanted.size()) {
            throw new NotFound();
        }
        meant.forEach(one -> one.reachIn(recording, permit.actor().requirePersonValue(), clock.instant()));
    }

    /** Opens again what a record that was undone marked as talked about; what was decided by hand since stays. */
    public void reopen(SessionId session, UUID recording, Permit permit) {
        locks.lockInCase(Lock.AGENDA, permit, session);
        List<AgendaEntry> reached = repository.of(session, permit).stream()
                .filter(one -> one.isReachedIn(recording))
                .toList();
        if (reached.isEmpty()) {
            return;
        }
        reached.forEach(one -> one.keep(permit.actor().requirePersonValue(), clock.instant()));
        guard.record(permit, AuditAction.CHANGE, AuditedObject.AGENDA, session);
    }

    private AgendaEntry begin(
            AgendaLine line, AgendaLayout agendaLayout, List<AgendaEntry> here, SessionLine session, Permit permit) {
        Optional<CaseAgendas.DecidedLine> before = agendaLayout.before(line.topic());
        Optional<Suggestions.LineSuggestion> now = agendaLayout.derived(line.topic());
        String words = line.matter() instanceof AgendaLine.Content.NotKept promise
                ? promise.what()
                : line.matter() instanceof AgendaLine.Content.Own own ? own.words() : null;
        return put(
                new AgendaEntry.What(
                        line.topic(),
                        now.map(Suggestions.LineSuggestion::mark)
                                .or(() -> before.map(CaseAgendas.DecidedLine::mark))
                                .orElse(""),
                        line.origin(),
                        line.whom(),
                        agendaLayout.exercise(line.topic()),
                        words,
                        line.from().map(AgendaLine.From::session)),
                here,
                session.id(),
                permit);
    }

    private AgendaEntry put(AgendaEntry.What what, List<AgendaEntry> here, SessionId session, Permit permit) {
        if (here.size() >= MOST) {
            throw new DomainRefusal("refusal.agenda.tooMany", MOST);
        }
        int last = here.stream().mapToInt(AgendaEntry::place).max().orElse(0);
        AgendaEntry entry = new AgendaEntry(
                permit.practice(),
                permit.caseId(),
                session,
                what,
                last + 1,
                permit.actor().requirePersonValue(),
                clock.instant(),
                vault);
        repository.add(entry);
        return entry;
    }

    /** Changes places with the line before or after it that is not dropped; at the end nothing happens. */
    private static void swap(AgendaEntry entry, List<AgendaEntry> here, int by) {
        List<AgendaEntry> kept = new ArrayList<>(here.stream()
                .filter(one -> one.state() != AgendaLine.State.DROPPED)
                .sorted(Comparator.comparingInt(AgendaEntry::place).thenComparing(AgendaEntry::id))
                .toList());
        int other = kept.indexOf(entry) + by;
        if (kept.contains(entry) && other >= 0 && other < kept.size()) {
            AgendaEntry beside = kept.get(other);
            int place = entry.place();
            entry.moveTo(beside.place());
            beside.moveTo(place);
        }
    }

    /** An agenda is made while its session lies ahead; of a held one it can still be said what was talked about. */
    private static void requireFitting(DecideLine.Action action, SessionLine session) {
        boolean ahead = session.state() == SessionLine.State.PLANNED;
        boolean held = session.state() == SessionLine.State.HELD;
        boolean after = action == DecideLine.Action.REACHED || action == DecideLine.Action.NOT_REACHED;
        if (!ahead && !(held && after)) {
            throw new DomainRefusal("refusal.agenda.over");
        }
    }

    /** On the table lies what everybody there may read: the counselor's own words, and work where its author sits there alone. */
    private static void requireSeemly(AgendaLine line, AgendaSources sources) {
        boolean alone = sources.session().with().isPresent()
                || sources.line().participants().size() == 1;
        boolean own = line.matter() instanceof AgendaLine.Content.Own;
        if (!own && !(alone && line.matter() instanceof AgendaLine.Content.Response)) {
            throw new DomainRefusal("refusal.agenda.notForTable");
        }
    }
}
