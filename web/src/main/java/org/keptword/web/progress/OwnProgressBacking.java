package org.keptword.web.progress;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keptword.progress.OwnProgressService;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.LocalizedTexts;

/** How it goes for a client, in the client's own words, deeds and scores. */
@Named
@RequestScoped
public class OwnProgressBacking {

    @Inject
    OwnProgressService service;

    @Inject
    PageReading reading;

    @Inject
    Shell shell;

    /** What the page shows; read once a request, the goals among it. */
    public OwnProgressService.OwnProgress getView() {
        return reading.of(OwnProgressService.OwnProgress.class, service::own);
    }

    public String getSince() {
        return speech().get(getRows().size() > 1 ? "progress.own.since" : "progress.own.so-far");
    }

    public String getWords() {
        return speech().with("progress.own.words", latest().handedIn());
    }

    /** What became of the promises since the last session; nothing for a client who has logged none at all. */
    public String getDeeds() {
        return getRows().stream().allMatch(row -> row.answered() + row.letGo() == 0) ? "" : deeds(latest(), speech());
    }

    static String deeds(OwnProgressService.OwnProgress.Stretch now, LocalizedTexts speech) {
        int kept = now.kept() + now.late();
        String said = kept > 0 && kept == now.answered()
                ? speech.with("progress.own.deeds.all", kept)
                : speech.with("progress.own.deeds", kept, now.answered());
        String late = speech.with("progress.own.late", now.late());
        return late.isEmpty() ? said : said + " " + late;
    }

    /** The last score of each scale, said as higher, lower or about the same. */
    public List<String> getScores() {
        List<OwnProgressService.OwnProgress.Score> scores = getView().scores();
        return scores.isEmpty()
                ? List.of(speech().get("progress.own.no-score"))
                : scores.stream().map(this::say).toList();
    }

    /** The time between sessions, the latest first. */
    public List<OwnProgressService.OwnProgress.Stretch> getRows() {
        return getView().stretches();
    }

    /** What a row is called. */
    public String when(OwnProgressService.OwnProgress.Stretch row) {
        return row.session()
                .map(at -> speech().with(
                                "progress.own.before-session", shell.dates().brief(at)))
                .orElseGet(this::getSince);
    }

    private OwnProgressService.OwnProgress.Stretch latest() {
        return getRows().get(0);
    }

    private String say(OwnProgressService.OwnProgress.Score score) {
        String scale = speech().in(score.scale());
        return score.change()
                .map(change -> speech().say("progress.own.score", change, scale))
                .orElseGet(() -> speech().with("progress.own.score.first", scale));
    }

    private LocalizedTexts speech() {
        return shell.speech();
    }
}
