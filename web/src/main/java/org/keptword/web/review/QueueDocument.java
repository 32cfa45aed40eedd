package org.keptword.web.review;

import java.util.List;
import java.util.Optional;
import org.keptword.access.Covers;
import org.keptword.homework.review.QueueFilter;
import org.keptword.homework.review.QueueView;
import org.keptword.web.chart.Document;
import org.keptword.web.chart.Surface;
import org.keptword.web.routing.Route;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** The rows of one page of the queue, filled by a template: as expressions of a page, fifty of them took more than half of its time. */
final class QueueDocument extends Document<Surface> {

    private final QueueView view;
    private final String query;
    private final LocalizedTexts texts;
    private final Dates dates;

    QueueDocument(QueueView view, QueueFilter filter, LocalizedTexts texts, Dates dates) {
        super("review/queue.jte", Surface.screen("review", texts, dates));
        this.view = view;
        this.query = QueueRequest.query(filter);
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    public String title() {
        return say("queue.title");
    }

    List<QueueView.Item> items() {
        return view.items();
    }

    Dates dates() {
        return dates;
    }

    String address(QueueView.Item item) {
        return Route.REVIEW_RESPONSE.path(item.lead()) + query;
    }

    /** For whom the person covers the case of an item. */
    Optional<String> covered(QueueView.Item item) {
        return view.coveredFor(item).map(this::covered);
    }

    private String covered(Covers.CaseCover cover) {
        return cover.until()
                .map(until -> texts.with("access.covered.until", cover.name(), dates.brief(until)))
                .orElseGet(() -> texts.with("access.covered.flag", cover.name()));
    }

    /** Which week's entries an item holds. */
    Optional<String> week(QueueView.Item item) {
        return item.week().map(monday -> say("week", dates.brief(monday), item.entries()));
    }
}
