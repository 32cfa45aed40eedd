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

/** A sealed piece of what was printed: the file of one report, or a piece of the one file of all. */
@Entity
@Immutable
@Table(name = "day_print_part")
public class PrintPart {

    @Id
    private UUID id;

    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "print_id")
    private UUID printId;

    private int place;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "content"))
    private Sealed content;

    protected PrintPart() {}

    public PrintPart(DayPrint of, int place, byte[] file, Vault vault) {
        this.id = Ids.newId();
        this.practiceId = of.practiceId();
        this.personId = of.personId();
        this.printId = of.id().value();
        this.place = place;
        this.content = vault.sealFile(slot(), file);
    }

    public int place() {
        return place;
    }

    public byte[] file(Vault vault) {
        return vault.openFile(slot(), content);
    }

    private SealedColumn slot() {
        return new SealedColumn(practiceId, "day_print_part", "content", id);
    }
}
