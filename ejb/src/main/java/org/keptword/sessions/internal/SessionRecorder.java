package org.keptword.sessions.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.cases.CaseFacts;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.sessions.HoldSession;
import org.keptword.sessions.SessionHeld;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionView;
import org.keptword.sessions.model.Session;
import org.keptword.sessions.model.SessionAgreement;
import org.keptword.sessions.model.SessionAttendance;
import org.keptword.sessions.model.SessionNote;
import org.keptword.sessions.notes.NoteOf;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.SessionId;
import org.keptword.vault.Vault;

/** Records a held session: the meeting, who came, the note, what was agreed. */
@ApplicationScoped
public class SessionRecorder {

    private static final int MOST_AGREEMENTS = 40;
    private static final int LONGEST_WORDS = 4000;

    @Inject
    SessionRepository repository;

    @Inject
    SessionDetails papers;

    @Inject
    NoteRepository notes;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Refuses what cannot have been. */
    public void refuseNonsense(HoldSession command, CaseFacts facts) {
        if (command.came().isEmpty()) {
            throw new DomainRefusal("refusal.sessions.nobodyCame");
        }
        command.came().forEach(facts::participant);
        command.agreed().forEach(agreed -> agreed.whom().forEach(facts::participant));
        if (command.agreed().size() > MOST_AGREEMENTS) {
            throw new DomainRefusal("refusal.sessions.tooMuchAgreed", MOST_AGREEMENTS);
        }
        command.agreed().forEach(agreed -> {
            if (agreed.words() != null && agreed.words().length() > LONGEST_WORDS) {
                throw new DomainRefusal("refusal.sessions.wordsTooLong", LONGEST_WORDS);
            }
        });
        command.next()
                .filter(next -> !next.startsAt().isAfter(command.startedAt()))
                .ifPresent(next -> {
                    throw new DomainRefusal("refusal.sessions.nextBeforeThis");
                });
    }

    /** Refuses words that were typed after an attempt that arrived without its writer learning of it: they would be lost without a word. */
    public void refuseWhatIsNotThere(HoldSession command, SessionId recorded, Permit permit) {
        String written = notes.find(recorded, NoteOf.SESSION, permit)
                .map(note -> note.text(vault))
                .orElse("");
        List<String> kept = papers.lines(permit, recorded.value()).stream()
                .map(SessionView.AgreedLine::words)
                .filter(Objects::nonNull)
                .toList();
        boolean there =
                (command.note() == null || written.contains(command.note().strip()))
                        && command.agreed().stream()
                                .map(HoldSession.Agreed::words)
                                .filter(words -> words != null && !words.isBlank())
                                .allMatch(words -> kept.contains(words.strip()));
        if (!there) {
            throw new DomainRefusal("refusal.sessions.heldAlready");
        }
    }

    /** The meeting, now held, with who came. */
    public Session meeting(HoldSession command, CaseFacts facts, Permit permit) {
        Instant now = clock.instant();
        Session session =
                command.planned().map(id -> scheduled(id, permit)).orElseGet(() -> unplanned(command, permit, now));
        if (session.state() == SessionLine.State.HELD) {
            throw new DomainRefusal("refusal.sessions.heldAlready");
        }
        command.planned().ifPresent(any -> session.rememberPlan());
        boolean forAll =
                command.planned().isPresent() && session.participantId().isEmpty();
        ExpectedAttendance meant = forAll
                ? ExpectedAttendance.plannedForAll(facts.participants(), command.came())
                : ExpectedAttendance.byComing(facts.participants(), command.came());
        session.held(
                command.idempotencyKey(),
                command.startedAt(),
                command.minutes(),
                meant.with().orElse(null),
                now);
        for (ParticipantId expected : meant.expected()) {
            papers.add(new SessionAttendance(
                    session, expected.value(), command.came().contains(expected)));
        }
        countAnew(permit);
        return session;
    }

