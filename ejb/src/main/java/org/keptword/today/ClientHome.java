package org.keptword.today;

import java.util.List;
import org.keptword.homework.HomeView;
import org.keptword.notices.CurrentShortNote;
import org.keptword.promises.TodaysPromises;
import org.keptword.shared.PersonId;

/**
 * What a client finds on coming in.
 *
 * @param person whom it is shown to
 * @param notes short notes of the counselor that are not marked as read, the oldest first
 * @param noteGone whether a note was taken back lately of which a mail may have told
 */
public record ClientHome(
        PersonId person, List<CurrentShortNote> notes, boolean noteGone, HomeView homework, TodaysPromises promises) {

    public ClientHome {
        notes = List.copyOf(notes);
    }
}
