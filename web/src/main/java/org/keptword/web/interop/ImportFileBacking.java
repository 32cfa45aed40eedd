package org.keptword.web.interop;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.keptword.interop.InstrumentImports;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.Language;

/** What became of a file, and what is typed about it until it is kept. */
@Named
@ViewScoped
public class ImportFileBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<String> IN_LANGUAGES = Set.of("titles.", "summaries.");

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

    private final ImportFileForm form = new ImportFileForm();
    private UUID id;
    private String unflagged = "";

    @PostConstruct
    void load() {
        id = route.id("file");
        form.take(getView().typed());
        nameUnflagged();
    }

    private void nameUnflagged() {
        unflagged = String.join(",", getView().unflagged().keySet());
    }

    public InstrumentImports.ImportView getView() {
        return reading.of(InstrumentImports.ImportView.class, () -> imports.view(id));
    }

    /** Keeps it, or says beside each field what is wrong with it. */
    public void keep() {
        InstrumentImports.KeepOutcome outcome = imports.keep(id, form.fields());
        if (outcome.isKept()) {
            redirect.saying("interop.kept").to(Route.INSTRUMENTS);
            return;
        }
        reading.anew(InstrumentImports.ImportView.class, () -> imports.view(id));
        nameUnflagged();
        messages.refused("interop.wrong", outcome.problems().size());
        outcome.problems().forEach(this::say);
    }

    private void say(InstrumentImports.FieldProblem problem) {
        String sentence = shell.speech().with(problem.key(), problem.args().toArray());
        FacesContext.getCurrentInstance()
                .addMessage(
                        "bring:" + place(problem.field()),
                        new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }

    /** Where a field is on the page: of one that is asked in every language, in the row of its language. */
    private static String place(String field) {
        String list = field.substring(0, field.lastIndexOf('.') + 1);
        if (!IN_LANGUAGES.contains(list)) {
            return field.replace('.', ':');
        }
        String language = field.substring(list.length());
        int row = Language.ALL.stream().map(Locale::getLanguage).toList().indexOf(language);
        return list.replace('.', ':') + row + ":text";
    }

    /** Saves what was typed and shows what follows from it. */
    public void note() {
        imports.note(id, form.fields());
        redirect.saying("interop.noted").again();
    }

    public void discard() {
        imports.discard(id);
        redirect.saying("interop.discarded").to(Route.BRING);
    }

    /** The items that the tick on the open page names, even where what is typed meanwhile makes them others. */
    public String getUnflagged() {
        return unflagged;
    }

    public ImportFileForm getForm() {
        return form;
    }
}
