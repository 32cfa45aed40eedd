package org.keptword.homework.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/** Where a response is in the queue, and how much of the queue is not listed beside it. */
class ReviewPlaceTest {

    private static final LocalizedText TITLE = LocalizedText.same("Our timeline");

    private final List<QueueView.Item> items =
            Stream.generate(ReviewPlaceTest::item).limit(40).toList();

    @Test
    void whatIsListedBesideTheLastOneLeavesTheEarlierOnesOut() {
        ReviewView.Place place = placeOf(39);

        assertEquals(40, place.position());
        assertEquals(27, place.earlier());
        assertEquals(items.subList(27, 40), place.around());
        assertEquals(0, place.later());
    }

    @Test
    void besideTheFirstOneTheLaterOnesAreCounted() {
        ReviewView.Place place = placeOf(0);

        assertEquals(0, place.earlier());
        assertEquals(13, place.around().size());
        assertEquals(27, place.later());
    }

    @Test
    void everyItemIsListedOrCounted() {
        for (int i = 0; i < items.size(); i++) {
            ReviewView.Place place = placeOf(i);
            assertEquals(40, place.earlier() + place.around().size() + place.later());
            assertEquals(items.get(place.earlier()), place.around().get(0));
        }
    }

    private ReviewView.Place placeOf(int index) {
        return ReviewService.place(items, items.get(index).lead().value());
    }

    private static QueueView.Item item() {
        return new QueueView.Item(
                new ResponseId(Ids.newId()),
                new CaseId(Ids.newId()),
                "Ana & Tom",
                new ParticipantId(Ids.newId()),
                "Ana",
                TITLE,
                1,
                Optional.empty(),
                Instant.EPOCH,
                false,
                false,
                false,
                Optional.empty());
    }
}
