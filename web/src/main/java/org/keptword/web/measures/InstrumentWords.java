package org.keptword.web.measures;

import java.util.stream.Collectors;
import org.keptword.guide.form.ItemType;
import org.keptword.measures.MeasureService;
import org.keptword.measures.change.CutOff;
import org.keptword.measures.change.ReliableChange;
import org.keptword.measures.scoring.Scale;
import org.keptword.web.text.LocalizedTexts;

/** Says how a measure is defined. */
public final class InstrumentWords {

    private final LocalizedTexts speech;

    InstrumentWords(LocalizedTexts speech) {
        this.speech = speech;
    }

    /** From where to where it goes, and which way better lies. */
    public String range(Scale scale) {
        return speech.with(
                "measures.scale.range",
                scale.range().least(),
                scale.range().most(),
                speech.of("measures.direction", scale.direction()));
    }

    /** How the answers become the number, and how many may be missing. */
    public String rule(Scale scale) {
        boolean sum = scale.combine() != Scale.Combine.MEAN;
        String made = speech.with(
                "measures.scale." + (sum ? "sum" : "mean"), scale.items().size(), scale.factor());
        String filled = sum && scale.mostMissing() > 0 ? " " + speech.get("measures.scale.filled") : "";
        long reversed = scale.items().stream().filter(Scale.Part::reversed).count();
        return made + filled + " "
                + speech.with("measures.scale.missing", scale.mostMissing())
                + (reversed == 0 ? "" : " " + speech.with("measures.scale.reversed", reversed));
    }

    /** What is known beyond the people at hand; that nothing is, where nothing is. */
    public String norm(Scale scale) {
        return scale.norm()
                .map(norm -> norm(norm) + cutOff(norm, scale))
                .orElseGet(() -> speech.get("measures.no-norm"));
    }

    private String norm(Scale.Norm norm) {
        return speech.with(
                "measures.norm",
                norm.sd(),
                norm.reliability(),
                speech.of("measures.reliability", norm.kind()),
                ReliableChange.of(norm).threshold(),
                norm.source());
    }

    /** Where function begins, if both groups are known. */
    private String cutOff(Scale.Norm norm, Scale scale) {
        return norm.clinical().isPresent() && norm.functional().isPresent()
                ? " "
                        + speech.with(
                                "measures.cut-off",
                                CutOff.c(
                                                norm.clinical().get(),
                                                norm.functional().get(),
                                                scale.direction())
                                        .value())
                : "";
    }

    /** The named stretches of a scale, or null. */
    public String bands(Scale scale) {
        return scale.bands().isEmpty()
                ? null
                : scale.bands().stream().map(this::band).collect(Collectors.joining(", "));
    }

    private String band(Scale.Band band) {
        return speech.with("measures.band", band.from(), speech.in(band.text()));
    }

    /** An answer that raises a flag. */
    public String critical(MeasureService.InstrumentSheet.Critical one) {
        String question = speech.in(one.question().text());
        return one.atLeast()
                .map(value -> speech.with("measures.critical.atLeast", question, value))
                .or(() -> one.atMost().map(value -> speech.with("measures.critical.atMost", question, value)))
                .orElseGet(() -> speech.with("measures.critical.oneOf", question, answers(one)));
    }

    /** The answers in the order of the form. */
    private String answers(MeasureService.InstrumentSheet.Critical one) {
        if (one.question().type() == ItemType.BOOLEAN) {
            return speech.get(one.answers().contains("true") ? "portal.answer.yes" : "portal.answer.no");
        }
        return one.question().options().stream()
                .filter(option -> one.answers().contains(option.code()))
                .map(option -> speech.in(option.text()))
                .collect(Collectors.joining(" / "));
    }
}
