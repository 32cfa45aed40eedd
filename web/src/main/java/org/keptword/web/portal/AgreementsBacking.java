package org.keptword.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keptword.cases.participants.OwnCaseService;
import org.keptword.cases.participants.OwnCases.OwnCase.Agreement;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Shell;

/** What a client agreed to: which version of the practice's consent form, and when. */
@Named
@RequestScoped
public class AgreementsBacking {

    @Inject
    OwnCaseService cases;

    @Inject
    PageReading reading;

    @Inject
    Shell shell;

    private record Agreements(List<Agreement> all) {}

    /** The oldest first. */
    public List<Agreement> getAgreements() {
        return reading.of(
                        Agreements.class,
                        () -> new Agreements(cases.own().stream()
                                .flatMap(one -> one.agreements().stream())
                                .toList()))
                .all();
    }

    /** One agreement in a sentence: when it was given, and when it ended. */
    public String say(Agreement one) {
        String given = shell.dates().day(one.givenOn());
        String version = one.textVersion();
        return one.endedOn()
                .map(end -> shell.speech()
                        .with(
                                one.lapsed() ? "portal.agreed.lapsed" : "portal.agreed.withdrawn",
                                given,
                                version,
                                shell.dates().day(end)))
                .orElseGet(() -> shell.speech().with("portal.agreed.given", given, version));
    }
}
