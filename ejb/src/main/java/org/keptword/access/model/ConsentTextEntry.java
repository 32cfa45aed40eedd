package org.keptword.access.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.practice.ConsentText;
import org.keptword.access.practice.ConsentTextService.ConsentSettings.Draft;
import org.keptword.shared.ByLanguage;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.Languages;
import org.keptword.shared.StaleState;
import org.keptword.shared.WholeText;
import org.keptword.shared.persistence.PracticeRecord;

/** A version of the practice's consent form, or the draft of the next. A published one never changes; the database holds that, too. */
@Entity
@Table(name = "consent_text")
public class ConsentTextEntry extends PracticeRecord {

    public static final int LONGEST = 20_000;

    private @Nullable String name;

    private @Nullable Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "consent_text_words", joinColumns = @JoinColumn(name = "text_id"))
    @MapKeyColumn(name = "language")
    private Map<String, ConsentTextWords> words = new HashMap<>();

    @Version
    private int version;

    protected ConsentTextEntry() {}

    /** A draft. */
    public ConsentTextEntry(UUID practice, Map<String, String> bodies) {
        super(Ids.newId(), practice);
        write(bodies);
    }

    /** A version that the practice has from its first day. */
    public ConsentTextEntry(UUID practice, String name, Map<String, String> bodies, Instant now) {
        this(practice, bodies);
        this.name = name;
        this.publishedAt = now;
    }

    /** Refuses who read the draft before somebody else changed it. */
    public void requireRevision(int revision) {
        if (revision != version) {
            throw new StaleState();
        }
    }

    /** Takes other words. Languages that are not named keep theirs; one that is blank is missing from now on. */
    public final void write(Map<String, String> bodies) {
        requireDraft();
        bodies.forEach((language, body) -> {
            if (body.isBlank()) {
                words.remove(language);
            } else if (body.length() > LONGEST) {
                throw new DomainRefusal("refusal.access.consentLong", LONGEST);
            } else {
                words.put(language, new ConsentTextWords(practiceId(), WholeText.require(body.strip())));
            }
        });
    }

    /**
     * Fixes it for good.
     *
     * @param reader the language in which a refusal names what is missing
     */
    public void publish(String newName, Instant now, Locale reader) {
        requireDraft();
        List<String> missing = Languages.all().stream()
                .filter(language -> !words.containsKey(language.getLanguage()))
                .map(language -> language.getDisplayLanguage(reader))
                .toList();
        if (!missing.isEmpty()) {
            throw new DomainRefusal("refusal.access.consentMissing", String.join(", ", missing));
        }
        if (words.values().stream().anyMatch(each -> ConsentText.hasNotes(each.body()))) {
            throw new DomainRefusal("refusal.access.consentNotes");
        }
        name = newName;
        publishedAt = now;
    }

    private void requireDraft() {
        if (publishedAt != null) {
            throw new StaleState();
        }
    }

    /** What is read of a published one. */
    public ConsentText published() {
        return new ConsentText(
                Objects.requireNonNull(name),
                Objects.requireNonNull(publishedAt),
                new ByLanguage<>(words).map(ConsentTextWords::body));
    }

    /** What a manager goes on writing. */
    public Draft draft() {
        Map<String, String> bodies = new TreeMap<>();
        words.forEach((language, each) -> bodies.put(language, each.body()));
        return new Draft(version, bodies);
    }
}
