package org.keptword.web.measures;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.keptword.measures.InstrumentSheet;
import org.keptword.measures.MeasureService;
import org.keptword.measures.change.CutOff;
import org.keptword.measures.change.ReliableChange;
import org.keptword.measures.scoring.Band;
import org.keptword.measures.scoring.Norm;
import org.keptword.measures.scoring.Scale;
import org.keptword.web.shell.Shell;

/** Every measure with its definition in words. */
@Named
@RequestScoped
public class InstrumentsBacking {

    @Inject
    MeasureService measures;

    @Inject
    Shell shell;

    private List<InstrumentSheet> instruments;

    @PostConstruct
    void load() {
        instruments = measures.instruments();
    }

    public List<InstrumentSheet> getInstruments() {
        return instruments;
    }

    /** From where to where it goes, and which way better lies. */
    public String range(Scale scale) {
        return shell.speech()
                .with(
                        "measures.scale.range",
                        scale.range().least(),
                        scale.range().most(),
                        shell.speech().of("measures.direction", scale.direction()));
    }

    /** How the answers become the number, and how many may be missing. */
    public String rule(Scale scale) {
        String made = shell.speech()
                .with(
                        "measures.scale." + (scale.combine() == Scale.Combine.MEAN ? "mean" : "sum"),
                        scale.items().size(),
                        scale.factor());
        long reversed = scale.items().stream().filter(Scale.Part::reversed).count();
        return made + " "
                + shell.speech().with("measures.scale.missing", scale.mostMissing())
                + (reversed == 0 ? "" : " " + shell.speech().with("measures.scale.reversed", reversed));
    }

    /** What is known beyond the people at hand; that nothing is, where nothing is. */
    public String norm(Scale scale) {
        return scale.norm()
                .map(norm -> norm(norm) + cutOff(norm, scale))
                .orElseGet(() -> shell.speech().get("measures.no-norm"));
    }

    private String norm(Norm norm) {
        return shell.speech()
                .with(
                        "measures.norm",
                        norm.sd(),
                        norm.reliability(),
                        shell.speech().of("measures.reliability", norm.kind()),
                        ReliableChange.of(norm).threshold(),
                        norm.source());
    }

    /** Where function begins, if both groups are known. */
    private String cutOff(Norm norm, Scale scale) {
        return norm.clinical().isPresent() && norm.functional().isPresent()
                ? " "
                        + shell.speech()
                                .with(
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

    private String band(Band band) {
        return shell.speech().with("measures.band", band.from(), shell.speech().in(band.text()));
    }

    /** An answer that raises a flag. */
    public String critical(InstrumentSheet.Critical one) {
        return one.atLeast()
                .map(value -> shell.speech()
                        .with("measures.critical.atLeast", shell.speech().in(one.question()), value))
                .or(() -> one.atMost()
                        .map(value -> shell.speech()
                                .with("measures.critical.atMost", shell.speech().in(one.question()), value)))
                .orElse("");
    }
}
