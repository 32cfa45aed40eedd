package org.keptword.homework.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.keptword.access.Permit;
import org.keptword.cases.Gates;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideLibrary;
import org.keptword.guide.form.Answers;
import org.keptword.homework.WriteRemark;
import org.keptword.homework.model.Response;
import org.keptword.shared.CaseMode;
import org.keptword.shared.StaleState;
import org.keptword.vault.Vault;

/** The passages comments stand beside. */
@ApplicationScoped
public class Passages {

    @Inject
    Reviews reviews;

    @Inject
    Gates gates;

    @Inject
    GuideLibrary guide;

    @Inject
    Vault vault;

    /** Refuses a passage that does not stand in the revision, word for word. */
    public void require(WriteRemark command, Response response, Permit permit) {
        Reviews.Row row = reviews.revision(response, command.revision(), permit).orElseThrow(StaleState::new);
        boolean individual = gates.facts(permit).mode() == CaseMode.INDIVIDUAL;
        PassageCheck.require(
                command.passage(),
                AnsweredItems.of(
                        guide.byId(new ExerciseVersionId(row.assignment().exerciseVersion()))
                                .form(),
                        ReviewAssembler.selection(row.assignment(), individual),
                        Answers.stored(row.revision().answers(vault))));
    }
}
