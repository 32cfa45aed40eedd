package org.keptword.web.prep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.cases.CaseLine;
import org.keptword.cases.ParticipantState;
import org.keptword.cases.Slot;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.AnsweredWork;
import org.keptword.homework.Passage;
import org.keptword.homework.Recurrence;
import org.keptword.homework.SentReply;
import org.keptword.homework.WorkEntry;
import org.keptword.reports.PrepReport;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.SessionState;
import org.keptword.shared.Aim;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Disclosure;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;

/** Reports to print in tests. */
final class Reports {

    static final String EVERY_SCRIPT = "naïve Žižek Ελλάδα Привет 5 < 6 & \"so\" it goes";

    private static final LocalizedText LEAD_UP = new LocalizedText("What led up to it", "Lo que pasó antes");
    private static final LocalizedText JOURNAL = new LocalizedText("Daily journal", "Diario");
    private static final CaseId CASE = new CaseId(UUID.randomUUID());
    private static final Instant TEN = Instant.parse("2026-11-24T09:00:00Z");

    private Reports() {}

    /** A couple with everything a report can hold, and this as the client's words. */
    static PrepReport full(String words) {
        ParticipantId anna = new ParticipantId(UUID.randomUUID());
        ParticipantId teo = new ParticipantId(UUID.randomUUID());
        ResponseId response = new ResponseId(UUID.randomUUID());
        AssignmentId assignment = new AssignmentId(UUID.randomUUID());
        SentReply reply = new SentReply(
                response,
                assignment,
                anna,
                TEN.minusSeconds(80_000),
                false,
                "Thank you for looking at this so closely.",
                List.of(new Passage("events/r1/what", 0, 11, "I came late")),
                List.of("What would have helped you to write a line?"));
        AnsweredWork work = new AnsweredWork(
                response,
                assignment,
                anna,
                LEAD_UP,
                Optional.empty(),
                1,
                TEN.minusSeconds(160_000),
                Disclosure.COUNSELOR_MAY_DISCUSS,
                true,
                false,
                new AnsweredWork.Close(Optional.of(25), Optional.of(7), Optional.of("To stay with it.")),
                List.of(
                        heading("events", 0, "What happened, one thing at a time"),
                        heading("events/r1", 1, "What happened, one thing at a time"),
                        answer("events/r1/what", "What happened just before?", false, words(words)),
                        answer(
                                "events/r1/when",
                                "When was it?",
                                false,
                                new AnsweredWork.Value(AnsweredWork.Value.Kind.DATE, "2026-11-12", null)),
                        answer(
                                "pace",
                                "How close do you want to be?",
                                true,
                                new AnsweredWork.Value(
                                        AnsweredWork.Value.Kind.OPTION,
                                        "slow",
                                        new LocalizedText("Slower than now", "Más despacio que ahora"))),
                        answer(
                                "long",
                                "How long did it last?",
                                false,
                                new AnsweredWork.Value(
                                        AnsweredWork.Value.Kind.QUANTITY,
                                        "90",
                                        new LocalizedText("minutes", "minutos")))));
        PrepReport.PersonPart first = new PrepReport.PersonPart(
                anna,
                "Anna",
                List.of(
                        new PrepReport.Given(
                                LEAD_UP,
                                TEN.minusSeconds(600_000),
                                Optional.of(LocalDate.of(2026, 11, 23)),
                                Optional.empty(),
                                true),
                        new PrepReport.Given(
                                JOURNAL, TEN.minusSeconds(600_000), Optional.empty(), Optional.empty(), false)),
                List.of(new PrepReport.HandedIn(LEAD_UP, 1, 0, TEN.minusSeconds(160_000))),
                List.of(new PrepReport.Brought(work, List.of(reply))),
                List.of(new PrepReport.Reply(JOURNAL, reply)),
                List.of(new PrepReport.Open(
                        JOURNAL,
                        Optional.empty(),
                        Optional.of(new WorkEntry(LocalDate.of(2026, 11, 23), true)),
                        false,
                        Recurrence.Kind.WEEKLY)),
                2);
        PrepReport.PersonPart second =
                new PrepReport.PersonPart(teo, "Teo", List.of(), List.of(), List.of(), List.of(), List.of(), 0);
        return new PrepReport(
                session(TEN, SessionState.PLANNED, Optional.empty()),
                line(anna, teo),
                7,
                true,
                Optional.of(session(TEN.minusSeconds(604_800), SessionState.HELD, Optional.of(6))),
                List.of(first, second),
                List.of(
                        new PrepReport.Agreement(
                                UUID.randomUUID(),
                                Optional.of(LEAD_UP),
                                Optional.of("Anna"),
                                "Before Tuesday",
                                PrepReport.Outcome.HANDED_IN),
                        new PrepReport.Agreement(
                                UUID.randomUUID(),
                                Optional.empty(),
                                Optional.empty(),
                                "No talks about money after nine in the evening",
                                PrepReport.Outcome.TO_ASK)),
                TEN.minusSeconds(3_600));
    }

    /** A first session of which nothing is known. */
    static PrepReport bare() {
        ParticipantId anna = new ParticipantId(UUID.randomUUID());
        ParticipantId teo = new ParticipantId(UUID.randomUUID());
        return new PrepReport(
                session(TEN, SessionState.PLANNED, Optional.empty()),
                line(anna, teo),
                1,
                false,
                Optional.empty(),
                List.of(
                        new PrepReport.PersonPart(
                                anna, "Anna", List.of(), List.of(), List.of(), List.of(), List.of(), 0),
                        new PrepReport.PersonPart(
                                teo, "Teo", List.of(), List.of(), List.of(), List.of(), List.of(), 0)),
                List.of(),
                TEN);
    }

    private static CaseLine line(ParticipantId anna, ParticipantId teo) {
        return new CaseLine(
                CASE,
                "Anna and Teo",
                CaseMode.COUPLE,
                Aim.REPAIR,
                true,
                true,
                List.of(
                        new CaseLine.Who(anna, Slot.A, "Anna", ParticipantState.ACTIVE),
                        new CaseLine.Who(teo, Slot.B, "Teo", ParticipantState.ACTIVE)));
    }

    private static SessionLine session(Instant at, SessionState state, Optional<Integer> ordinal) {
        return new SessionLine(new SessionId(UUID.randomUUID()), CASE, Optional.empty(), at, 50, null, state, ordinal);
    }

    private static AnsweredWork.Answer heading(String path, int row, String question) {
        return new AnsweredWork.Answer(path, 0, row, new LocalizedText(question, question), false, List.of());
    }

    private static AnsweredWork.Answer answer(
            String path, String question, boolean counselorOnly, AnsweredWork.Value value) {
        return new AnsweredWork.Answer(
                path, 0, 0, new LocalizedText(question, question), counselorOnly, List.of(value));
    }

    private static AnsweredWork.Value words(String words) {
        return new AnsweredWork.Value(AnsweredWork.Value.Kind.WORDS, words, null);
    }
}
