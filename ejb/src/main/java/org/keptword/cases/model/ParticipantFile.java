package org.keptword.cases.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.keptword.cases.ContactSheet;
import org.keptword.shared.Part;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** What the counselor alone keeps about a participant: the part in what happened, and how to reach the person safely. */
@Entity
@Table(name = "participant_file")
public class ParticipantFile {

    @Id
    @Column(name = "participant_id")
    private UUID participantId;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Part part;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "email"))
    private Sealed email;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "phone"))
    private Sealed phone;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "seen_by"))
    private Sealed seenBy;

    @Column(name = "email_safe")
    private boolean emailSafe;

    @Column(name = "text_safe")
    private boolean textSafe;

    @Column(name = "call_safe")
    private boolean callSafe;

    @Column(name = "voicemail_safe")
    private boolean voicemailSafe;

    @Column(name = "confirmed_on")
    private LocalDate confirmedOn;

    @Version
    private int version;

    protected ParticipantFile() {}

    public ParticipantFile(Participant of, Part part) {
        this.participantId = of.id();
        this.practiceId = of.practiceId();
        this.caseId = of.caseId();
        this.part = Objects.requireNonNull(part);
    }

    /** Sets the part in what happened. */
    public void see(Part newPart) {
        part = Objects.requireNonNull(newPart);
    }

    /** Takes a confirmed contact sheet. */
    public void changeContactSheet(ContactSheet sheet, Vault vault) {
        email = vault.seal(slot("email"), sheet.email());
        phone = vault.seal(slot("phone"), sheet.phone());
        seenBy = vault.seal(slot("seen_by"), sheet.seenBy());
        emailSafe = sheet.emailSafe();
        textSafe = sheet.textSafe();
        callSafe = sheet.callSafe();
        voicemailSafe = sheet.voicemailSafe();
        confirmedOn = sheet.confirmedOn();
    }

    /** The contact sheet in clear. */
    public ContactSheet sheet(Vault vault) {
        return new ContactSheet(
                vault.open(slot("email"), email),
                vault.open(slot("phone"), phone),
                vault.open(slot("seen_by"), seenBy),
                emailSafe,
                textSafe,
                callSafe,
                voicemailSafe,
                confirmedOn);
    }

    public UUID participantId() {
        return participantId;
    }

    public Part part() {
        return part;
    }

    private SealedColumn slot(String column) {
        return new SealedColumn(practiceId, "participant_file", column, participantId);
    }
}
