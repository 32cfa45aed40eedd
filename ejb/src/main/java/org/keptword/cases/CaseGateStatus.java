package org.keptword.cases;

/** The facts of a case with the current outcome of its gate. */
public record CaseGateStatus(CaseFacts facts, Gate gate) {

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
