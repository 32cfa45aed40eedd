package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.cases.ContactSheet;
import org.keptword.cases.ParticipantService;

/** The form for how a participant can be reached safely. */
@Named
@RequestScoped
public class SheetBacking {

    @Inject
    SafetyBacking page;

    @Inject
    ParticipantService participants;

    private String email;
    private String phone;
    private String seenBy;
    private boolean emailSafe;
    private boolean textSafe;
    private boolean callSafe;
    private boolean voicemailSafe;

    @PostConstruct
    void load() {
        ContactSheet sheet = page.getWho().sheet();
        email = sheet.email();
        phone = sheet.phone();
        seenBy = sheet.seenBy();
        emailSafe = sheet.emailSafe();
        textSafe = sheet.textSafe();
        callSafe = sheet.callSafe();
        voicemailSafe = sheet.voicemailSafe();
    }

    public void save() {
        participants.confirmSheet(
                page.id(),
                page.getWho().id(),
                new ContactSheet(email, phone, seenBy, emailSafe, textSafe, callSafe, voicemailSafe, null));
        page.done("cases.sheet.done", page.getWho().name());
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getSeenBy() {
        return seenBy;
    }

    public void setSeenBy(String seenBy) {
        this.seenBy = seenBy;
    }

    public boolean isEmailSafe() {
        return emailSafe;
    }

    public void setEmailSafe(boolean emailSafe) {
        this.emailSafe = emailSafe;
    }

    public boolean isTextSafe() {
        return textSafe;
    }

    public void setTextSafe(boolean textSafe) {
        this.textSafe = textSafe;
    }

    public boolean isCallSafe() {
        return callSafe;
    }

    public void setCallSafe(boolean callSafe) {
        this.callSafe = callSafe;
    }

    public boolean isVoicemailSafe() {
        return voicemailSafe;
    }

    public void setVoicemailSafe(boolean voicemailSafe) {
        this.voicemailSafe = voicemailSafe;
    }
}
