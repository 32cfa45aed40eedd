package org.keptword.cases;

/** How a case stands: who takes part in what, and whether work towards the other person is open. */
public record CaseStanding(CaseFacts facts, Gate gate) {}
