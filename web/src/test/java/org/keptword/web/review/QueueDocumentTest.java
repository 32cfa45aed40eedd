package org.keptword.web.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.keptword.access.Covers;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.review.QueueFilter;
import org.keptword.homework.review.QueueView;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;
import org.keptword.web.paper.Hostile;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Language;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.TextsOnDisk;

/** The rows of the queue, out of one page of it. */
class QueueDocumentTest {

    private static final Instant NOW = Instant.parse("2026-11-27T17:00:00Z");
    private static final CaseId CASE = new CaseId(UUID.randomUUID());
    private static final ResponseId LEAD = new ResponseId(UUID.randomUUID());

    private static final ParticipantId THEO = new ParticipantId(UUID.randomUUID());
    private static final QueueFilter FILTER = new QueueFilter(Optional.of(THEO), false, true);

    private static QueueView.Item item(String caseName, String name, boolean marked, Optional<LocalDate> week) {
        return new QueueView.Item(
                LEAD,
                CASE,
                caseName,
                new ParticipantId(UUID.randomUUID()),
                name,
                new LocalizedText("What led up to it", "Lo que pasó antes"),
                3,
                week,
                NOW.minusSeconds(3600),
                marked,
                marked,
                marked,
                marked ? Optional.of(NOW.plusSeconds(3600)) : Optional.empty());
    }

    private static String rows(QueueView.Item item, Map<UUID, Covers.CaseCover> covered) throws IOException {
        return new QueueDocument(
                        new QueueView(
                                List.of(item), 1, 0, Optional.empty(), Optional.empty(), true, covered, List.of()),
                        FILTER,
                        new LocalizedTexts(TextsOnDisk.load(), Language.ENGLISH),
                        new Dates(Language.ENGLISH, ZoneId.of("UTC"), Clock.fixed(NOW, ZoneOffset.UTC)))
                .body();
    }

    @Test
    void aRowSaysWhatThereIsToSay() throws IOException {
        Element row = Jsoup.parse(rows(
                        item("Maya & Theo", "Theo", true, Optional.of(LocalDate.of(2026, 11, 23))),
                        Map.of(CASE.value(), new Covers.CaseCover("Dana", Optional.of(LocalDate.of(2026, 12, 1))))))
                .selectFirst("a.queue-row");
        assertEquals("/review/" + LEAD.value() + "?client=" + THEO.value() + "&today", row.attr("href"));
        assertEquals("What led up to it", row.select(".queue-title").text());
        assertEquals("Theo · Maya & Theo", row.select(".queue-who").text());
        assertEquals(4, row.select(".state").size());
        assertEquals(1, row.select(".queue-marks > .small").size());
        assertEquals(2, row.select(".queue-when time").size());
    }

    @Test
    void aRowWithoutMarksHasNone() throws IOException {
        Element row = Jsoup.parse(rows(item("Theo", "Theo", false, Optional.empty()), Map.of()))
                .selectFirst("a.queue-row");
        assertEquals("Theo", row.select(".queue-who").text());
        assertEquals(0, row.select(".queue-marks").get(0).childrenSize());
        assertEquals(1, row.select(".queue-when time").size());
    }

    @Test
    void aNameIsNeverMarkup() throws IOException {
        Hostile.assertWordsOnly(rows(item("A case", Hostile.WORDS, false, Optional.empty()), Map.of()));
    }

    @Test
    void theFiltersShowWhatIsChosen() throws IOException {
        Element form = filters(List.of(
                new QueueView.QueuedClient(new ParticipantId(UUID.randomUUID()), "Maya", "Maya & Theo"),
                new QueueView.QueuedClient(THEO, "Theo", "Maya & Theo")));
        assertEquals("Theo · Maya & Theo", form.select("option[selected]").text());
        assertEquals(3, form.select("option").size());
        assertEquals(List.of("today"), form.select("input[checked]").eachAttr("name"));
    }

    @Test
    void aChosenClientWithoutSubmissionsStaysChosen() throws IOException {
        assertEquals(
                THEO.value().toString(),
                filters(List.of()).select("option[selected]").val());
    }

    @Test
    void aNameInTheFiltersIsNeverMarkup() throws IOException {
        Hostile.assertWordsOnly(filtersOf(List.of(new QueueView.QueuedClient(THEO, Hostile.WORDS, "A case"))));
    }

    private static Element filters(List<QueueView.QueuedClient> clients) throws IOException {
        return Jsoup.parse(filtersOf(clients)).selectFirst("form");
    }

    private static String filtersOf(List<QueueView.QueuedClient> clients) throws IOException {
        return new QueueFiltersDocument(
                        FILTER,
                        clients,
                        new LocalizedTexts(TextsOnDisk.load(), Language.ENGLISH),
                        new Dates(Language.ENGLISH, ZoneId.of("UTC"), Clock.fixed(NOW, ZoneOffset.UTC)))
                .body();
    }
}
