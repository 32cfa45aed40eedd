package org.keptword.promises.keep;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keptword.promises.NoticeKind;
import org.keptword.promises.PromiseTerms;
import org.keptword.shared.CaseId;
import org.keptword.shared.PersonId;
import org.keptword.shared.PromiseId;

/**
 * The promises of a client.
 *
 * @param person whom it is shown to
 * @param places the cases the client takes part in
 * @param running what goes on, with what rests
 * @param waiting what the counselor looks at first
 * @param over what is over, the newest first
 * @param asked what the client is privately asked about; only the counselor sees the answers
 */
public record PromisePage(
        PersonId person,
        List<Place> places,
        TodaysPromises days,
        List<Line> running,
        List<Line> waiting,
        List<Line> over,
        List<Asked> asked) {

    /**
     * A case the client takes part in.
     *
     * @param couple whether there are two clients in it
     * @param open whether something can be promised in it
     * @param partnerOpen whether something towards the other person can be promised
     */
    public record Place(CaseId id, String name, boolean couple, boolean open, boolean partnerOpen) {}

    /**
     * One promise.
     *
     * @param caseId where it belongs
     * @param resting whether it rests for now
     * @param next its next day from today on, if it does not rest
     * @param ahead whether its day, later than today, can be answered already
     * @param noticeable whether the partner may be asked
     * @param kept whether it was made once and kept
     * @param endedByCounselor whether the counselor did not let it begin
     */
    public record Line(
            PromiseId id,
            CaseId caseId,
            PromiseTerms terms,
            boolean resting,
            Optional<LocalDate> next,
            boolean ahead,
            boolean noticeable,
            boolean kept,
            boolean endedByCounselor) {}

    /** Something the other partner promised and agreed to be asked about, on its last day. */
    public record Asked(PromiseId promise, String what, LocalDate day, Optional<NoticeKind> said) {}

    public PromisePage {
        places = List.copyOf(places);
        running = List.copyOf(running);
        waiting = List.copyOf(waiting);
        over = List.copyOf(over);
        asked = List.copyOf(asked);
    }

    /** A promise that can be changed: one that goes on or waits. */
    public Optional<Line> changeable(PromiseId id) {
        return Stream.of(running, waiting)
                .flatMap(List::stream)
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /** Whether there is nothing at all yet. */
    public boolean isEmpty() {
        return running.isEmpty() && waiting.isEmpty() && over.isEmpty() && asked.isEmpty();
    }
}
