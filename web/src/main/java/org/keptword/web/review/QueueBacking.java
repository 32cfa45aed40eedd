package org.keptword.web.review;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keptword.homework.QueueItem;
import org.keptword.homework.QueueView;
import org.keptword.homework.ReviewService;

/** The queue. What is at its top is worked first; of a very long one the rest is counted. */
@Named
@RequestScoped
public class QueueBacking {

    private static final int SHOWN = 100;

    @Inject
    ReviewService reviews;

    private QueueView view;

    @PostConstruct
    void load() {
        view = reviews.queue();
    }

    public QueueView getView() {
        return view;
    }

    public List<QueueItem> getItems() {
        return view.items().subList(0, Math.min(SHOWN, view.items().size()));
    }

    public int getWaiting() {
        return view.items().size();
    }

    /** How many wait behind those that are shown. */
    public int getMore() {
        return getWaiting() - getItems().size();
    }
}
