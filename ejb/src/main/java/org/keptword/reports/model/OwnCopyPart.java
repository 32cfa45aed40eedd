package org.keptword.reports.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.keptword.shared.Ids;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** A sealed piece of the file of a client's own copy. */
@Entity
@Immutable
@Table(name = "own_copy_part")
public class OwnCopyPart {

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "copy_id")
    private UUID copyId;

    private int place;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "content"))
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

    private SealedColumn slot() {
        return new SealedColumn(practiceId, "own_copy_part", "content", id);
    }
}
