package org.keptword.access.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.keptword.access.Permit;
import org.keptword.access.internal.NoteTemplateRepository;
import org.keptword.access.internal.People;
import org.keptword.access.model.Practice;
import org.keptword.shared.NotFound;

/** What the practice decided for its work, and its note templates, for other features inside their services. */
@ApplicationScoped
public class PracticeRules {

    @Inject
    People people;

    @Inject
    NoteTemplateRepository repository;

    /** How many days reaching out rests after the first attempt without an answer: one statement. */
    public int restDays(Permit permit) {
        return people.practice(permit.practice()).map(Practice::restDays).orElseThrow(NotFound::new);
    }

    /** Whether signed notes of supervised counselors need their supervisor's co-signature: one statement. */
    public boolean cosignNotes(Permit permit) {
        return people.practice(permit.practice()).map(Practice::cosignNotes).orElseThrow(NotFound::new);
    }

    /** Every template, retired ones included: a note may have been begun with one. */
    public List<NoteTemplate> noteTemplates(Permit permit) {
        return repository.of(permit.practice());
    }
}
