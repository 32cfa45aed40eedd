package org.keptword.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.NoteSettings;
import org.keptword.access.NoteSettingsService;
import org.keptword.access.NoteTemplate;
import org.keptword.access.SetNoteTemplate;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageForm;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.RowOrder;

/** What a manager sets about session notes. The template in the form stands in the address: {@code ?template=…}, {@code new} for a new one. */
@Named
@ViewScoped
public class NoteSettingsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String NEW = "new";

    @Inject
    NoteSettingsService settings;

    @Inject
    HttpServletRequest request;

    @Inject
    Redirect redirect;

    @Inject
    PageReading reading;

    private final RowOrder rows = new RowOrder();
    private final Form form = new Form();
    private String key;

    @PostConstruct
    void load() {
        form.cosign = getView().cosign();
        String asked = request.getParameter("template");
        key = NEW.equals(asked) ? NEW : null;
        getView().templates().stream()
                .filter(one -> one.key().equals(asked))
                .findFirst()
                .ifPresent(this::beginWith);
    }

    private void beginWith(NoteTemplate template) {
        key = template.key();
        form.nameEn = template.nameEn();
        form.nameEs = template.nameEs();
        form.sectionsEn = NoteTemplate.lines(template.sectionsEn());
        form.sectionsEs = NoteTemplate.lines(template.sectionsEs());
    }

    public void saveCosign() {
        settings.cosign(form.cosign);
        done("access.settings.saved");
    }

    public void save() {
        settings.set(new SetNoteTemplate(
                Optional.of(key).filter(one -> !NEW.equals(one)),
                form.nameEn,
                form.nameEs,
                form.sectionsEn,
                form.sectionsEs));
        done("access.notes.template-saved");
    }

    public void retire(NoteTemplate template) {
        settings.retire(shown(template).key());
        done("access.notes.template-retired");
    }

    public void restore(NoteTemplate template) {
        settings.restore(shown(template).key());
        done("access.notes.template-restored");
    }

    private static NoteTemplate shown(NoteTemplate template) {
        return Optional.ofNullable(template).orElseThrow(NotFound::new);
    }

    private void done(String said) {
        redirect.saying(said).to(Route.SETTINGS);
    }

    private NoteSettings getView() {
        return reading.of(NoteSettings.class, settings::read);
    }

    public List<NoteTemplate> getTemplates() {
        return rows.of(
                getView().templates(),
                getView().templates().stream(),
                one -> UUID.nameUUIDFromBytes(one.key().getBytes(StandardCharsets.UTF_8)));
    }

    /** The template in the form; null while none is. */
    public String getKey() {
        return key;
    }

    public boolean isNew() {
        return NEW.equals(key);
    }

    public Form getForm() {
        return form;
    }

    /** What is typed. */
    public static class Form implements PageForm {
        private static final long serialVersionUID = 1L;

        public boolean cosign;
        public String nameEn;
        public String nameEs;
        public String sectionsEn;
        public String sectionsEs;
    }
}
