package org.keptword.web.cases;

import java.util.stream.Stream;
import org.keptword.cases.participants.ContactSheet;
import org.keptword.web.shell.PageForm;

/** What is typed about how a participant can be reached safely. */
public class SheetForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public String email;
    public String phone;
    public String seenBy;
    public boolean emailSafe;
    public boolean textSafe;
    public boolean callSafe;
    public boolean voicemailSafe;

    void take(ContactSheet sheet) {
        email = sheet.email();
        phone = sheet.phone();
        seenBy = sheet.seenBy();
        emailSafe = sheet.emailSafe();
        textSafe = sheet.textSafe();
        callSafe = sheet.callSafe();
        voicemailSafe = sheet.voicemailSafe();
    }

    /** Whether anything was typed or ticked. */
    boolean isBegun() {
        return Stream.of(email, phone, seenBy).anyMatch(typed -> typed != null && !typed.isBlank())
                || emailSafe
                || textSafe
                || callSafe
                || voicemailSafe;
    }

    ContactSheet sheet() {
        return new ContactSheet(email, phone, seenBy, emailSafe, textSafe, callSafe, voicemailSafe, null);
    }
}
