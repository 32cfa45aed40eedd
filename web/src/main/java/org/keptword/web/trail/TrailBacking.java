package org.keptword.web.trail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.keptword.access.TrailRow;
import org.keptword.access.TrailService;
import org.keptword.access.TrailView;
import org.keptword.audit.Act;
import org.keptword.audit.TrailState;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** The trail on the manager's page. What is looked for stands in the address. */
@Named
@RequestScoped
public class TrailBacking {

    @Inject
    TrailService trail;

    @Inject
    HttpServletRequest request;

    @Inject
    Shell shell;

    @Inject
    PageReading reading;

    @Inject
    PageMessages messages;

    @Inject
    Redirect redirect;

    private TrailAsked asked;

    /** One line as the page says it. */
    public record Line(Instant at, String who, String what, String clients, String why, String origin, String id) {}

    @PostConstruct
    void load() {
        asked = TrailAsked.in(request);
    }

    private TrailView view() {
        return reading.of(TrailView.class, () -> {
            Actor actor = shell.actor().orElseThrow(NotFound::new);
            return trail.read(asked.query(actor.zone()));
        });
    }

    public List<Line> getLines() {
        TrailWords words = new TrailWords(shell.speech());
        return view().rows().stream().map(row -> line(row, words)).toList();
    }

    private static Line line(TrailRow row, TrailWords words) {
        return new Line(
                row.line().at(),
                words.who(row),
                words.what(row),
                row.clients().orElse(""),
                words.why(row),
                row.line().origin(),
                row.line().id().toString());
    }

    /** Checks the whole trail; the page then says what was found. */
    public void check() {
        trail.check();
        messages.done("trail.checked");
        redirect.to(Route.TRAIL);
    }

    public TrailState getState() {
        return view().state();
    }

    /** The key of the sentence for the first thing that was wrong. */
    public String getFinding() {
        String kind = getState().kind();
        return kind == null ? "" : kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<TrailView.Choice> getPeople() {
        return view().people();
    }

    public List<TrailView.Choice> getCases() {
        return view().cases();
    }

    public List<Act> getActs() {
        return List.of(Act.values());
    }

    public boolean chosen(Object value) {
        return value.equals(asked.person()) || value.equals(asked.caseId()) || value == asked.act();
    }

    public String getDay() {
        return asked.day() == null ? "" : asked.day().toString();
    }

    public boolean isNarrowed() {
        return asked.isNarrowed();
    }

    /** Where the entries after the last one are, or null. */
    public String getNext() {
        if (!view().more()) {
            return null;
        }
        UUID last = view().rows().get(view().rows().size() - 1).line().id();
        return asked.address(Route.TRAIL.path(), last);
    }

    public String getFile() {
        return asked.address(Route.TRAIL_FILE.path(), null);
    }
}
