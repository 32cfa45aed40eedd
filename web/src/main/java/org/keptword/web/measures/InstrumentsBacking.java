package org.keptword.web.measures;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.keptword.measures.MeasureService;
import org.keptword.web.shell.Shell;

/** Every measure with its definition in words. */
@Named
@RequestScoped
public class InstrumentsBacking {

    @Inject
    MeasureService measures;

    @Inject
    Shell shell;

    private List<MeasureService.InstrumentSheet> instruments;

    @PostConstruct
    void load() {
        instruments = measures.instruments();
    }

    public List<MeasureService.InstrumentSheet> getInstruments() {
        return instruments;
    }

    /** Its definition in words. */
    public InstrumentWords getWords() {
        return new InstrumentWords(shell.speech());
    }
}
