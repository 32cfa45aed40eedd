package org.keptword.reports.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.keptword.vault.Vault;

/** A sealed part of what was printed: the file of one report, or a part of the one file of all. */
@Entity
@Immutable
@Table(name = "day_print_part")
public class PrintPart extends FilePart {

    private static final String TABLE = "day_print_part";

    @Column(updatable = false)
    private UUID printId;

    protected PrintPart() {}

    /** @param place from 1, in the order of the file */
    public PrintPart(DayPrint of, int place, byte[] bytes, Vault vault) {
        super(TABLE, of, place, bytes, vault);
        this.printId = of.id();
    }

    @Override
    public byte[] bytes(Vault vault) {
        return open(TABLE, vault);
    }
}
