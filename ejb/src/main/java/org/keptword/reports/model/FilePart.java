package org.keptword.reports.model;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.PracticeRecord;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** A sealed part of a {@link BackgroundFile}. */
@MappedSuperclass
public abstract class FilePart extends PracticeRecord {

    @Column(updatable = false)
    private UUID personId;

    private int place;

    private Sealed content;

    protected FilePart() {}

    /**
     * Seals a part.
     *
     * @param table the table it is kept in
     * @param place from 1, in the order of the file
     */
    protected FilePart(String table, BackgroundFile of, int place, byte[] bytes, Vault vault) {
        super(Ids.newId(), of.practiceId());
        this.personId = of.personId();
        this.place = place;
        this.content = vault.sealFile(slot(table), bytes);
    }

    public int place() {
        return place;
    }

    public abstract byte[] bytes(Vault vault);

    /** The part in clear, from the table it is kept in. */
    protected final byte[] open(String table, Vault vault) {
        return vault.openFile(slot(table), content);
    }

    private SealedColumn slot(String table) {
        return new SealedColumn(this, table, "content");
    }
}
