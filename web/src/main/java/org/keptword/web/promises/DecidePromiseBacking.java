package org.keptword.web.promises;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.keptword.promises.decide.CasePromiseService;
import org.keptword.promises.decide.CasePromises;
import org.keptword.shared.PromiseId;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.ReasonForm;
import org.keptword.web.shell.Redirect;

/** A promise that is declined or paused by the counselor, with a reason: {@code ?look=} names the promise. */
@Named
@ViewScoped
public class DecidePromiseBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CasePromisesBacking page;

    @Inject
    CasePromiseService promises;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    private PromiseId look;
    private final ReasonForm form = new ReasonForm();

    @PostConstruct
    void load() {
        look = route.asked("look").map(PromiseId::new).orElse(null);
    }

    public void decline() {
        promises.decline(getLine().id(), form.reason);
        redirect.saying("promises.case.declined").again();
    }

    public void pause() {
        promises.pause(getLine().id(), form.reason);
        redirect.saying("promises.case.paused").again();
    }

    /** The promise that is decided on, or null. */
    public CasePromises.Line getLine() {
        return page.getView().people().stream()
                .flatMap(one -> Stream.of(one.waiting(), one.running()))
                .flatMap(List::stream)
                .filter(line -> line.id().equals(look))
                .findFirst()
                .orElse(null);
    }

    /** Whether the promise still waits. */
    public boolean isWaiting() {
        return page.getView().people().stream()
                .anyMatch(
                        one -> one.waiting().stream().anyMatch(line -> line.id().equals(look)));
    }

    public ReasonForm getForm() {
        return form;
    }
}
