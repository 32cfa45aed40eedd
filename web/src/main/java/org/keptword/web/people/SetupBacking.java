package org.keptword.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keptword.access.setup.SetupService;
import org.keptword.access.setup.SetupTask;
import org.keptword.access.setup.SetupView;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** Leads a manager through what the practice settles before its first client. What is about to be skipped stands in the address: {@code ?skip=…}. */
@Named
@RequestScoped
public class SetupBacking {

    @Inject
    SetupService setup;

    @Inject
    PageReading reading;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    Shell shell;

    private String reason = "";
    private List<String> missing;

    public SetupView getView() {
        return reading.of(SetupView.class, setup::read);
    }

    /** The task whose form is open, to skip it and say why; null for none. */
    public SetupTask getSkipping() {
        String asked = Objects.requireNonNullElse(route.parameter("skip"), "");
        Optional<SetupTask> found = Stream.of(SetupTask.values())
                .filter(task -> task.name().equals(asked) && task.isOptional())
                .findFirst();
        return found.orElse(null);
    }

    public void skip() {
        SetupTask task = getSkipping();
        if (task != null) {
            setup.skip(task, reason);
            redirect.saying("access.setup.skipped").to(Route.SETUP);
        }
    }

    public void bringBack(SetupTask task) {
        setup.bringBack(task);
        redirect.saying("access.setup.back").to(Route.SETUP);
    }

    /** What is still missing before a client can be invited, as words for whoever is about to invite one. */
    public List<String> getMissing() {
        if (missing == null) {
            missing = setup.missing().stream()
                    .map(task -> shell.speech().of("access.setup.task", task))
                    .toList();
        }
        return missing;
    }

    /** Where a task is settled. */
    public String address(SetupTask task) {
        return switch (task) {
            case CRISIS_LINES -> Route.SETTINGS.path();
            case CONSENT_TEXT -> Route.CONSENT_TEXT.path();
            case COUNSELOR, SECOND_MANAGER -> Route.STAFF_INVITE.path();
            case EMAIL -> Route.EMAIL_TEST.path();
            case KEY_COPY -> Route.KEY_COPY.path();
            case BACKUP -> Route.BACKUPS.path();
        };
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }
}
