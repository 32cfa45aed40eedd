package org.keptword.sharing;

import java.util.Optional;
import org.keptword.shared.CaseId;
import org.keptword.shared.PromiseId;

/**
 * A promise, or what was noticed of it, that could be shared.
 *
 * @param mayWork whether the reader may ask
 * @param authorName who is asked: the owner of the promise, or the one who noticed
 * @param recipientName who would read it
 * @param words the words of the promise, for the counselor
 * @param obstacle the key of the sentence that says why it cannot be shared
 * @param preview the text as it would be read; empty where it cannot be shared
 */
public record PromiseOffer(
        CaseId caseId,
        boolean mayWork,
        PromiseId promise,
        ShareKind kind,
        String authorName,
        String recipientName,
        String words,
        Optional<String> obstacle,
        Optional<SharedText> preview) {}
