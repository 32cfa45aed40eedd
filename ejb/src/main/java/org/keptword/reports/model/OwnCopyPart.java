package org.keptword.reports.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.keptword.vault.Vault;

/** A sealed part of the file of a client's own copy. */
@Entity
@Immutable
public class OwnCopyPart extends FilePart {

    private static final String TABLE = "own_copy_part";

    @Column(updatable = false)
    private UUID copyId;

    protected OwnCopyPart() {}

    /** @param place from 1, in the order of the file */
    public OwnCopyPart(OwnCopyJob of, int place, byte[] bytes, Vault vault) {
        super(TABLE, of, place, bytes, vault);
        this.copyId = of.id();
    }

    @Override
    public byte[] bytes(Vault vault) {
        return open(TABLE, vault);
    }
}
