package org.keptword.access.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.practice.NoteSettingsService;
import org.keptword.access.practice.NoteTemplate;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.WholeText;
import org.keptword.shared.persistence.PracticeRecord;

/** A template of the practice: one of its own, or what it made of a standard one. */
@Entity
@Table(name = "note_template")
public class NoteTemplateEntry extends PracticeRecord {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_LINE = 240;
    private static final int MOST_SECTIONS = 12;

    private @Nullable String code;

    private String nameEn;

    private String nameEs;

    private String sectionsEn;

    private String sectionsEs;

    private boolean retired;

    @Version
    private int version;

    protected NoteTemplateEntry() {}

    /**
     * A template.
     *
     * @param code of the standard one it stands for, or null
     */
    public NoteTemplateEntry(UUID practice, @Nullable String code, NoteSettingsService.SetNoteTemplate words) {
        super(Ids.newId(), practice);
        this.code = code;
        reword(words);
    }

    /** Takes other words; a retired one is offered again. Notes begun with it keep what they have. */
    public final void reword(NoteSettingsService.SetNoteTemplate words) {
        List<NoteTemplate.Section> english = NoteTemplate.sections(words.sectionsEn());
        List<NoteTemplate.Section> spanish = NoteTemplate.sections(words.sectionsEs());
        if (!isName(words.nameEn()) || !isName(words.nameEs())) {
            throw new DomainRefusal("refusal.access.templateName", LONGEST_NAME);
        }
        if (english.size() != spanish.size()) {
            throw new DomainRefusal("refusal.access.templateHeadings", english.size(), spanish.size());
        }
        if (english.size() > MOST_SECTIONS || !areLines(english) || !areLines(spanish)) {
            throw new DomainRefusal("refusal.access.templateTooLong", MOST_SECTIONS, LONGEST_LINE);
        }
        nameEn = words.nameEn().strip();
        nameEs = words.nameEs().strip();
        sectionsEn = WholeText.require(NoteTemplate.lines(english));
        sectionsEs = WholeText.require(NoteTemplate.lines(spanish));
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
        return sections.stream()
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
                nameEn,
                nameEs,
                NoteTemplate.sections(sectionsEn),
                NoteTemplate.sections(sectionsEs),
                code != null,
                true,
                retired);
    }
}
