package org.keptword.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.keptword.access.practice.NoteSettingsService;
import org.keptword.web.routing.CurrentRoute;

/** The form for one note template, which stands in the address: {@code ?template=…}, {@code new} for a new one. */
@Named
@ViewScoped
public class NoteTemplateBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";

    @Inject
    NoteSettingsBacking page;

    @Inject
    NoteSettingsService settings;

    @Inject
    CurrentRoute route;

    private final NoteTemplateForm form = new NoteTemplateForm();
    private String key;

    @PostConstruct
    void load() {
        String asked = route.parameter("template");
        key = NEW.equals(asked) ? NEW : null;
        page.getView().templates().stream()
                .filter(one -> one.key().equals(asked))
                .findFirst()
                .ifPresent(template -> {
                    key = template.key();
                    form.take(template);
                });
    }

    public void save() {
        settings.set(form.command(Optional.of(key).filter(one -> !isNew())));
        page.done("access.notes.template-saved");
    }

    /** The template in the form; null while none is. */
    public String getKey() {
        return key;
    }

    public boolean isNew() {
        return NEW.equals(key);
    }

    public NoteTemplateForm getForm() {
        return form;
    }
}
