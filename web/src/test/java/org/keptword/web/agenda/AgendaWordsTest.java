package org.keptword.web.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.agenda.AgendaLine;
import org.keptword.agenda.Topic;
import org.keptword.cases.CaseLine;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.assign.Recurrence;
import org.keptword.progress.TalkingPoint;
import org.keptword.reports.agenda.AgendaPoints;
import org.keptword.sessions.AgendaSource;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.SessionId;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Language;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.Spaces;
import org.keptword.web.text.TextsOnDisk;

class AgendaWordsTest {

    private static final ParticipantId ANA = new ParticipantId(UUID.randomUUID());
    private static final ParticipantId TOM = new ParticipantId(UUID.randomUUID());
    private static final LocalizedText TITLE = new LocalizedText("How I see us", "Cómo nos veo");

    private static final List<AgendaLine.Content> MATTERS = List.of(
            new AgendaLine.Content.Safety(),
            new AgendaLine.Content.Own("It’s {0} o'clock | early"),
            new AgendaLine.Content.Response(TITLE, Optional.of(new Recurrence.Entry(LocalDate.of(2026, 6, 1), true))),
            new AgendaLine.Content.NotKept("I'll call {at} noon", 0),
            new AgendaLine.Content.NotKept("I'll call {at} noon", 1),
            new AgendaLine.Content.NotKept("I'll call {at} noon", 3),
            AgendaLine.Content.Differs.NO_MORE,
            new AgendaLine.Content.Differs(
                    Optional.empty(), Optional.of(Instant.parse("2026-06-02T08:00:00Z")), 4, 1, 2, 1),
            new AgendaLine.Content.Differs(Optional.of("I'll call {at} noon"), Optional.empty(), 1, 0, 1, 0),
            new AgendaLine.Content.Late(TITLE, AgendaLine.Content.Late.How.MOVED_AND_PASSED),
            new AgendaLine.Content.Late(TITLE, AgendaLine.Content.Late.How.TWO_SESSIONS),
            new AgendaLine.Content.Late(TITLE, AgendaLine.Content.Late.How.TWO_ENTRIES),
            new AgendaLine.Content.Late(TITLE, AgendaLine.Content.Late.How.NO_MORE),
            new AgendaLine.Content.Point("fewer", false));

    @Test
    void everyLineIsOnePlainSentence() throws IOException {
        AgendaWords words = words(Language.ENGLISH);

        assertEquals(
                List.of(
                        "See Safety",
                        "It’s {0} o'clock | early",
                        "Ana: How I see us, week of Mon, Jun 1",
                        "Ana: the promise “I'll call {at} noon”",
                        "Ana: “I'll call {at} noon” (broken once, no repair yet)",
                        "Ana: “I'll call {at} noon” (broken 3 times, no repair yet)",
                        "Ana: promises logged as kept and what the partner noticed",
                        "Ana logged promises as kept, and Tom answered 4 times (since Tue, Jun 2): noticed 1, didn’t notice 2,"
                                + " disagreed 1.",
                        "Ana logged “I'll call {at} noon” as kept, and Tom answered once: noticed 0, didn’t notice 1,"
                                + " disagreed 0.",
                        "Ana: “How I see us”, overdue again after its due date was moved",
                        "Ana: “How I see us”, overdue for two sessions",
                        "Ana: “How I see us”, last two entries missing",
                        "Ana: “How I see us”",
                        "Ana: fewer promises kept"),
                MATTERS.stream()
                        .map(content -> Spaces.plain(words.say(line(content))))
                        .toList());
    }

    @Test
    void spanishSaysEachOfThemToo() throws IOException {
        AgendaWords words = words(Language.SPANISH);

        for (AgendaLine.Content content : MATTERS.subList(2, MATTERS.size())) {
            String said = words.say(line(content));
            assertFalse(said.contains("agenda.") || said.contains(",choice,"), said);
        }
    }

    @Test
    void aTalkingPointThatStandsIsSaidWithItsNumbers() throws IOException {
        TalkingPoint undone = new TalkingPoint.NotDone(ANA, 3);
        AgendaLine line = line(AgendaPoints.topic(undone), new AgendaLine.Content.Point("not-done", true));

        assertEquals(
                "Ana: the last 3 exercises with a due date were not submitted.",
                words(Language.ENGLISH).say(line, List.of(undone)));
        assertEquals("Ana: exercises not submitted", words(Language.ENGLISH).say(line, List.of()));
    }

    @Test
    void itIsSaidFromWhichSessionALineComes() throws IOException {
        AgendaWords words = words(Language.ENGLISH);

        assertEquals("From session 4", words.from(line(new AgendaLine.Content.Safety(), Optional.of(4))));
        assertEquals(
                "From the session on Tue, Jun 2",
                Spaces.plain(words.from(line(new AgendaLine.Content.Safety(), Optional.empty()))));
    }

    @Test
    void theFormForASessionJustHeldNamesEveryKind() throws IOException {
        AgendaWords words = words(Language.ENGLISH);

        for (String kind : List.of("safety", "piece", "own", "promise", "difference", "late", "point")) {
            String said = words.say(new AgendaSource.AgendaTopic(
                    UUID.randomUUID(), kind, "fall", Optional.of(ANA), Optional.of(TITLE), "The letter"));
            assertFalse(said.isBlank() || said.contains("agenda."), said);
        }
    }

    @Test
    void linesThatSayTheSameAreNumbered() throws IOException {
        assertEquals(
                List.of("Call {0} (1 of 2)", "Rest", "Call {0} (2 of 2)"),
                words(Language.ENGLISH).apart(List.of("Call {0}", "Rest", "Call {0}")));
    }

    private static AgendaWords words(Locale language) throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-06-10T09:00:00Z"), ZoneOffset.UTC);
        return new AgendaWords(
                new LocalizedTexts(TextsOnDisk.load(), language),
                new Dates(language, ZoneId.of("Europe/Madrid"), clock),
                List.of(
                        new CaseLine.Who(ANA, PartnerSlot.A, "Ana", ParticipantState.ACTIVE),
                        new CaseLine.Who(TOM, PartnerSlot.B, "Tom", ParticipantState.ACTIVE)));
    }

    private static AgendaLine line(AgendaLine.Content content) {
        return line(Topic.SAFETY, content);
    }

    private static AgendaLine line(Topic topic, AgendaLine.Content content) {
        return new AgendaLine(
                Optional.empty(),
                -1,
                topic,
                AgendaLine.Origin.SAFETY,
                Optional.of(ANA),
                content,
                "",
                Optional.empty(),
                false,
                AgendaLine.State.SUGGESTED);
    }

    private static AgendaLine line(AgendaLine.Content content, Optional<Integer> ordinal) {
        AgendaLine.From from =
                new AgendaLine.From(new SessionId(UUID.randomUUID()), Instant.parse("2026-06-02T08:00:00Z"), ordinal);
        return new AgendaLine(
                Optional.empty(),
                -1,
                Topic.SAFETY,
                AgendaLine.Origin.SAFETY,
                Optional.empty(),
                content,
                "",
                Optional.of(from),
                false,
                AgendaLine.State.SUGGESTED);
    }
}
