package org.keptword.homework.internal.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.cases.CaseLine;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.participants.ParticipantState;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.model.Response;
import org.keptword.homework.review.QueueView;
import org.keptword.shared.Aim;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;
import org.keptword.shared.ParticipantId;

class QueueOrderTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final Map<UUID, CaseLine> lines = new HashMap<>();
    private final Map<UUID, Instant> sessions = new HashMap<>();
    private final Set<UUID> flagged = new HashSet<>();

    @Test
    void anOpenFlagComesFirstThenTheNearestSessionThenAge() {
        QueuedResponse old = once(client("Old"), NOW.minusSeconds(9000));
        QueuedResponse older = once(client("Older"), NOW.minusSeconds(9900));
        QueuedResponse soon = session(once(client("Soon"), NOW.minusSeconds(100)), NOW.plusSeconds(60));
        QueuedResponse later = session(once(client("Later"), NOW.minusSeconds(5000)), NOW.plusSeconds(6000));
        QueuedResponse flag = once(client("Flag"), NOW.minusSeconds(10));
        flagged.add(flag.participant());
        List<QueuedResponse> waiting = new ArrayList<>(List.of(old, older, soon, later, flag));
        for (int i = 0; i < 5; i++) {
            Collections.rotate(waiting, 1);
            assertEquals(List.of("Flag", "Soon", "Later", "Older", "Old"), names(waiting));
        }
    }

    @Test
    void ofTwoFlaggedClientsTheOneWithTheNearestSessionComesFirst() {
        QueuedResponse one = once(client("One"), NOW.minusSeconds(5000));
        QueuedResponse other = session(once(client("Other"), NOW), NOW.plusSeconds(60));
        flagged.addAll(List.of(one.participant(), other.participant()));
        assertEquals(List.of("Other", "One"), names(List.of(one, other)));
    }

    @Test
    void entriesOfAWeekAreOneItemLedByTheOneHandedInFirst() {
        QueuedResponse client = client("T.");
        UUID assignment = UUID.randomUUID();
        QueuedResponse second = entry(client, assignment, MONDAY, NOW.minusSeconds(100), null);
        QueuedResponse first = entry(client, assignment, MONDAY, NOW.minusSeconds(200), NOW);
        QueuedResponse before = entry(client, assignment, MONDAY.minusWeeks(1), NOW.minusSeconds(900), NOW);
        List<QueueView.Item> items = order().arrange(List.of(second, first, before));
        assertEquals(2, items.size());
        assertEquals(before.response(), items.get(0).lead().value());
        assertTrue(items.get(0).opened());
        assertEquals(first.response(), items.get(1).lead().value());
        assertEquals(2, items.get(1).entries());
        assertEquals(Optional.of(MONDAY), items.get(1).week());
        assertFalse(items.get(1).opened(), "one of two was not opened");
    }

    @Test
    void aLaterEntryDoesNotMoveTheReply() {
        QueuedResponse client = client("T.");
        UUID assignment = UUID.randomUUID();
        QueuedResponse first = entry(client, assignment, MONDAY, NOW.minusSeconds(200), null);
        QueuedResponse later = entry(client, assignment, MONDAY, NOW, null);
        assertEquals(
                first.response(), order().arrange(List.of(first)).get(0).lead().value());
        assertEquals(
                first.response(),
                order().arrange(List.of(later, first)).get(0).lead().value());
    }

    @Test
    void theSameExerciseOfTwoPartnersIsTwoItems() {
        QueuedResponse one = client("M.");
        QueuedResponse other = client("T.");
        assertEquals(
                2,
                order().arrange(List.of(
                                entry(one, UUID.randomUUID(), MONDAY, NOW, null),
                                entry(other, UUID.randomUUID(), MONDAY, NOW, null)))
                        .size());
    }

    @Test
    void whatWaitsNoMoreAndWhatIsOutOfReachIsNotThere() {
        QueuedResponse reviewed = client("T.");
        QueuedResponse foreign = once(client("X."), NOW);
        lines.remove(foreign.caseId());
        assertEquals(List.of(), order().arrange(List.of(state(reviewed, Response.State.REVIEWED), foreign)));
    }

    @Test
    void workThatCameBackSaysSo() {
        QueuedResponse client = client("T.");
        QueuedResponse again = new QueuedResponse(
                UUID.randomUUID(),
                client.caseId(),
                client.participant(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                Response.State.HANDED_IN,
                2,
                NOW,
                null);
        assertTrue(order().arrange(List.of(again)).get(0).again());
    }

    private List<String> names(List<QueuedResponse> waiting) {
        return order().arrange(waiting).stream()
                .map(QueueView.Item::participantName)
                .toList();
    }

    private QueueOrder order() {
        return new QueueOrder(flagged, sessions, lines, version -> new LocalizedText("Title", "Título"));
    }

    private QueuedResponse client(String name) {
        UUID caseId = UUID.randomUUID();
        UUID participant = UUID.randomUUID();
        lines.put(
                caseId,
                new CaseLine(
                        new CaseId(caseId),
                        name + " case",
                        CaseMode.INDIVIDUAL,
                        Aim.REPAIR,
                        true,
                        false,
                        List.of(new CaseLine.Who(
                                new ParticipantId(participant), PartnerSlot.A, name, ParticipantState.ACTIVE))));
        return new QueuedResponse(
                UUID.randomUUID(),
                caseId,
                participant,
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                Response.State.HANDED_IN,
                1,
                NOW,
                null);
    }

    private static QueuedResponse once(QueuedResponse of, Instant at) {
        return entry(of, UUID.randomUUID(), null, at, null);
    }

    private QueuedResponse session(QueuedResponse of, Instant at) {
        sessions.put(of.caseId(), at);
        return of;
    }

    private static QueuedResponse entry(
            QueuedResponse of, UUID assignment, LocalDate week, Instant at, Instant opened) {
        return new QueuedResponse(
                UUID.randomUUID(),
                of.caseId(),
                of.participant(),
                assignment,
                of.exerciseVersion(),
                week,
                Response.State.HANDED_IN,
                1,
                at,
                opened);
    }

    private static QueuedResponse state(QueuedResponse of, Response.State state) {
        return new QueuedResponse(
                of.response(),
                of.caseId(),
                of.participant(),
                of.assignment(),
                of.exerciseVersion(),
                null,
                state,
                1,
                NOW,
                NOW);
    }
}
