package org.keptword.today;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditedObject;
import org.keptword.homework.answer.HomeView;
import org.keptword.homework.read.Homework;
import org.keptword.notices.ShortNotes;
import org.keptword.promises.keep.TodaysPromises;
import org.keptword.promises.read.Promises;
import org.keptword.shared.PersonId;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** The first page of clients. At most eight statements, however much there is. */
@Stateless
@DenyAll
public class HomeService {

    private static final int LATEST = 10;

    /** More than a client hands in. */
    private static final int ALL = 100_000;

    @Inject
    Guard guard;

    @Inject
    Homework homework;

    @Inject
    Promises promises;

    @Inject
    ShortNotes notes;

    /** What a client finds on coming in, with the latest of what was handed in. */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public ClientHome home() {
        return home(LATEST);
    }

    /** The same with all that was handed in and not concluded, and all that is kept. */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public ClientHome homeWithAll() {
        return home(ALL);
    }

    private ClientHome home(int most) {
        Permit own = guard.own();
        HomeView work = homework.home(most, own);
        TodaysPromises today = promises.today(own);
        ShortNotes.HomePageNotes found = notes.unread(own);
        List<ShortNotes.CurrentShortNote> unread = found.unread();
        guard.recordList(
                own,
                AuditedObject.ASSIGNMENT,
                Stream.of(work.due(), work.today(), work.handedIn(), work.kept())
                        .flatMap(List::stream)
                        .map(task -> task.assignment().value())
                        .distinct()
                        .toList());
        List<UUID> shown =
                today.all().map(day -> day.promise().value()).distinct().toList();
        if (!shown.isEmpty()) {
            guard.recordList(own, AuditedObject.PROMISE, shown);
        }
        if (!unread.isEmpty()) {
            guard.recordList(
                    own,
                    AuditedObject.SHORT_NOTE,
                    unread.stream().map(ShortNotes.CurrentShortNote::id).toList());
        }
        return new ClientHome(own.actor().requirePerson(), unread, found.withdrawn(), work, today);
    }

    /**
     * What a client finds on coming in.
     *
     * @param person whom it is shown to
     * @param notes short notes of the counselor that are not marked as read, the oldest first
     * @param noteWithdrawn whether a note was taken back lately which a mail may have announced
     */
    public record ClientHome(
            PersonId person,
            List<ShortNotes.CurrentShortNote> notes,
            boolean noteWithdrawn,
            HomeView homework,
            TodaysPromises promises) {

        public ClientHome {
            notes = List.copyOf(notes);
        }
    }
}
