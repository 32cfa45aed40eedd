package org.keptword.promises.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.promises.model.PromiseOutcome;
import org.keptword.promises.read.Promises;
import org.keptword.vault.Vault;

/** Reads everything a client promised, for that client. */
@ApplicationScoped
public class OwnPromiseReader {

    @Inject
    OwnPromises promises;

    @Inject
    Vault vault;

    public List<Promises.OwnPromise> of(Permit own) {
        Map<UUID, List<Promises.OwnPromise.Said>> said = promises.said(own).stream()
                .collect(Collectors.groupingBy(
                        PromiseOutcome::promiseId, Collectors.mapping(this::said, Collectors.toList())));
        return promises.everything(own).stream()
                .map(one -> new Promises.OwnPromise(
                        one.promiseId(),
                        one.ofCase(),
                        one.terms(vault),
                        one.state(),
                        one.madeAt(),
                        one.endedAt(),
                        said.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Promises.OwnPromise.Said said(PromiseOutcome outcome) {
        return new Promises.OwnPromise.Said(
                outcome.day(), outcome.kind(), outcome.saidAt(), Optional.ofNullable(outcome.note(vault)));
    }
}
