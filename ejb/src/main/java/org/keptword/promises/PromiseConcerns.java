package org.keptword.promises;

import java.util.List;

/** What in the promises of one case a counselor may want to talk about. */
public record PromiseConcerns(List<UnrepairedPromise> unrepaired, List<NoticeDifference> differences) {

    public PromiseConcerns {
        unrepaired = List.copyOf(unrepaired);
        differences = List.copyOf(differences);
    }
}
