package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keptword.access.setup.SetupStep;
import org.keptword.access.setup.SetupTask;
import org.keptword.shared.Languages;
import org.keptword.shared.PracticeId;

/** Done when the text of the version in use can be read in every language: a form on paper alone is not enough. */
@ApplicationScoped
public class ConsentStep implements SetupStep {

    @Inject
    People people;

    @Inject
    ConsentTextRepository texts;

    @Override
    public SetupTask task() {
        return SetupTask.CONSENT_TEXT;
    }

    @Override
    public boolean isDone(PracticeId practice) {
        return people.practice(practice.value())
                .flatMap(one -> texts.published(one.id(), one.consentVersion()))
                .filter(text -> Languages.areIn(text.words()))
                .isPresent();
    }
}
