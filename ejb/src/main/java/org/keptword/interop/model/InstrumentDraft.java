package org.keptword.interop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.keptword.shared.persistence.PracticeRecord;

/** A file somebody is about to bring, with what was typed about it. Gone once it is kept. */
@Entity
public class InstrumentDraft extends PracticeRecord {

    private static final int LONGEST_NAME = 200;

    @Column
    private UUID personId;

    private String name;

    @Column(updatable = false)
    private byte[] file;

    private byte[] settings;

    private Instant begunAt;

    @Version
    private int version;

    protected InstrumentDraft() {}

    /** @param name of the file; a long one is cut */
    public InstrumentDraft(UUID id, UUID practiceId, UUID personId, String name, byte[] file, Instant begunAt) {
        super(id, practiceId);
        this.personId = personId;
        this.name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        this.file = file.clone();
        this.settings = new byte[0];
        this.begunAt = begunAt;
    }

    /** Keeps what was typed. */
    public void note(String typed) {
        settings = typed.getBytes(StandardCharsets.UTF_8);
    }

    public String name() {
        return name;
    }

    public byte[] file() {
        return file.clone();
    }

    /** What was typed, empty where nothing was yet. */
    public String settings() {
        return new String(settings, StandardCharsets.UTF_8);
    }

    public Instant begunAt() {
        return begunAt;
    }
}
