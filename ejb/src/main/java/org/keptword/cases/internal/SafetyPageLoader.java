package org.keptword.cases.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.keptword.access.Permit;
import org.keptword.access.joining.Invitations;
import org.keptword.access.practice.Places;
import org.keptword.cases.CaseLine;
import org.keptword.cases.gate.Gate;
import org.keptword.cases.gate.GateFacts;
import org.keptword.cases.gate.GatePolicy;
import org.keptword.cases.model.Case;
import org.keptword.cases.model.ContactStatement;
import org.keptword.cases.model.Participant;
import org.keptword.cases.model.ParticipantFile;
import org.keptword.cases.model.ReachOutDecision;
import org.keptword.cases.model.ReachOutRest;
import org.keptword.cases.model.Screening;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.SafetyView.ConsentLine;
import org.keptword.cases.safety.SafetyView.ReachOutDecided;
import org.keptword.cases.safety.SafetyView.ReachOutLine;
import org.keptword.cases.safety.SafetyView.ScreeningLine;
import org.keptword.cases.safety.SafetyView.Who;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.shared.NotFound;
import org.keptword.shared.Part;
import org.keptword.vault.Vault;

/** Reads the safety page in three statements and opens its sealed texts. */
@ApplicationScoped
public class SafetyPageLoader {

    @Inject
    SafetyRepository repository;

    @Inject
    Vault vault;

    /** What was read. */
    public record Pages(CaseLine line, LocalDate aimSince, Gate gate, Optional<Instant> held, List<Who> people) {}

    /** Reads the case the permit opens, and weighs its gate from the same facts. */
    public Pages open(Permit permit, Invitations.InvitationContext practice, LocalDate today) {
        List<SafetyRepository.PersonRow> people = repository.people(permit);
        if (people.isEmpty()) {
            throw new NotFound();
        }
        ContactStatementRepository contact = ContactStatementRepository.of(repository.contact(permit));
        List<SafetyRepository.ScreeningRow> screened = repository.screenings(permit);
        List<Screening> screenings =
                screened.stream().map(SafetyRepository.ScreeningRow::screening).toList();
        Set<Participant> participants = new LinkedHashSet<>();
        people.forEach(row -> participants.add(row.participant()));
        Case opened = people.get(0).opened();
        Gate gate = GatePolicy.weigh(
                opened.mode(),
                participants.stream()
                        .map(p -> facts(p, people, contact.inForce(p.id()), latest(screenings, p)))
                        .toList(),
                today);
        return new Pages(
                new CaseLine(
                        opened.caseId(),
                        opened.name(),
                        opened.mode(),
                        opened.aim(),
                        opened.state() == Case.State.OPEN,
                        people.get(0).joint(),
                        List.of()),
                opened.aimSince(),
                gate,
                Optional.ofNullable(people.get(0).held()),
                participants.stream()
                        .map(p -> who(p, people, contact, screened, practice))
                        .toList());
    }

    private static Optional<Screening> latest(List<Screening> screenings, Participant of) {
        return screenings.stream()
                .filter(s -> s.participantId().equals(of.id()))
                .findFirst();
    }

    private static GateFacts facts(
            Participant of,
            List<SafetyRepository.PersonRow> people,
            Optional<ContactStatement> contact,
            Optional<Screening> screening) {
        return new GateFacts(
                of.slot(),
                of.state(),
                contact.map(ContactStatement::state).orElse(Contact.NOT_ASKED),
                contact.map(ContactStatement::endsOn).orElse(null),
                screening.map(Screening::result).orElse(ScreeningResult.NOT_DONE),
                screening.map(Screening::takenOn).orElse(null),
                screening.map(Screening::decision).orElse(null),
                screening.map(Screening::ownForceAsked).orElse(false),
                screening.map(Screening::noContactAsked).orElse(false),
                of(of, people, SafetyRepository.PersonRow::rest)
                        .map(ReachOutRest::facts)
                        .orElse(GateFacts.ReachOutFacts.NONE),
                contact.map(ContactStatement::reviewOn).orElse(null));
    }

    private static <T> Optional<T> of(
            Participant who, List<SafetyRepository.PersonRow> people, Function<SafetyRepository.PersonRow, T> what) {
        return people.stream()
                .filter(row -> row.participant().equals(who))
                .findFirst()
                .map(what);
    }

    private Who who(
            Participant of,
            List<SafetyRepository.PersonRow> people,
            ContactStatementRepository contact,
            List<SafetyRepository.ScreeningRow> screenings,
            Invitations.InvitationContext practice) {
        List<SafetyRepository.PersonRow> own =
                people.stream().filter(row -> row.participant().equals(of)).toList();
        ParticipantFile file = own.get(0).file();
        UUID place = of.placeId().orElse(null);
        return new Who(
                of.participantId(),
                of.slot(),
                of.name(),
                of.state(),
                of.personId().isPresent(),
                practice.places().stream()
                        .filter(choice -> choice.id().equals(place))
                        .findFirst()
                        .orElse((Places.PlaceChoice) null),
                file == null ? Part.NOT_SAID : file.part(),
                file == null ? null : file.sheet(vault),
                own.stream()
                        .map(row -> row.consent())
                        .filter(Objects::nonNull)
                        .map(c -> new ConsentLine(c.id(), c.textVersion(), c.givenOn(), c.withdrawnOn(), c.hasLapsed()))
                        .toList(),
                contact.linesInForce(of.id(), vault),
                contact.earlierLines(of.id(), vault),
                contact.liftings(of.id(), vault),
                screenings.stream()
                        .filter(row -> row.screening().participantId().equals(of.id()))
                        .map(this::line)
                        .toList(),
                of(of, people, SafetyRepository.PersonRow::rest)
                        .map(rest -> line(rest, of(of, people, SafetyRepository.PersonRow::decided))),
                practice.invitation(of.participantId()));
    }

    private ReachOutLine line(ReachOutRest rest, Optional<ReachOutDecision> decided) {
        return new ReachOutLine(
                rest.attempts(),
                rest.facts().rests(),
                rest.facts().until(),
                rest.noStatedAt().orElse(null),
                decided.map(d -> new ReachOutDecided(d.kind(), d.reason(vault), d.decidedAt())));
    }

    private ScreeningLine line(SafetyRepository.ScreeningRow row) {
        Screening screening = row.screening();
        return new ScreeningLine(
                screening.id(),
                screening.result(),
                screening.takenOn(),
                screening.ownForceAsked(),
                screening.noContactAsked(),
                screening.finding(vault),
                screening.kinds(vault).stream().sorted().toList(),
                screening.lately(),
                screening.decision(),
                screening.decisionReason(vault),
                screening.decidedOn(),
                row.takenBy(),
                screening.takenAt(),
                row.decidedBy());
    }
}
