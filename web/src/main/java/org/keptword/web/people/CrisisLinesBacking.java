package org.keptword.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.practice.SettingsService;
import org.keptword.access.practice.SettingsService.PracticeSettings.Line;
import org.keptword.access.practice.SettingsService.PracticeSettings.PlaceSettings;
import org.keptword.safety.NationalLine;
import org.keptword.safety.NationalLines;
import org.keptword.shared.NotFound;
import org.keptword.web.shell.RowOrder;
import org.keptword.web.shell.Shell;

/** The crisis lines of every place. A button acts on the line it was shown in, whatever another window has changed since. */
@Named
@ViewScoped
public class CrisisLinesBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SettingsBacking page;

    @Inject
    SettingsService settings;

    @Inject
    NationalLines national;

    @Inject
    Shell shell;

    private final RowOrder places = new RowOrder();
    private final HashMap<UUID, RowOrder> lines = new HashMap<>();

    public void check(Line line) {
        settings.checked(shown(line).id());
        page.done("access.settings.line-checked");
    }

    public void remove(Line line) {
        settings.remove(shown(line).id());
        page.done("access.settings.line-removed");
    }

    /** A line another window has removed is not here any more. */
    private static Line shown(Line line) {
        return Optional.ofNullable(line).orElseThrow(NotFound::new);
    }

    public List<PlaceSettings> getPlaces() {
        return places.of(page.getView().places(), PlaceSettings::id);
    }

    /** The lines of the practice's country that a place does not have yet. */
    public List<NationalLine> suggestedFor(PlaceSettings place) {
        return place == null
                ? List.of()
                : national.of(page.getView().country().orElse(null)).stream()
                        .filter(line -> !line.isAmong(place.lines()))
                        .toList();
    }

    /** Whether the practice is in a country without a list. */
    public boolean isElsewhere() {
        return national.of(page.getView().country().orElse(null)).isEmpty();
    }

    /** Whether a suggestion was reviewed too long ago. */
    public boolean old(NationalLine line) {
        return line.isOld(shell.dates().today());
    }

    /** The lines of a place as they were shown. */
    public List<Line> linesOf(PlaceSettings place) {
        return place == null
                ? List.of()
                : lines.computeIfAbsent(place.id(), id -> new RowOrder()).of(place.lines(), Line::id);
    }
}
