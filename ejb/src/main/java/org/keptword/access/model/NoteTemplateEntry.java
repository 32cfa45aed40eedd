package org.keptword.access.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.practice.NoteSettingsService;
import org.keptword.access.practice.NoteTemplate;
import org.keptword.shared.ByLanguage;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.Languages;
import org.keptword.shared.persistence.PracticeRecord;

/** A template of the practice: one of its own, or what it made of a standard one. */
@Entity
@Table(name = "note_template")
public class NoteTemplateEntry extends PracticeRecord {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_LINE = 240;
    private static final int MOST_SECTIONS = 12;

    private @Nullable String code;

    private boolean retired;

    @ElementCollection
    @CollectionTable(name = "note_template_words", joinColumns = @JoinColumn(name = "template_id"))
    @MapKeyColumn(name = "language")
    private Map<String, NoteTemplateWords> words = new HashMap<>();

    @Version
    private int version;

    protected NoteTemplateEntry() {}

    /**
     * A template.
     *
     * @param code of the standard one it stands for, or null
     */
    public NoteTemplateEntry(UUID practice, @Nullable String code, NoteSettingsService.SetNoteTemplate command) {
        super(Ids.newId(), practice);
        this.code = code;
        reword(command);
    }

    /**
     * Takes other words; a retired one is offered again. Notes begun with it keep what they have, and languages the application is not offered in
     * now keep their words.
     */
    public final void reword(NoteSettingsService.SetNoteTemplate command) {
        Collection<NoteTemplate.Layout> layouts = command.layouts().all().values();
        if (!Languages.areIn(command.layouts()) || !layouts.stream().allMatch(layout -> isName(layout.name()))) {
            throw new DomainRefusal("refusal.access.templateName", LONGEST_NAME);
        }
        if (layouts.stream().map(layout -> layout.sections().size()).distinct().count() > 1) {
            throw new DomainRefusal("refusal.access.templateHeadings");
        }
        if (!layouts.stream().allMatch(layout -> areLines(layout.sections()))) {
            throw new DomainRefusal("refusal.access.templateTooLong", MOST_SECTIONS, LONGEST_LINE);
        }
        command.layouts()
                .all()
                .forEach((language, layout) -> words.put(
                        language,
                        new NoteTemplateWords(
                                practiceId(),
                                new NoteTemplate.Layout(layout.name().strip(), layout.sections()))));
        retired = false;
    }

    /** It is offered no more. */
    public void retire() {
        retired = true;
    }

    /** It is offered again. */
    public void offer() {
        retired = false;
    }

    private static boolean isName(@Nullable String name) {
        return name != null && !name.isBlank() && name.strip().length() <= LONGEST_NAME;
    }

    private static boolean areLines(List<NoteTemplate.Section> sections) {
        return sections.size() <= MOST_SECTIONS
                && sections.stream()
                        .allMatch(one -> !one.heading().isEmpty() && one.line().length() <= LONGEST_LINE);
    }

    /** The standard template it stands for. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** How it reads. */
    public NoteTemplate template() {
        return new NoteTemplate(
                code == null ? id().toString() : code,
                new ByLanguage<>(words).map(NoteTemplateWords::layout),
                code != null,
                true,
                retired);
    }
}
