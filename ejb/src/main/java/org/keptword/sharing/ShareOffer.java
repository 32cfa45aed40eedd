package org.keptword.sharing;

import java.util.List;
import java.util.Optional;
import org.keptword.guide.form.LocalizedText;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.ResponseId;

/**
 * A response that could be shared, with the preview of what would be read.
 *
 * @param partnerName the one who would read it; empty if there is no partner
 * @param obstacle the key of the sentence that says why it cannot be shared; nothing can be chosen then
 * @param answers what can be chosen from, in the order of the form
 * @param preview each text as it would be read: one, or both of a sealed exercise
 */
public record ShareOffer(
        CaseId caseId,
        String caseName,
        ResponseId response,
        int revision,
        ParticipantId author,
        String authorName,
        Optional<String> partnerName,
        LocalizedText title,
        boolean mayWork,
        boolean sealed,
        Optional<String> obstacle,
        List<Choice> answers,
        List<Preview> preview) {

    /** An answer that can be in it or not. */
    public record Choice(String path, LocalizedText question) {}

    /** A text as it would be read. */
    public record Preview(String authorName, String recipientName, SharedText text) {}

    public ShareOffer {
        answers = List.copyOf(answers);
        preview = List.copyOf(preview);
    }
}
