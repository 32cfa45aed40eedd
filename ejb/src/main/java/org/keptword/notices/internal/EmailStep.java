package org.keptword.notices.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keptword.access.setup.ConfirmedMail;
import org.keptword.access.setup.SetupStep;
import org.keptword.access.setup.SetupTask;
import org.keptword.shared.PracticeId;

/** Done when a manager confirmed that a test message arrived, with the mail settings the server has today. */
@ApplicationScoped
public class EmailStep implements SetupStep {

    @Inject
    MailSetting setting;

    @Inject
    ConfirmedMail confirmed;

    @Override
    public SetupTask task() {
        return SetupTask.EMAIL;
    }

    @Override
    public boolean isDone(PracticeId practice) {
        return setting.isOn() && confirmed.isConfirmed(practice, setting.fingerprint());
    }
}
