package org.keptword.web.review;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.keptword.homework.review.QueueFilter;

/** The filters of the queue, which its own address and those of its responses carry. */
@Named
@RequestScoped
public class QueueFilterBacking {

    @Inject
    HttpServletRequest request;

    private QueueFilter filter;

    @PostConstruct
    void load() {
        filter = QueueRequest.filter(request);
    }

    public QueueFilter getFilter() {
        return filter;
    }

    public boolean isFiltered() {
        return !filter.isNone();
    }

    /** The filters as they follow an address, with their question mark; empty where there are none. */
    public String getQuery() {
        return QueueRequest.query(filter);
    }
}
