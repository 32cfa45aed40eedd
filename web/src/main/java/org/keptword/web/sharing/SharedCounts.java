package org.keptword.web.sharing;

import java.util.List;
import org.keptword.sharing.SharedText.Label;
import org.keptword.web.text.LocalizedTexts;

/** The numbers of a shared text as a sentence, for screen and paper alike. */
public final class SharedCounts {

    private SharedCounts() {}

    /**
     * How a promise went, with the days nobody said anything about, or what was noticed of it.
     *
     * @param prefix of the sentences
     */
    public static String say(LocalizedTexts localizedTexts, String prefix, Label label, List<Integer> counts) {
        if (label != Label.COURSE || counts.size() < 4) {
            return localizedTexts.say(prefix, label, counts.toArray());
        }
        int late = counts.get(1);
        int kept = counts.get(0) + late;
        return localizedTexts.with(prefix + ".whole", kept, kept + counts.get(2), late, counts.get(3));
    }
}
