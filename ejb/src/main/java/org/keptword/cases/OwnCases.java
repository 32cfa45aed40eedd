package org.keptword.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.cases.internal.OwnCaseRepository;
import org.keptword.cases.model.Consent;
import org.keptword.shared.CaseId;

/** Where a client takes or took part, for the features above, inside their own transaction and under the client's own permit. */
@ApplicationScoped
public class OwnCases {

    @Inject
    OwnCaseRepository repository;

    /** The cases of the client who asks, the one opened first before the others; two statements. */
    public List<OwnCase> of(Permit own) {
        Map<UUID, List<OwnCase.Agreement>> agreements = repository.consents(own).stream()
                .collect(Collectors.groupingBy(
                        OwnCaseRepository.Agreed::caseId,
                        Collectors.mapping(one -> agreement(one.consent()), Collectors.toList())));
        return repository.places(own).stream()
                .map(one -> new OwnCase(
                        new CaseId(one.of().id()),
                        one.of().mode(),
                        one.counselor(),
                        one.of().openedAt(),
                        one.of().closedAt(),
                        agreements.getOrDefault(one.of().id(), List.of())))
                .toList();
    }

    private static OwnCase.Agreement agreement(Consent consent) {
        return new OwnCase.Agreement(
                consent.textVersion(),
                consent.givenOn(),
                Optional.ofNullable(consent.withdrawnOn()),
                consent.hasLapsed());
    }
}
