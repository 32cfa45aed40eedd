package org.keptword.web.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.presence.OwnPresence;
import org.keptword.access.presence.PresenceService;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;
import org.keptword.web.shell.PageForm;

/** An absence as it is typed; the colleague who covers is empty for nobody. */
public class AbsenceForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public LocalDate from;
    public LocalDate to;
    public String cover;
    private PersonId person;
    private UUID id;
    private int version;

    /** A new absence, covered by whoever does so usually. */
    void begin(OwnPresence presence) {
        person = presence.person();
        cover = presence.standingCover().map(PersonId::toString).orElse("");
    }

    void take(OwnPresence.Away away) {
        id = away.id();
        version = away.version();
        from = away.from();
        to = away.to();
        cover = away.cover().map(PersonId::toString).orElse("");
    }

    PresenceService.SetAbsence command() {
        return new PresenceService.SetAbsence(
                person,
                Optional.ofNullable(id),
                version,
                from,
                to,
                Ids.parse(cover).map(PersonId::new));
    }

    PersonId person() {
        return person;
    }

    /** The absence that is changed; null for a new one. */
    public UUID getId() {
        return id;
    }
}
