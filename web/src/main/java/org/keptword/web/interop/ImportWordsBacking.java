package org.keptword.web.interop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.ItemType;
import org.keptword.guide.form.LocalizedText;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.interop.ImportReport;
import org.keptword.web.shell.Shell;

/** Says in words what became of a file. */
@Named("importWords")
@RequestScoped
public class ImportWordsBacking {

    private static final int ROWS = 6;

    @Inject
    Shell shell;

    @Inject
    Clock clock;

    public String reason(ImportReport.Reason reason) {
        return shell.speech().with(reason.key(), reason.args().toArray());
    }

    public String reasons(ImportReport.Line line) {
        return line.reasons().stream().map(this::reason).collect(Collectors.joining(" "));
    }

    /** The kind of a state by its outcome. */
    public String kind(ImportReport.Outcome outcome) {
        return switch (outcome) {
            case UNDERSTOOD -> "good";
            case CHANGED -> "open";
            case IGNORED -> "quiet";
            case REFUSED -> "danger";
        };
    }

    /** Rows to type bands and critical answers in. */
    public List<Integer> getRows() {
        return IntStream.range(0, ROWS).boxed().toList();
    }

    /** That these items raise no flag, to be ticked. */
    public String unflagged(Map<String, LocalizedText> items) {
        return shell.speech()
                .with(
                        "interop.unflagged.tick",
                        items.values().stream()
                                .map(words -> shell.speech()
                                        .with(
                                                "interop.unflagged.item",
                                                shell.speech().in(words)))
                                .collect(Collectors.joining(", ")));
    }

    /** What can be chosen of an item that is answered without weights: which of its answers raise a flag. */
    public List<SelectItem> choices(Item item) {
        List<SelectItem> choices = new ArrayList<>();
        choices.add(new SelectItem("", shell.speech().get("interop.answers.none")));
        if (item.type() == ItemType.BOOLEAN) {
            choices.add(new SelectItem("=true", shell.speech().get("portal.answer.yes")));
            choices.add(new SelectItem("=false", shell.speech().get("portal.answer.no")));
            return choices;
        }
        if (item.options().size() > 2) {
            item.options().forEach(option -> choices.add(choice("!=", "interop.answers.but", option)));
        }
        item.options().forEach(option -> choices.add(choice("=", "interop.answers.only", option)));
        return choices;
    }

    private SelectItem choice(String operator, String key, Item.Option option) {
        return new SelectItem(
                operator + option.code(),
                shell.speech().with(key, shell.speech().in(option.text())));
    }

    public ExerciseView preview(Form form, ZoneId zone) {
        return FormPreview.of(form, LocalDate.ofInstant(clock.instant(), zone), zone);
    }
}
