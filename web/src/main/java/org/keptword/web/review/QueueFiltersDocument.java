package org.keptword.web.review;

import java.util.List;
import java.util.Optional;
import org.keptword.homework.review.QueueFilter;
import org.keptword.homework.review.QueueView;
import org.keptword.shared.ParticipantId;
import org.keptword.web.chart.Document;
import org.keptword.web.chart.Surface;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** The filters above the queue. With one client chosen, the choice is that client or all clients. */
final class QueueFiltersDocument extends Document<Surface> {

    private final QueueFilter filter;
    private final List<QueueView.QueuedClient> clients;

    QueueFiltersDocument(QueueFilter filter, List<QueueView.QueuedClient> clients, LocalizedTexts texts, Dates dates) {
        super("review/filters.jte", Surface.screen("review", texts, dates));
        this.filter = filter;
        this.clients = List.copyOf(clients);
    }

    @Override
    public String title() {
        return say("filter.title");
    }

    QueueFilter filter() {
        return filter;
    }

    List<QueueView.QueuedClient> clients() {
        return clients;
    }

    boolean isChosen(QueueView.QueuedClient client) {
        return filter.client().filter(client.id()::equals).isPresent();
    }

    /** The client with the couple, where it has another name. */
    String name(QueueView.QueuedClient client) {
        return client.caseName().equals(client.name()) ? client.name() : client.name() + " · " + client.caseName();
    }

    /** The chosen client where none of the submissions is theirs. */
    Optional<String> unlisted() {
        return filter.client()
                .filter(chosen -> clients.stream().noneMatch(this::isChosen))
                .map(ParticipantId::value)
                .map(Object::toString);
    }
}
