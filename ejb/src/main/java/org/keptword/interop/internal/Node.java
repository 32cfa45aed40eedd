package org.keptword.interop.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.jspecify.annotations.Nullable;
import org.keptword.interop.ImportReport;

/** One item of a file while it is looked at, with what is found out about it. */
final class Node {

    final QuestionnaireItemComponent item;
    final @Nullable Node parent;
    final String linkId;
    final List<Node> children = new ArrayList<>();
    private final List<ImportReport.Reason> reasons = new ArrayList<>();
    private ImportReport.Outcome outcome = ImportReport.Outcome.UNDERSTOOD;
    /** The id in our form. */
    String id = "";

    Texts.Said words = new Texts.Said(Map.of());
    /** What is chosen from, or measured in. */
    Choices choices = Choices.NONE;
    /** Whether it becomes the help of the question it stands in. */
    boolean help;
    /** Whether it is a group without words, whose items stand by themselves. */
    boolean flat;
    /** The type in our form, which may differ. */
    String type = "";

    Node(QuestionnaireItemComponent item, @Nullable Node parent) {
        this.item = item;
        this.parent = parent;
        this.linkId = item.getLinkId() == null ? "" : item.getLinkId();
    }

    void note(ImportReport.Reason reason) {
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
        if (reason.outcome().compareTo(outcome) > 0) {
            outcome = reason.outcome();
        }
    }

    /** Leaves it out with all that stands in it. */
    void drop(ImportReport.Reason why) {
        note(why);
        carryOver();
    }

    /** What stands in something that is left out is left out with it. */
    void carryOver() {
        if (isAsked()) {
            return;
        }
        ImportReport.Reason within = outcome == ImportReport.Outcome.REFUSED
                ? ImportReport.Reason.refused("within", FileShape.shortened(linkId))
                : ImportReport.Reason.ignored("within", FileShape.shortened(linkId));
        children.stream().flatMap(Node::flattened).filter(Node::isAsked).forEach(inner -> inner.note(within));
    }

    /** Whether it stays part of the form, as far as is known. */
    boolean isAsked() {
        return outcome == ImportReport.Outcome.UNDERSTOOD || outcome == ImportReport.Outcome.CHANGED;
    }

    boolean isGroup() {
        return item.getType() == QuestionnaireItemType.GROUP;
    }

    boolean isDisplay() {
        return item.getType() == QuestionnaireItemType.DISPLAY;
    }

    int depth() {
        return parent == null ? 0 : parent.depth() + 1;
    }

    Stream<Node> flattened() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Node::flattened));
    }

    ImportReport.Line line(Texts texts) {
        return new ImportReport.Line(FileShape.shortened(linkId), texts.excerpt(words), depth(), outcome, reasons);
    }
}
