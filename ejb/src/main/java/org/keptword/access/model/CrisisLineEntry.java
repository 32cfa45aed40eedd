package org.keptword.access.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.practice.CrisisLine;
import org.keptword.access.practice.SetCrisisLine;
import org.keptword.access.practice.SettingsService;
import org.keptword.shared.ByLanguage;
import org.keptword.shared.persistence.PracticeRecord;

/** A line to call, set by the practice for one place. */
@Entity
@Table(name = "crisis_line")
public class CrisisLineEntry extends PracticeRecord {

    private UUID placeId;

    @Enumerated(EnumType.STRING)
    private CrisisLine.Kind kind;

    private String phone;

    private LocalDate checkedOn;

    @ElementCollection
    @CollectionTable(name = "crisis_line_words", joinColumns = @JoinColumn(name = "line_id"))
    @MapKeyColumn(name = "language")
    private Map<String, CrisisLineWords> words = new HashMap<>();

    @Version
    private int version;

    protected CrisisLineEntry() {}

    /** A line as somebody made sure of it. */
    public CrisisLineEntry(UUID id, UUID practiceId, SetCrisisLine command, LocalDate checkedOn) {
        super(id, practiceId);
        this.placeId = command.place();
        this.kind = command.kind();
        this.phone = command.phone();
        this.checkedOn = checkedOn;
        command.words().all().forEach((language, each) -> words.put(language, new CrisisLineWords(practiceId, each)));
    }

    /** Somebody made sure of it. */
    public void checked(LocalDate on) {
        checkedOn = on;
    }

    public boolean isTo(CrisisLine.Kind otherKind, String otherPhone) {
        return kind == otherKind && phone.equals(otherPhone);
    }

    public UUID placeId() {
        return placeId;
    }

    /** The line for the manager; old when it was not made sure of since a day. */
    public SettingsService.PracticeSettings.Line settings(LocalDate since) {
        return new SettingsService.PracticeSettings.Line(
                id(), kind, words(), phone, checkedOn, checkedOn.isBefore(since));
    }

    /** The line in a person's language. */
    public CrisisLine in(Locale locale) {
        SetCrisisLine.Words said = words().in(locale);
        return new CrisisLine(kind, said.name(), phone, textOption(said), said.hours(), checkedOn);
    }

    /** How it is reached by message, in another language where nobody wrote it in this one: better read so than not known. */
    private @Nullable String textOption(SetCrisisLine.Words said) {
        return said.text() != null
                ? said.text()
                : words().all().values().stream()
                        .map(SetCrisisLine.Words::text)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** Its words in every language somebody wrote them in. */
    public ByLanguage<SetCrisisLine.Words> words() {
        return new ByLanguage<>(words).map(CrisisLineWords::words);
    }
}
