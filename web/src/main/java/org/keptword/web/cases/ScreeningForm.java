package org.keptword.web.cases;

import java.time.LocalDate;
import org.keptword.cases.safety.Decision;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.shared.ParticipantId;
import org.keptword.web.shell.PageForm;

/** What is typed about a screening and the decision on its concern. */
public class ScreeningForm implements PageForm {

    private static final long serialVersionUID = 1L;

    /** The screening that is decided on, as the page showed it. */
    public String screening;

    public ScreeningResult result;
    public LocalDate takenOn;
    public boolean alone;
    public boolean ownForce;
    public boolean noContact;
    public String finding;
    public Decision decision;
    public String reason;

    RecordScreening command(ParticipantId of) {
        return new RecordScreening(of, result, takenOn, alone, ownForce, noContact, finding, decision, reason);
    }
}
