package org.keptword.homework.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.homework.internal.OffScreenRepository;
import org.keptword.homework.model.OffScreen;
import org.keptword.shared.ResponseId;

/**
 * Which responses their authors keep off their own screens. What a client reads by oneself is without them already, in the database;
 * whatever staff or a job makes for the eyes of a client asks here and leaves them out.
 */
@ApplicationScoped
public class OffScreens {

    @Inject
    OffScreenRepository repository;

    /** The responses a copy, a print or a page for their author must not hold: of the client who asks, of one case, or of the practice. */
    public Set<ResponseId> of(Permit permit) {
        return repository.all(permit).stream()
                .map(OffScreen::responseId)
                .map(ResponseId::new)
                .collect(Collectors.toSet());
    }
}
