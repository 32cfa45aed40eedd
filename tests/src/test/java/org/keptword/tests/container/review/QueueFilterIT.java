package org.keptword.tests.container.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keptword.homework.review.QueueFilter;
import org.keptword.homework.review.QueueView;
import org.keptword.homework.review.ReviewView;
import org.keptword.shared.Actor;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.tests.container.CoupleFixture;
import org.keptword.tests.container.StatementCount;

/** The review queue narrowed to one client, to open safety alerts, and to the sessions of the day. */
class QueueFilterIT extends CoupleFixture {

    @Inject
    private StatementCount statements;

    private static QueueFilter of(ParticipantId client) {
        return new QueueFilter(Optional.of(client), false, false);
    }

    private List<ResponseId> shown(Actor who, QueueFilter filter) throws Exception {
        return as(who, () -> reviews.queueOf(filter, Optional.empty())).items().stream()
                .map(QueueView.Item::lead)
                .toList();
    }

    @Test
    void eachFilterNarrowsTheQueueAndTogetherTheyNarrowItFurther() throws Exception {
        Couple couple = atWork(practice());
        Actor counselor = couple.counselor();
        ResponseId anas = handedIn(couple.ana(), "I called her at work");
        ResponseId bos = handedIn(couple.tom(), "I was late");
        ResponseId reported = report(couple.tom(), "no", "He was at the door");
        QueueFilter urgent = new QueueFilter(Optional.empty(), true, false);
        QueueFilter today = new QueueFilter(Optional.empty(), false, true);

        assertEquals(List.of(anas), shown(counselor, of(couple.ana().participant())));
        assertEquals(
                Set.of(reported, bos),
                Set.copyOf(shown(counselor, urgent)),
                "everything of a client about whom an alert is open");
        assertEquals(
                List.of(),
                shown(counselor, new QueueFilter(Optional.of(couple.ana().participant()), true, false)));
        assertEquals(List.of(), shown(counselor, today));
        plan(couple, Instant.now().plus(1, ChronoUnit.SECONDS));
        assertEquals(3, shown(counselor, today).size());
        assertEquals(
                List.of(anas),
                shown(counselor, new QueueFilter(Optional.of(couple.ana().participant()), false, true)));
        assertEquals(List.of(), shown(practice().counselor(), of(couple.ana().participant())), "of another practice");
        assertEquals(
                List.of(), shown(couple.practice().colleague(), of(couple.ana().participant())));
        assertEquals(3, shown(couple.practice().supervisor(), today).size());
    }

    @Test
    void aResponseKnowsItsPlaceInTheFilteredQueue() throws Exception {
        Couple couple = atWork(practice());
        ResponseId anas = handedIn(couple.ana(), "I called her at work");
        handedIn(couple.tom(), "I was late");
        QueueFilter filter = of(couple.ana().participant());
        ReviewView view = as(couple.counselor(), () -> reviews.reviewIn(filter, anas));
        assertEquals(1, view.place().total());
        assertEquals(Optional.empty(), view.place().next());
        assertEquals(2, read(couple.counselor(), anas).place().total());
    }

    @Test
    void aFilteredQueueAsksNoMoreThanTheQueueAndOneForTheSessions() throws Exception {
        Couple couple = atWork(practice());
        handedIn(couple.ana(), "I called her at work");
        report(couple.tom(), "no", "He was at the door");
        plan(couple, Instant.now().plus(1, ChronoUnit.SECONDS));
        long whole = asked(couple, QueueFilter.NONE);
        assertEquals(whole, asked(couple, of(couple.ana().participant())));
        assertEquals(whole, asked(couple, new QueueFilter(Optional.empty(), true, false)));
        assertEquals(whole + 1, asked(couple, new QueueFilter(Optional.empty(), true, true)));
        assertTrue(whole + 1 <= 8);
    }

    private long asked(Couple couple, QueueFilter filter) throws Exception {
        as(couple.counselor(), () -> reviews.queueOf(filter, Optional.empty()));
        return statements.of(() -> as(couple.counselor(), () -> reviews.queueOf(filter, Optional.empty())));
    }
}
