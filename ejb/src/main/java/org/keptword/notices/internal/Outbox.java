package org.keptword.notices.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.keptword.access.AccessEvent;
import org.keptword.access.CurrentActor;
import org.keptword.access.Guard;
import org.keptword.homework.HomeworkEvent;
import org.keptword.notices.ShortNoteEvent;
import org.keptword.notices.model.Notice;
import org.keptword.notices.model.Notice.Cause;
import org.keptword.notices.model.ShortNoteWithdrawal;
import org.keptword.rescheduling.RequestEvent;
import org.keptword.safety.FlagEvent;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.sharing.ShareEvent;

/**
 * Writes what somebody is to be told into the outbox, in the transaction of the act that causes it: without the row the act does not happen,
 * and without the act there is no row. Whether, when and whereto anything is sent is found out at the moment of sending.
 */
@ApplicationScoped
public class Outbox {

    @Inject
    CurrentActor current;

    @Inject
    Guard guard;

    @Inject
    NoticeRepository repository;

    @Inject
    ShortNoteRepository notes;

    @Inject
    Clock clock;

    void replied(@Observes HomeworkEvent.ReplySent reply) {
        repository.add(Notice.of(
                current.get().practice(),
                reply.caseId(),
                reply.participant(),
                Cause.REPLY,
                reply.feedback(),
                reply.visibleAt()));
    }

    /** A reply that was taken back never was. */
    void undone(@Observes HomeworkEvent.ReviewUndone reply) {
        repository.about(reply.feedback(), guard.work(reply.caseId())).stream()
                .filter(Notice::isWaiting)
                .forEach(notice -> notice.drop(clock.instant()));
    }

    void opened(@Observes HomeworkEvent.AssignmentOpened work) {
        tell(work.caseId(), work.participant(), Cause.WORK, work.assignment().value());
    }

    /** An exercise that is withdrawn before its notice was sent is not announced. */
    void withdrawn(@Observes HomeworkEvent.AssignmentWithdrawn work) {
        repository.about(work.assignment().value(), guard.work(work.caseId())).stream()
                .filter(Notice::isWaiting)
                .forEach(notice -> notice.drop(clock.instant()));
    }

    void asked(@Observes ShareEvent.Asked share) {
        tell(share.caseId(), share.author(), Cause.SHARE_ASKED, share.share().value());
    }

    void shown(@Observes ShareEvent.Shown share) {
        tell(share.caseId(), share.recipient(), Cause.SHARE_SHOWN, share.share().value());
    }

    void written(@Observes ShortNoteEvent.Written note) {
        tell(note.caseId(), note.participant(), Cause.SHORT_NOTE, note.note());
    }

    /** A note that was taken back is not announced; a client to whom a mail may have announced it reads on the first page that nothing is new. */
    void takenBack(@Observes ShortNoteEvent.TakenBack note) {
        Instant now = clock.instant();
        for (Notice notice : repository.about(note.note(), guard.work(note.caseId()))) {
            if (notice.isWaiting()) {
                notice.drop(now);
            } else if (notice.mayHaveBeenAnnounced()) {
                notes.add(new ShortNoteWithdrawal(current.get().practice(), note, now));
            }
        }
    }

    /** Announced to whoever asked, and to nobody else in the case. */
    void answered(@Observes RequestEvent.Answered request) {
        tell(request.caseId(), request.participant(), Cause.TIME_ANSWER, request.request());
    }

    /** An answer that was undone at once is not announced. */
    void reopened(@Observes RequestEvent.Reopened request) {
        repository.about(request.request(), guard.work(request.caseId())).stream()
                .filter(Notice::isWaiting)
                .forEach(notice -> notice.drop(clock.instant()));
    }

    void raised(@Observes FlagEvent.Raised flag) {
        tell(flag.caseId(), flag.participant(), Cause.FLAG, flag.flag());
    }

    void wentOn(@Observes FlagEvent.WaitedTooLong flag) {
        repository.add(
                Notice.waited(current.get().practice(), flag.caseId(), flag.flag(), flag.cover(), clock.instant()));
    }

    void openedInAnEmergency(@Observes AccessEvent.EmergencyOpened emergency) {
        repository.add(
                Notice.emergency(current.get().practice(), emergency.caseId(), emergency.emergency(), clock.instant()));
    }

    private void tell(CaseId caseId, ParticipantId participant, Cause cause, UUID thing) {
        repository.add(Notice.of(current.get().practice(), caseId, participant, cause, thing, clock.instant()));
    }
}
