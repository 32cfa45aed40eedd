package org.keptword.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.Decision;
import org.keptword.cases.safety.RecordScreening;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.cases.safety.SetContactState;
import org.keptword.shared.Aim;
import org.keptword.shared.Part;

/** What there is to choose from on the page that opens a case. */
@Named
@RequestScoped
public class NewCaseWordsBacking {

    public Aim[] getAims() {
        return Aim.values();
    }

    public List<Part> getRoles() {
        return List.of(Part.NOT_SAID, Part.HURT, Part.HURTING, Part.BOTH);
    }

    public ScreeningResult[] getResults() {
        return ScreeningResult.values();
    }

    public RecordScreening.Violence[] getKinds() {
        return RecordScreening.Violence.values();
    }

    public RecordScreening.Recency[] getWhens() {
        return RecordScreening.Recency.values();
    }

    public Decision[] getDecisions() {
        return Decision.values();
    }

    public List<Contact> getStates() {
        return List.of(Contact.NOT_ASKED, Contact.OPEN, Contact.PAUSED, Contact.ASKED_NOT_TO, Contact.LEGAL_ORDER);
    }

    public SetContactState.BoundParty[] getBounds() {
        return SetContactState.BoundParty.values();
    }

    public PartnerSlot[] getSlots() {
        return PartnerSlot.values();
    }
}
