package org.keptword.cases.opening;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.access.joining.IssuedCode;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.cases.CaseEvent;
import org.keptword.cases.CaseLine;
import org.keptword.cases.CaseService;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.caseload.CaseloadPage;
import org.keptword.cases.gate.Gates;
import org.keptword.cases.internal.CaseDraftRepository;
import org.keptword.cases.internal.CaseRepository;
import org.keptword.cases.internal.CaseloadRepository;
import org.keptword.cases.model.CaseDraft;
import org.keptword.cases.model.Participant;
import org.keptword.cases.participants.ParticipantService;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.SafetyService;
import org.keptword.cases.safety.ScreeningService;
import org.keptword.cases.safety.SetContactState;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Part;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/**
 * Opens a case with all that is known of its clients, in one transaction and by the same acts that record each part later. A refusal names
 * the part it is about, such as {@code B.contact}, and leaves nothing behind.
 */
@Stateless
@DenyAll
public class CaseOpeningService {

    private static final CaseloadPage.Query ANY =
            new CaseloadPage.Query(null, CaseloadPage.Query.Which.ALL, CaseloadPage.Query.Sort.OPENED, true, 0, 1);

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    CaseService cases;

    @Inject
    ParticipantService participants;

    @Inject
    SafetyService safety;

    @Inject
    ScreeningService screenings;

    @Inject
    Gates gates;

    @Inject
    CaseRepository repository;

    @Inject
    CaseloadRepository list;

    @Inject
    CaseDraftRepository drafts;

    @Inject
    Event<CaseEvent.Opened> opened;

    @Inject
    Clock clock;

    /** Opens the case and ends its draft. The same page sent again gives back the case it opened, without codes. */
    @RolesAllowed(Roles.COUNSELOR)
    public OpenedCase open(OpenWholeCase command) {
        Permit own = guard.caseload();
        locks.lockInPractice(Lock.NOTE_DRAFT, own, command.key());
        Optional<CaseDraft> draft = drafts.at(command.key(), own);
        Optional<CaseId> before = draft.flatMap(CaseDraft::openedAs);
        if (before.isPresent()) {
            return new OpenedCase(before.get(), true, List.of());
        }
        CaseId id = name(command);
        List<Participant> clients = repository.participants(guard.work(id));
        for (int i = 0; i < clients.size(); i++) {
            record(id, clients.get(i), command.clients().get(i));
        }
        said("session", () -> plan(id, clients, command));
        List<OpenedCase.ClientCode> codes = command.codes() ? invite(id, clients) : List.of();
        Instant now = clock.instant();
        draft.orElseGet(() -> begin(command, own, now)).open(id, now);
        return new OpenedCase(id, false, codes);
    }

    /** Who takes part in a case, for the page that hands over their codes. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR})
    @Reads
    public List<CaseLine.Who> clients(CaseId id) {
        Permit permit = guard.read(id);
        List<CaseLine.Who> clients = gates.line(permit).participants();
        guard.record(permit, AuditAction.READ, AuditedObject.CASE, id);
        return clients;
    }

    /** Whether the counselor reaches no case yet, open or closed. */
    @RolesAllowed(Roles.COUNSELOR)
    @Reads
    public boolean isFirst() {
        return list.count(guard.caseload(), ANY) == 0;
    }

    private CaseId name(OpenWholeCase command) {
        command.second().filter(client -> !client.isNamed()).ifPresent(nameless -> {
            throw new DomainRefusal("refusal.cases.nameMissing", Participant.LONGEST_NAME).at("B.name");
        });
        return at(
                "A.name",
                () -> cases.open(new CaseService.OpenCase(
                        command.mode(),
                        command.aim(),
                        command.first().name() == null ? "" : command.first().name(),
                        command.second().map(OpenWholeCase.Client::name).orElse(null),
                        command.place())));
    }

    private void record(CaseId id, Participant of, OpenWholeCase.Client client) {
        ParticipantId who = of.participantId();
        String slot = of.slot().name();
        if (client.role() != Part.NOT_SAID) {
            said(slot + ".role", () -> participants.seePart(id, who, client.role()));
        }
        client.sheet().ifPresent(made -> said(slot + ".sheet", () -> participants.confirmSheet(id, who, made.get())));
        client.consentGivenOn().ifPresent(on -> said(slot + ".consent", () -> participants.recordConsent(id, who, on)));
        client.screening().ifPresent(made -> said(slot + ".screening", () -> screenings.record(id, made.apply(who))));
        client.contact()
                .ifPresent(made -> said(slot + ".contact", () -> safety.stateContact(id, asked(made.apply(who)))));
    }

    /** What is written about contact belongs to a status. */
    private static SetContactState asked(SetContactState command) {
        if (command.state() == Contact.NOT_ASKED) {
            throw new DomainRefusal("refusal.cases.contactWithoutStatus");
        }
        return command;
    }

    private void plan(CaseId id, List<Participant> clients, OpenWholeCase command) {
        opened.fire(new CaseEvent.Opened(
                id,
                command.session()
                        .map(one -> new CaseEvent.Opened.FirstSession(
                                one(clients, one.with()), one.day(), one.time(), one.minutes()))));
    }

    private static Optional<ParticipantId> one(List<Participant> clients, @Nullable PartnerSlot with) {
        return clients.stream()
                .filter(client -> clients.size() > 1 && client.slot() == with)
                .map(Participant::participantId)
                .findFirst();
    }

    private List<OpenedCase.ClientCode> invite(CaseId id, List<Participant> clients) {
        List<OpenedCase.ClientCode> codes = new ArrayList<>();
        for (Participant client : clients) {
            IssuedCode code = at(client.slot() + ".code", () -> participants.invite(id, client.participantId()));
            codes.add(new OpenedCase.ClientCode(client.participantId(), client.name(), code));
        }
        return codes;
    }

    private CaseDraft begin(OpenWholeCase command, Permit own, Instant now) {
        CaseDraft draft = new CaseDraft(own.practice(), own.actor().requirePerson(), command.key(), now);
        drafts.add(draft);
        return draft;
    }

    private static void said(String part, Runnable act) {
        at(part, () -> {
            act.run();
            return part;
        });
    }

    private static <T> T at(String part, Supplier<T> act) {
        try {
            return act.get();
        } catch (DomainRefusal refusal) {
            throw refusal.at(part);
        }
    }
}
