package org.keptword.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.practice.NoteSettingsService;
import org.keptword.access.practice.NoteTemplate;
import org.keptword.shared.NotFound;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.RowOrder;

/** What a manager sets about session notes: the templates offered, and whether notes are co-signed. */
@Named
@ViewScoped
public class NoteSettingsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    NoteSettingsService settings;

    @Inject
    Redirect redirect;

    @Inject
    PageReading reading;

    private final RowOrder rows = new RowOrder();
    private boolean cosign;

    @PostConstruct
    void load() {
        cosign = getView().cosign();
    }

    public void saveCosign() {
        settings.cosign(cosign);
        done("access.settings.saved");
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

    void done(String said) {
        redirect.saying(said).to(Route.SETTINGS);
    }

    NoteSettingsService.NoteSettings getView() {
        return reading.of(NoteSettingsService.NoteSettings.class, settings::read);
    }

    public List<NoteTemplate> getTemplates() {
        return rows.of(
                getView().templates(), one -> UUID.nameUUIDFromBytes(one.key().getBytes(StandardCharsets.UTF_8)));
    }

    public boolean isCosign() {
        return cosign;
    }

    public void setCosign(boolean cosign) {
        this.cosign = cosign;
    }
}
