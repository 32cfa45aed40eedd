package org.keptword.web.people;

import java.util.Optional;
import org.keptword.access.practice.NoteSettingsService;
import org.keptword.access.practice.NoteTemplate;
import org.keptword.web.shell.PageForm;

/** A note template as it is typed, one heading a line. */
public class NoteTemplateForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public String nameEn;
    public String nameEs;
    public String sectionsEn;
    public String sectionsEs;

    void take(NoteTemplate template) {
        nameEn = template.nameEn();
        nameEs = template.nameEs();
        sectionsEn = NoteTemplate.lines(template.sectionsEn());
        sectionsEs = NoteTemplate.lines(template.sectionsEs());
    }

    NoteSettingsService.SetNoteTemplate command(Optional<String> key) {
        return new NoteSettingsService.SetNoteTemplate(key, nameEn, nameEs, sectionsEn, sectionsEs);
    }
}
