package org.keptword.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/** The organisation that owns its data. */
@Entity
@Table(name = "practice")
public class Practice {

    @Id
    private UUID id;

    private String name;
    private String locale;
    private String zone;

    @Column(name = "consent_version")
    private String consentVersion;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Practice() {}

    public Practice(UUID id, String name, Locale locale, ZoneId zone, String consentVersion, Instant now) {
        if (name.isBlank() || consentVersion.isBlank()) {
            throw new IllegalArgumentException("A practice has a name and a consent text");
        }
        this.id = id;
        this.name = name;
        this.locale = locale.toLanguageTag();
        this.zone = zone.getId();
        this.consentVersion = consentVersion;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** The version of the consent text the practice uses today. */
    public String consentVersion() {
        return consentVersion;
    }
}
