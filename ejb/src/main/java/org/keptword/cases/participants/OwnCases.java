package org.keptword.cases.participants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.cases.internal.OwnCaseRepository;
import org.keptword.cases.model.Consent;
import org.keptword.shared.CaseId;
import org.keptword.shared.CaseMode;

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

    /** Whether one of them is or was a couple's; one statement. */
    public boolean isInCouple(Permit own) {
        return repository.places(own).stream().anyMatch(one -> one.of().mode() == CaseMode.COUPLE);
    }

    private static OwnCase.Agreement agreement(Consent consent) {
        return new OwnCase.Agreement(
                consent.textVersion(),
                consent.givenOn(),
                Optional.ofNullable(consent.withdrawnOn()),
                consent.hasLapsed());
    }

    /**
     * A case as one of its clients knows it: neither its name, which may name the partner, nor anything the staff keeps about it.
     *
     * @param counselor the name of the counselor who has it
     * @param agreements what the client agreed to, the oldest first
     */
    public record OwnCase(
            CaseId id,
            CaseMode mode,
            String counselor,
            Instant openedAt,
            Optional<Instant> closedAt,
            List<Agreement> agreements) {

        /**
         * An agreement to a version of the practice's text.
         *
         * @param endedOn when it was taken back, or lapsed by what changed in the case
         */
        public record Agreement(String textVersion, LocalDate givenOn, Optional<LocalDate> endedOn, boolean lapsed) {}

        public OwnCase {
            agreements = List.copyOf(agreements);
        }
    }
}
