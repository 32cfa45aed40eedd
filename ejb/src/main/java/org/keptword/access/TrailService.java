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
import org.keptword.audit.Act;
import org.keptword.audit.AuditedObject;
import org.keptword.audit.Entry;
import org.keptword.audit.Trail;
import org.keptword.audit.TrailBook;
import org.keptword.audit.TrailLine;
import org.keptword.audit.TrailQuery;
import org.keptword.shared.Actor;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** The trail of the practice, for its manager: who did what to which case, and whether the trail is whole. Nothing clinical is in it. */
@Stateless
@DenyAll
public class TrailService {

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
    TrailBook book;

    @Inject
    Trail trail;

    /** A page of what is asked for, the newest first. */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public TrailView read(TrailQuery query) {
        Actor actor = current.get();
        List<TrailLine> lines = book.read(actor, query, PAGE + 1);
        TrailView view = view(actor, lines.stream().limit(PAGE).toList(), lines.size() > PAGE);
        note(actor, Act.LIST);
        return view;
    }

    /** What is asked for as a file, the newest first, at most {@link #FILE} entries. */
    @RolesAllowed(Roles.MANAGER)
    @Reads
    public TrailView export(TrailQuery query) {
        Actor actor = current.get();
        List<TrailLine> lines = book.read(actor, query, FILE + 1);
        TrailView view = view(actor, lines.stream().limit(FILE).toList(), lines.size() > FILE);
        note(actor, Act.EXPORT);
        return view;
    }

    /** Checks the whole trail now; the page shows what was found. */
    @RolesAllowed(Roles.MANAGER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void check() {
        book.check(current.get());
    }

    private void note(Actor actor, Act act) {
        trail.record(actor, new Entry(act, AuditedObject.AUDIT_LOG, List.of(), null, null, "PRACTICE"));
    }

    private TrailView view(Actor actor, List<TrailLine> lines, boolean more) {
        List<TrailView.Choice> persons = people.ofPractice(actor.practice().value()).stream()
                .map(TrailService::choice)
                .toList();
        Map<UUID, String> names =
                persons.stream().collect(Collectors.toMap(TrailView.Choice::id, TrailView.Choice::name));
        List<TrailView.Choice> cases = caseload.clientsOfCases(actor);
        Map<UUID, String> clients =
                cases.stream().collect(Collectors.toMap(TrailView.Choice::id, TrailView.Choice::name));
        List<TrailRow> rows = lines.stream()
                .map(line -> new TrailRow(
                        line,
                        Optional.ofNullable(line.person()).map(names::get),
                        Optional.ofNullable(line.caseId()).map(clients::get)))
                .toList();
        return new TrailView(rows, persons, cases, book.state(actor), more);
    }

    private static TrailView.Choice choice(Person person) {
        return new TrailView.Choice(person.id(), person.name());
    }
}
