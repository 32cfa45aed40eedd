package org.keptword.reports.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.keptword.shared.Ids;
import org.keptword.vault.Sealed;
import org.keptword.vault.Slot;
import org.keptword.vault.Vault;

/** A sealed piece of the file of a client's own copy. */
@Entity
@Immutable
public class OwnCopyPart {

    @Id
    private UUID id;

    private UUID practiceId;

    private UUID personId;

    private UUID copyId;

    private int place;

    private Sealed content;

    protected OwnCopyPart() {}

    /** @param place from 1, in the order of the file */
    public OwnCopyPart(OwnCopyJob of, int place, byte[] piece, Vault vault) {
        this.id = Ids.newId();
        this.practiceId = of.practiceId();
        this.personId = of.personId();
        this.copyId = of.id().value();
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
        return new Slot(practiceId, "own_copy_part", "content", id);
    }
}
