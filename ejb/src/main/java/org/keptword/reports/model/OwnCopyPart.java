package org.keptword.reports.model;

import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.PracticeRecord;
import org.keptword.vault.Sealed;
import org.keptword.vault.Slot;
import org.keptword.vault.Vault;

/** A sealed piece of the file of a client's own copy. */
@Entity
@Immutable
public class OwnCopyPart extends PracticeRecord {

    private UUID personId;

    private UUID copyId;

    private int place;

    private Sealed content;

    protected OwnCopyPart() {}

    /** @param place from 1, in the order of the file */
    public OwnCopyPart(OwnCopyJob of, int place, byte[] piece, Vault vault) {
        super(Ids.newId(), of.practiceId());
        this.personId = of.personId();
        this.copyId = of.id();
        this.place = place;
        this.content = vault.sealFile(slot(), piece);
    }

    public int place() {
        return place;
    }

    public byte[] piece(Vault vault) {
        return vault.openFile(slot(), content);
    }

    private Slot slot() {
        return new Slot(this, "own_copy_part", "content");
    }
}
