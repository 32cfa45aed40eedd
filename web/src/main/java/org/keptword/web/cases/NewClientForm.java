package org.keptword.web.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.keptword.cases.opening.OpenWholeCase;
import org.keptword.cases.safety.Contact;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.shared.Part;
import org.keptword.web.shell.PageForm;

/** What is typed about one client of a case to be opened. A part that nothing was typed in is not recorded. */
public class NewClientForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public String name;
    public Part role = Part.NOT_SAID;
    public final SheetForm sheet = new SheetForm();
    public boolean consented;
    public LocalDate consentOn;
    public final ScreeningForm screening = new ScreeningForm();
    public final ContactForm contact = new ContactForm();

    void begin(LocalDate today) {
        consentOn = today;
        screening.takenOn = today;
        screening.result = ScreeningResult.NOT_DONE;
        contact.start = today;
        contact.state = Contact.NOT_ASKED;
    }

    OpenWholeCase.Client client() {
        return new OpenWholeCase.Client(
                name,
                role,
                sheet.isBegun() ? Optional.of(sheet::sheet) : Optional.empty(),
                consented ? Optional.of(consentOn) : Optional.empty(),
                screening.isBegun() ? Optional.of(screening::command) : Optional.empty(),
                contact.isBegun() ? Optional.of(contact::command) : Optional.empty());
    }
}
