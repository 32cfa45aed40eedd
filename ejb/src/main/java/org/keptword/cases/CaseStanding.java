package org.keptword.cases;

/** How a case stands: who takes part in what, and whether work towards the other person is open. */
public record CaseStanding(CaseFacts facts, Gate gate) {

    /** The case as a line of a list. */
    public CaseLine line() {
        return new CaseLine(
                facts.id(),
                facts.name(),
                facts.mode(),
                facts.aim(),
                facts.open(),
                gate.isOpen(),
                facts.participants().stream()
                        .map(p -> new CaseLine.Who(p.id(), p.slot(), p.name(), p.state()))
                        .toList());
    }
}
