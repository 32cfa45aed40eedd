package org.keptword.web.palette;

import java.util.List;
import org.keptword.shared.CaseId;
import org.keptword.web.routing.Route;
import org.keptword.web.text.LocalizedTexts;

/** What the palette begins for a case. The page it leads to decides whether it may be done. */
enum CaseAct {
    RECORD {
        @Override
        String address(CaseId id) {
            return Route.SESSION_HELD.path(id.value());
        }
    },
    ASSIGN {
        @Override
        String address(CaseId id) {
            return Route.CASE.path(id.value()) + "?assign=all";
        }
    },
    MESSAGE {
        @Override
        String address(CaseId id) {
            return Route.SHORT_NOTES.path(id.value());
        }
    };

    abstract String address(CaseId id);

    /** The act itself, "Record session". */
    String says(LocalizedTexts texts) {
        return texts.of("palette.act", this);
    }

    /** The act for one case. */
    String says(LocalizedTexts texts, String caseName) {
        return texts.with("palette.act.for", says(texts), caseName);
    }

    /** Whether all of these words begin words of the act; none do not narrow. */
    boolean fits(List<String> words, LocalizedTexts texts) {
        List<String> own = PaletteWords.of(says(texts));
        return words.stream().allMatch(word -> own.stream().anyMatch(one -> one.startsWith(word)));
    }
}
