package org.keptword.web.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keptword.access.practice.NoteSettingsService;
import org.keptword.access.practice.NoteTemplate;
import org.keptword.shared.ByLanguage;
import org.keptword.web.shell.PageForm;
import org.keptword.web.text.Language;

/** A note template as it is typed, by language code, one heading a line. */
public class NoteTemplateForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public final HashMap<String, String> names = new HashMap<>();
    public final HashMap<String, String> sections = new HashMap<>();

    void take(NoteTemplate template) {
        template.layouts().all().forEach((language, layout) -> {
            names.put(language, layout.name());
            sections.put(language, NoteTemplate.lines(layout.sections()));
        });
    }

    NoteSettingsService.SetNoteTemplate command(Optional<String> key) {
        Map<String, NoteTemplate.Layout> layouts =
                Language.each(language -> NoteTemplate.Layout.of(names.get(language), sections.get(language)));
        return new NoteSettingsService.SetNoteTemplate(key, new ByLanguage<>(layouts));
    }
}
