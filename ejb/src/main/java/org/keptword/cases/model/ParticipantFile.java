package org.keptword.cases.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.cases.participants.ContactSheet;
import org.keptword.shared.CaseId;
import org.keptword.shared.Part;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** What the counselor alone keeps about a participant: the part in what happened, and how to reach the person safely. */
@Entity
public class ParticipantFile {

    @Id
    private UUID participantId;

    private UUID practiceId;

    @Column
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Part part;

    private @Nullable Sealed email;

    @Column
    private @Nullable Short emailLength;

    private @Nullable Sealed phone;

    private @Nullable Sealed seenBy;

    private boolean emailSafe;

    private boolean textSafe;

    private boolean callSafe;

    private boolean voicemailSafe;

    private @Nullable LocalDate confirmedOn;

    @Version
    private int version;

    protected ParticipantFile() {}

    public ParticipantFile(Participant of, Part part) {
        this.participantId = of.id();
        this.practiceId = of.practiceId();
        this.caseId = of.caseId();
        this.part = part;
    }

    /** Sets the part in what happened. */
    public void see(Part newPart) {
        part = newPart;
    }

    /** Takes a confirmed contact sheet. */
    public void changeContactSheet(ContactSheet sheet, Vault vault) {
        email = vault.seal(slot("email"), sheet.email());
        emailLength = sheet.email() == null ? null : ContactSheet.length(sheet.email());
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

    /** Whether it is of a participant of this case. */
    public boolean isOf(CaseId ofCase) {
        return ofCase.value().equals(caseId);
    }

    public Part part() {
        return part;
    }

    private SealedColumn slot(String column) {
        return new SealedColumn(practiceId, "participant_file", column, participantId, version);
    }
}
