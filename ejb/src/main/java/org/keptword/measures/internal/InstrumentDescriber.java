package org.keptword.measures.internal;

import java.util.Optional;
import java.util.OptionalDouble;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.LocalizedText;
import org.keptword.measures.MeasureService;
import org.keptword.measures.scoring.RatedItem;

/** Describes a measure for its page. */
public final class InstrumentDescriber {

    private InstrumentDescriber() {}

    public static MeasureService.InstrumentSheet of(InstrumentLoader.LoadedInstrument loaded) {
        Form form = loaded.exercise().form();
        return new MeasureService.InstrumentSheet(
                loaded.instrument().name(),
                loaded.exercise().title(),
                loaded.exercise().summary(),
                loaded.version(),
                loaded.exercise().minutes(),
                loaded.instrument().items().stream()
                        .map(RatedItem::id)
                        .map(id ->
                                new MeasureService.InstrumentSheet.Question(id, text(form, id), aboutPartner(form, id)))
                        .toList(),
                loaded.instrument().scales(),
                loaded.instrument().critical().stream()
                        .map(one -> new MeasureService.InstrumentSheet.Critical(
                                text(form, one.item()), boxed(one.atLeast()), boxed(one.atMost())))
                        .toList(),
                loaded.instrument().gap().isPresent(),
                loaded.instrument().source(),
                loaded.instrument().licence());
    }

    private static LocalizedText text(Form form, String id) {
        return form.item(id).orElseThrow().text();
    }

    private static boolean aboutPartner(Form form, String id) {
        Item item = form.item(id).orElseThrow();
        return item.aboutPartner() || form.around(item).stream().anyMatch(Item::aboutPartner);
    }

    private static Optional<Double> boxed(OptionalDouble bound) {
        return bound.isPresent() ? Optional.of(bound.getAsDouble()) : Optional.empty();
    }
}
