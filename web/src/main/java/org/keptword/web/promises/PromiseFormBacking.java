package org.keptword.web.promises;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.promises.PromiseTerms;
import org.keptword.promises.keep.MakePromise;
import org.keptword.promises.keep.PromisePage;
import org.keptword.promises.keep.PromiseService;
import org.keptword.shared.CaseId;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.PromiseId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** Making a promise: {@code ?make}, or {@code ?change=} another one, or {@code ?repair=} an outcome that was not kept. */
@Named
@ViewScoped
public class PromiseFormBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PromiseService promises;

    @Inject
    CurrentRoute route;

    @Inject
    Shell shell;

    @Inject
    Redirect redirect;

    @Inject
    PageReading reading;

    private final UUID idempotencyKey = UUID.randomUUID();
    private boolean making;
    private PromiseId change;
    private UUID repair;
    private PersonId person;
    private PromiseForm form;

    @PostConstruct
    void load() {
        change = route.asked("change").map(PromiseId::new).orElse(null);
        repair = route.asked("repair").orElse(null);
        making = change != null || repair != null || route.parameter("make") != null;
        form = new PromiseForm(shell.dates().today());
        if (making) {
            begin(page());
        }
    }

    private void begin(PromisePage page) {
        person = page.person();
        form.place = getPlaces().stream()
                .findFirst()
                .map(PromisePage.Place::id)
                .map(CaseId::toString)
                .orElseThrow(NotFound::new);
        if (change != null) {
            PromisePage.Line line = page.changeable(change).orElseThrow(NotFound::new);
            form.take(line.terms(), shell.dates().today());
            form.place = line.caseId().toString();
        }
    }

    public void make() {
        CaseId caseId = getPlaces().stream()
                .map(PromisePage.Place::id)
                .filter(id -> id.toString().equals(form.place))
                .findFirst()
                .orElseThrow(NotFound::new);
        PromiseId made = promises.make(new MakePromise(
                person,
                caseId,
                form.terms(),
                form.subjects(),
                Optional.ofNullable(repair),
                Optional.ofNullable(change),
                idempotencyKey));
        boolean waits =
                promises.page().waiting().stream().anyMatch(line -> line.id().equals(made));
        redirect.saying(waits ? "promises.made-waits" : change != null ? "promises.changed" : "promises.made")
                .to(Route.PROMISES);
    }

    /** Those a promise can be for; the other person only while that is open. */
    public List<PromiseTerms.Beneficiary> getBeneficiaries() {
        return PromiseForm.beneficiaries(getPlaces().stream().anyMatch(PromisePage.Place::partnerOpen));
    }

    public boolean isMaking() {
        return making;
    }

    public boolean isChanging() {
        return change != null;
    }

    public boolean isRepairing() {
        return repair != null;
    }

    private PromisePage page() {
        return reading.of(PromisePage.class, promises::page);
    }

    /** The cases something can be promised in. */
    public List<PromisePage.Place> getPlaces() {
        return page().places().stream().filter(PromisePage.Place::open).toList();
    }

    public PromiseForm getForm() {
        return form;
    }
}
