package org.keptword.web.cases;

import java.util.Optional;
import java.util.Set;
import org.keptword.cases.safety.SafetyView;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.CurrentRoute;

/**
 * What is being changed on the safety page, as the address asks for it: {@code ?change=contact&of=A}.
 *
 * @param form which form is open
 * @param who of whom something is changed; empty for the case as a whole
 */
record SafetyChange(String form, Optional<SafetyView.Who> who) {

    private static final Set<String> OF_ONE = Set.of(
            "contact", "screening", "decision", "consent", "sheet", "person", "invite", "renew", "reopen", "mistake");
    private static final Set<String> OF_ALL = Set.of("case", "second");

    /** What is asked for; nothing for who only reads, and where no form has that name. */
    static Optional<SafetyChange> in(CurrentRoute route, SafetyView view) {
        return Optional.ofNullable(route.parameter("change"))
                .filter(form -> view.header().mayWork())
                .filter(form -> OF_ONE.contains(form) || OF_ALL.contains(form))
                .map(form -> new SafetyChange(
                        form,
                        OF_ONE.contains(form) ? Optional.of(who(view, route.parameter("of"))) : Optional.empty()));
    }

    private static SafetyView.Who who(SafetyView view, String slot) {
        return view.people().stream()
                .filter(one -> one.slot().name().equals(slot))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