    /** The note, below one that is there already. */
    public void note(HoldSession command, Session session, Optional<String> template, Permit permit) {
        if (command.note() == null || command.note().isBlank()) {
            return;
        }
        Optional<SessionNote> before = notes.find(session.sessionId(), NoteOf.SESSION, permit);
        if (before.isPresent()) {
            boolean empty = before.get().text(vault) == null;
            before.get().append(command.note(), permit.actor().requirePerson(), vault, clock.instant());
            if (empty) {
                before.get().comeFrom(command.idempotencyKey());
            }
        } else {
            SessionNote note = new SessionNote(
                    session, NoteOf.SESSION, permit.actor().requirePerson(), command.note(), vault, clock.instant());
            note.comeFrom(command.idempotencyKey());
            template.ifPresent(note::beganWith);
            notes.add(note);
        }
    }

    /** The exercises and the promises among what was agreed. */
    public record Agreed(List<SessionHeld.Agreement> exercises, List<SessionHeld.Promised> promises) {

        public Agreed {
            exercises = List.copyOf(exercises);
            promises = List.copyOf(promises);
        }
    }

    /** What was agreed, a line for each participant; the answer names the exercises and the promises among it. */
    public Agreed agree(HoldSession command, Session session) {
        List<SessionHeld.Agreement> exercises = new ArrayList<>();
        List<SessionHeld.Promised> promises = new ArrayList<>();
        int ordinal = 0;
        for (HoldSession.Agreed agreed : command.agreed()) {
            List<UUID> whom = new ArrayList<>(
                    agreed.whom().stream().map(ParticipantId::value).sorted().toList());
            if (whom.isEmpty()) {
                whom.add(null);
            }
            for (UUID participant : whom) {
                PromiseId promise =
                        agreed.promise().map(any -> new PromiseId(Ids.newId())).orElse(null);
                SessionAgreement one = new SessionAgreement(
                        session, participant, agreed.exercise(), promise, agreed.words(), ordinal++, vault);
                papers.add(one);
                if (agreed.exercise() != null) {
                    exercises.add(new SessionHeld.Agreement(
                            one.id(), agreed.exercise(), Set.of(new ParticipantId(participant))));
                }
                agreed.promise()
                        .ifPresent(terms -> promises.add(new SessionHeld.Promised(
                                one.id(), Objects.requireNonNull(promise), new ParticipantId(participant), terms)));
            }
        }
        papers.flush();
        return new Agreed(exercises, promises);
    }

    private Session scheduled(SessionId id, Permit permit) {
        return repository.find(id, permit).orElseThrow(NotFound::new);
    }

    private Session unplanned(HoldSession command, Permit permit, Instant now) {
        Session session = new Session(
                new SessionId(Ids.newId()),
                permit.practice(),
                command.caseId(),
                null,
                permit.actor().requirePersonValue(),
                command.startedAt(),
                command.minutes(),
                now);
        repository.add(session);
        return session;
    }

    /** Gives the held sessions of the case their places anew. */
    public void countAnew(Permit permit) {
        papers.flush();
        int place = 1;
        for (Session held : repository.held(permit)) {
            held.count(place++);
        }
    }

    /**
     * Who was expected at a held meeting, and whose attendance is recorded.
     *
     * @param with the one participant it was with; empty for everybody in the case
     * @param expected those whose coming or staying away is noted
     */
    public record ExpectedAttendance(Optional<ParticipantId> with, Set<ParticipantId> expected) {

        public ExpectedAttendance {
            expected = Set.copyOf(expected);
        }

        /** A meeting planned for everybody stays one for everybody, whoever came; who left the case is expected no more. */
        public static ExpectedAttendance plannedForAll(
                List<CaseFacts.ParticipantFacts> participants, Set<ParticipantId> came) {
            Set<ParticipantId> expected = participants.stream()
                    .filter(p -> p.state() != ParticipantState.LEFT)
                    .map(CaseFacts.ParticipantFacts::id)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            expected.addAll(came);
            return new ExpectedAttendance(Optional.empty(), expected);
        }

        /** A meeting planned for one, or for nobody: it was with those who came, and of the others nothing is said. */
        public static ExpectedAttendance byComing(
                List<CaseFacts.ParticipantFacts> participants, Set<ParticipantId> came) {
            boolean one = came.size() == 1 && participants.size() > 1;
            return new ExpectedAttendance(one ? came.stream().findFirst() : Optional.empty(), came);
        }
    }
}
