package org.keptword.homework.internal.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Permit;
import org.keptword.cases.gate.Gates;
import org.keptword.guide.ExerciseVersionId;
import org.keptword.guide.GuideLibrary;
import org.keptword.guide.form.Answers;
import org.keptword.guide.form.Evaluation;
import org.keptword.homework.model.Response;
import org.keptword.homework.review.ReviewAnswer;
import org.keptword.homework.review.WriteRemark;
import org.keptword.shared.CaseMode;
import org.keptword.shared.DomainRefusal;
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

    /** Whether a passage stands in what was handed in, word for word. */
    public static final class PassageCheck {

        private PassageCheck() {}

        /** Refuses a passage that is not in these answers. An answer as a whole is named by an empty range without a quote. */
        public static void require(ReviewAnswer.Passage passage, List<Evaluation.Entry> answers) {
            boolean stands = answers.stream()
                    .filter(entry -> entry.row() == 0 && entry.item().answerable())
                    .filter(entry -> entry.path().equals(passage.path()))
                    .anyMatch(entry -> stands(passage, AnsweredItems.words(entry)));
            if (!stands) {
                throw new DomainRefusal("refusal.homework.noSuchPassage");
            }
        }

        private static boolean stands(ReviewAnswer.Passage passage, Optional<String> words) {
            if (passage.starts() == passage.ends()) {
                return passage.starts() == 0 && passage.quote().isEmpty();
            }
            return words.filter(text -> passage.ends() <= text.length())
                    .filter(text -> !cuts(text, passage.starts()) && !cuts(text, passage.ends()))
                    .filter(text ->
                            text.substring(passage.starts(), passage.ends()).equals(passage.quote()))
                    .isPresent();
        }

        /** Whether a place lies inside a character that takes two code units. */
        private static boolean cuts(String text, int at) {
            return at > 0
                    && at < text.length()
                    && Character.isLowSurrogate(text.charAt(at))
                    && Character.isHighSurrogate(text.charAt(at - 1));
        }
    }
}
