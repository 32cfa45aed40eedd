package org.keptword.web.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.cases.safety.Decision;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.web.shell.PageForm;

/** What is typed about a screening and the decision on its concern. */
public class ScreeningForm implements PageForm {

    private static final long serialVersionUID = 1L;

    /** The latest screening as the page showed it: the one that is decided on, or that another follows. Empty when it showed none. */
    public String screening;

    public ScreeningResult result;
    public LocalDate takenOn;
    public boolean alone;
    public boolean ownForce;
    public boolean noContact;
    public String finding;
    public List<String> kinds = new ArrayList<>();
    public RecordScreening.Recency when;
    public Decision decision;
    public String reason;

    /** Whether a result was chosen, or anything else was said that belongs to one. */
    boolean isBegun() {
        return (result != null && result != ScreeningResult.NOT_DONE)
                || alone
                || ownForce
                || noContact
                || !kinds.isEmpty()
                || when != null
                || decision != null
                || Stream.of(finding, reason).anyMatch(typed -> typed != null && !typed.isBlank());
    }

    RecordScreening command(ParticipantId of) {
        Set<RecordScreening.Violence> told =
                kinds.stream().map(RecordScreening.Violence::valueOf).collect(Collectors.toUnmodifiableSet());
        return new RecordScreening(
                of,
                result,
                takenOn,
                alone,
                ownForce,
                noContact,
                finding,
                told,
                when,
                decision,
                reason,
                Ids.parse(screening).orElse(null));
    }
}
