package org.keptword.reports.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.keptword.shared.Ids;
import org.keptword.shared.persistence.PracticeRecord;
import org.keptword.vault.Sealed;
import org.keptword.vault.Slot;
import org.keptword.vault.Vault;

/** A sealed piece of what was printed: the file of one report, or a piece of the one file of all. */
@Entity
@Immutable
@Table(name = "day_print_part")
public class PrintPart extends PracticeRecord {

    private UUID personId;

    private UUID printId;

    private int place;

    private Sealed content;

    protected PrintPart() {}

    public PrintPart(DayPrint of, int place, byte[] file, Vault vault) {
        super(Ids.newId(), of.practiceId());
        this.personId = of.personId();
        this.printId = of.id();
        this.place = place;
        this.content = vault.sealFile(slot(), file);
    }

    public int place() {
        return place;
    }

    public byte[] file(Vault vault) {
        return vault.openFile(slot(), content);
    }

    private Slot slot() {
        return new Slot(this, "day_print_part", "content");
    }
}
