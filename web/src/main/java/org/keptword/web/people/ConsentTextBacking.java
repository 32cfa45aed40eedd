package org.keptword.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.keptword.access.practice.ConsentTextService;
import org.keptword.access.practice.ConsentTextService.ConsentSettings;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/** The practice's consent form: the version in use, the draft of the next and the earlier ones. */
@Named
@ViewScoped
public class ConsentTextBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ConsentTextService texts;

    @Inject
    Redirect redirect;

    @Inject
    PageReading reading;

    private final ConsentTextForm form = new ConsentTextForm();

    @PostConstruct
    void load() {
        getView().draft().ifPresent(form::take);
    }

    public void begin() {
        texts.begin();
        done("access.consent.begun");
    }

    public void beginFromCurrent() {
        texts.beginFrom(getView().inUse());
        done("access.consent.begun");
    }

    public void save() {
        texts.write(form.command());
        done("access.consent.saved");
    }

    public void publish() {
        redirect.saying("access.consent.published", texts.publish(form.command()))
                .to(Route.CONSENT_TEXT);
    }

    public void discard() {
        texts.discard(form.revision());
        done("access.consent.discarded");
    }

    private void done(String said) {
        redirect.saying(said).to(Route.CONSENT_TEXT);
    }

    public ConsentSettings getView() {
        return reading.of(ConsentSettings.class, texts::read);
    }

    public ConsentTextForm getForm() {
        return form;
    }
}
