package org.keptword.web.portal;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.List;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.web.text.Dates;
import org.keptword.web.text.LocalizedTexts;

/** What the script of the exercise page is given. */
final class ExerciseScript {

    private static final List<String> SAYS = List.of(
            "row",
            "undo",
            "removed",
            "over",
            "left",
            "step",
            "lastStep",
            "seeAll",
            "next",
            "change",
            "changeStep",
            "nothing",
            "yes",
            "unsaved",
            "typing",
            "lineOffline",
            "lineOfflinePage",
            "lineSignedOut",
            "lineSignedOutPage",
            "lineHandedIn",
            "saved",
            "offline",
            "offlineMore",
            "signedOut",
            "signIn",
            "signOutOther",
            "gone",
            "notKept",
            "handedInElsewhere",
            "handedInBefore",
            "takeBackKeep",
            "otherPage",
            "twoVersions",
            "joined",
            "keepMine",
            "useOther",
            "keepBoth",
            "emptyAnswer",
            "handInOffline",
            "tryAgain",
            "problems",
            "progress",
            "backAgain",
            "keepToMyself");

    /** Kept, because every call of {@code Json} looks for its provider among the libraries again. */
    private ExerciseScript() {}

    static String says(LocalizedTexts localizedTexts) {
        JsonObjectBuilder says = JSON.createObjectBuilder();
        SAYS.forEach(key -> says.add(key, localizedTexts.get("portal.js." + key)));
        return says.build().toString();
    }

    static String copies(List<ExerciseView.Copy> waiting, Dates dates) {
        JsonArrayBuilder copies = JSON.createArrayBuilder();
        waiting.forEach(copy -> copies.add(JSON.createObjectBuilder()
                .add("id", copy.id().toString())
                .add("saved", dates.time(copy.savedAt()))
                .add(
                        "answers",
                        JSON.createReader(new StringReader(copy.answers())).readObject())));
        return copies.build().toString();
    }
}
