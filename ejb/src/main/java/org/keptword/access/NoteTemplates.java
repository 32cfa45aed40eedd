package org.keptword.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.keptword.access.internal.NoteTemplateRepository;

/** The templates of a practice, for other features inside their services: one statement. */
@ApplicationScoped
public class NoteTemplates {

    @Inject
    NoteTemplateRepository repository;

    /** Every template, retired ones included: a note may have been begun with one. */
    public List<NoteTemplate> of(Permit permit) {
        return repository.of(permit.practice());
    }
}
