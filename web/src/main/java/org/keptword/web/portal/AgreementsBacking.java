package org.keptword.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.keptword.access.practice.ConsentTextService;
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

    @Inject
    ConsentTextService texts;

    private record Agreements(List<Agreement> all, Set<String> readable) {}

    /** The oldest first. */
    public List<Agreement> getAgreements() {
        return read().all();
    }

    /** Whether the text of the version can be read here; a form on paper alone can't. */
    public boolean readable(Agreement one) {
        return read().readable().contains(one.textVersion());
    }

    private Agreements read() {
        return reading.of(
                Agreements.class,
                () -> new Agreements(
                        cases.own().stream()
                                .flatMap(one -> one.agreements().stream())
                                .toList(),
                        texts.versions()));
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
