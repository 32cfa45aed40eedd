package org.keptword.web.review;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.keptword.homework.review.QueueView;
import org.keptword.homework.review.ReviewService;
import org.keptword.web.shell.Shell;

/** The queue, page by page. What is at its top is worked first. */
@Named
@RequestScoped
public class QueueBacking {

    @Inject
    ReviewService reviews;

    @Inject
    HttpServletRequest request;

    @Inject
    Shell shell;

    @Inject
    QueueFilterBacking filter;

    private QueueView view;

    @PostConstruct
    void load() {
        view = reviews.queueOf(filter.getFilter(), QueueRequest.in(request));
    }

    public QueueView getView() {
        return view;
    }

    /** The rows as markup; every text in them is escaped. */
    public String getRows() {
        return new QueueDocument(view, filter.getFilter(), shell.speech(), shell.dates()).body();
    }

    /** The filters as markup; every text in them is escaped. */
    public String getFilters() {
        return new QueueFiltersDocument(filter.getFilter(), view.clients(), shell.speech(), shell.dates()).body();
    }

    /** Address of the page before this one, or null on the first. */
    public String getPrevious() {
        return view.before() == 0 ? null : QueueRequest.address(filter.getFilter(), view.previous());
    }

    /** Address of the next page, or null on the last. */
    public String getNext() {
        return view.next().isEmpty() ? null : QueueRequest.address(filter.getFilter(), view.next());
    }
}
