package org.keptword.web.backups;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.keptword.backups.BackupService;
import org.keptword.backups.BackupTry;
import org.keptword.backups.BackupView;
import org.keptword.web.shell.PageReading;

/** How it stands with the backups, on their page and, while they need to be seen to, on the managers' first page. */
@Named
@RequestScoped
public class BackupsBacking {

    @Inject
    BackupService backups;

    @Inject
    PageReading reading;

    public BackupView getView() {
        return reading.of(BackupView.class, backups::read);
    }

    /** How the state is shown. */
    public String getKind() {
        return switch (getView().state()) {
            case GOOD -> "good";
            case OUTSIDE, NONE, WAITING -> "open";
            case TROUBLE, UNCHECKED, OVERDUE -> "warn";
        };
    }

    /** How what came of a try is shown. */
    public String kind(BackupTry.Result result) {
        return switch (result) {
            case CHECKED -> "good";
            case MADE, LOG_NOT_CHECKED -> "open";
            default -> "warn";
        };
    }
}
