package org.keptword.web.sessions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.keptword.promises.PromiseTerms;
import org.keptword.sessions.HoldSession;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.ParticipantId;
import org.keptword.web.shell.PageForm;

/** A promise one participant made in a session, as it is typed. */
public class AgreedPromiseRow implements PageForm {

    private static final long serialVersionUID = 1L;

    private final String owner;
    private final String name;
    private final int place;
    public String words;
    private final AgreedPromiseForm terms = new AgreedPromiseForm();

    /**
     * An empty row.
     *
     * @param place its place among those of its owner, from 0
     */
    AgreedPromiseRow(String owner, String name, int place, PromiseTerms.Beneficiary usual, LocalDate day) {
        this.owner = owner;
        this.name = name;
        this.place = place;
        terms.beneficiary = usual.name();
        terms.day = day;
    }

    /** Takes what an undone record held; without terms only the words. */
    void take(String promised, HoldSession.AgreedPromise earlier) {
        words = promised;
        if (earlier != null) {
            terms.take(earlier);
        }
    }

    /** What it says; empty for a row left empty. */
    Optional<HoldSession.Agreed> agreed() {
        ParticipantId by = Ids.parse(owner).map(ParticipantId::new).orElseThrow(NotFound::new);
        return isBlank()
                ? Optional.empty()
                : Optional.of(new HoldSession.Agreed(null, Optional.of(terms.terms()), Set.of(by), words));
    }

    public boolean isBlank() {
        return words == null || words.isBlank();
    }

    /** The id of the participant who promises. */
    public String getOwner() {
        return owner;
    }

    /** The name of the participant who promises. */
    public String getName() {
        return name;
    }

    public int getPlace() {
        return place;
    }

    public AgreedPromiseForm getTerms() {
        return terms;
    }
}
