package org.keptword.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.keptword.access.practice.NoteTemplate;
import org.keptword.shared.WholeText;

/** The name and the headings of a note template in one language, a heading a line. */
@Embeddable
public record NoteTemplateWords(
        @Column(name = "practice_id", updatable = false) UUID practiceId,
        @Column(name = "name") String name,
        @Column(name = "sections") String sections) {

    NoteTemplateWords(UUID practiceId, NoteTemplate.Layout layout) {
        this(practiceId, layout.name(), WholeText.require(NoteTemplate.lines(layout.sections())));
    }

    NoteTemplate.Layout layout() {
        return NoteTemplate.Layout.of(name, sections);
    }
}
