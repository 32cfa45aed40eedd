package org.keptword.promises;

import java.util.List;

/** What a counselor may want to talk about of the promises of one case. */
public record PromiseMatters(List<UnrepairedPromise> unrepaired, List<Difference> differences) {

    public PromiseMatters {
        unrepaired = List.copyOf(unrepaired);
        differences = List.copyOf(differences);
    }
}
