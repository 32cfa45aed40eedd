package org.keptword.web.interop;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.keptword.interop.FieldProblem;
import org.keptword.interop.ImportView;
import org.keptword.interop.InstrumentImports;
import org.keptword.interop.KeepOutcome;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** What became of a file, and what is typed about it until it is kept. */
@Named
@ViewScoped
public class ImportFileBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String MODES = "modes.";
    private static final String AIMS = "aims.";

    @Inject
    InstrumentImports imports;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    PageMessages messages;

    @Inject
    PageReading reading;

    @Inject
    Shell shell;

    private final HashMap<String, String> typed = new HashMap<>();
    private UUID id;
    private String[] modes;
    private String[] aims;

    @PostConstruct
    void load() {
        id = route.id("file");
        typed.putAll(getView().typed());
        modes = ticked(MODES);
        aims = ticked(AIMS);
    }

    public ImportView getView() {
        return reading.of(ImportView.class, () -> imports.view(id));
    }

    /** Keeps it, or says beside each field what is wrong with it. */
    public void keep() {
        KeepOutcome outcome = imports.keep(id, fields());
        if (outcome.isKept()) {
            redirect.saying("interop.kept").to(Route.INSTRUMENTS);
            return;
        }
        reading.anew(ImportView.class, () -> imports.view(id));
        messages.refused("interop.wrong", outcome.problems().size());
        outcome.problems().forEach(this::say);
    }

    private void say(FieldProblem problem) {
        String sentence = shell.speech().with(problem.key(), problem.args().toArray());
        FacesContext.getCurrentInstance()
                .addMessage(
                        "bring:" + problem.field().replace('.', ':'),
                        new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }

    /** Saves what was typed and shows what follows from it. */
    public void note() {
        imports.note(id, fields());
        redirect.saying("interop.noted").again();
    }

    public void discard() {
        imports.discard(id);
        redirect.saying("interop.discarded").to(Route.BRING);
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        typed.forEach((name, text) -> {
            if (!name.startsWith(MODES) && !name.startsWith(AIMS)) {
                fields.put(name, text == null ? "" : text);
            }
        });
        Stream.of(modes).forEach(mode -> fields.put(MODES + mode, "true"));
        Stream.of(aims).forEach(aim -> fields.put(AIMS + aim, "true"));
        Stream.of(ticked(MODES)).forEach(mode -> fields.putIfAbsent(MODES + mode, "false"));
        Stream.of(ticked(AIMS)).forEach(aim -> fields.putIfAbsent(AIMS + aim, "false"));
        return fields;
    }

    private String[] ticked(String prefix) {
        return typed.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix) && "true".equals(entry.getValue()))
                .map(entry -> entry.getKey().substring(prefix.length()))
                .toArray(String[]::new);
    }

    /** What stands in the fields, by their names. */
    public Map<String, String> getTyped() {
        return typed;
    }

    public String[] getModes() {
        return modes.clone();
    }

    public void setModes(String[] modes) {
        this.modes = modes.clone();
    }

    public String[] getAims() {
        return aims.clone();
    }

    public void setAims(String[] aims) {
        this.aims = aims.clone();
    }
}
