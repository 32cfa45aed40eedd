package org.keptword.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.keptword.access.practice.Letterhead;
import org.keptword.access.practice.LetterheadService;
import org.keptword.access.practice.SettingsService;
import org.keptword.shared.DomainRefusal;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/** What a manager sets about what is printed: address, phone, website and logo. */
@Named
@RequestScoped
public class LetterheadBacking {

    /** One more than may come, so that the service sees that it is too much. */
    private static final int MOST = 512 * 1024 + 1;

    @Inject
    LetterheadService letterheads;

    @Inject
    SettingsService settings;

    @Inject
    Redirect redirect;

    @Inject
    PageReading reading;

    private final LetterheadForm form = new LetterheadForm();
    private Part file;

    @PostConstruct
    void load() {
        form.take(getView());
    }

    public Letterhead getView() {
        return reading.of(SettingsService.PracticeSettings.class, settings::read)
                .letterhead();
    }

    public void save() {
        letterheads.change(form.command());
        done("access.settings.saved");
    }

    public void upload() {
        Part upload = Optional.ofNullable(file).orElseThrow(() -> new DomainRefusal("refusal.access.logoNone"));
        letterheads.setLogo(content(upload));
        done("access.letterhead.logo-saved");
    }

    public void removeLogo() {
        letterheads.removeLogo();
        done("access.letterhead.logo-removed");
    }

    private void done(String key) {
        redirect.saying(key).to(Route.SETTINGS);
    }

    private static byte[] content(Part upload) {
        try (InputStream in = upload.getInputStream()) {
            return in.readNBytes(MOST);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    public LetterheadForm getForm() {
        return form;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
