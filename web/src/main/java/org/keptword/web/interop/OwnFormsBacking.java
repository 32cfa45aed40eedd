package org.keptword.web.interop;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.keptword.guide.OwnForms;
import org.keptword.interop.InstrumentImports;
import org.keptword.shared.NotFound;
import org.keptword.shared.Role;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.RowOrder;

/** The forms of the practice, and whether they are offered. */
@Named
@ViewScoped
public class OwnFormsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    InstrumentImports imports;

    @Inject
    PageReading reading;

    @Inject
    Redirect redirect;

    private final RowOrder shown = new RowOrder();

    public List<OwnForms.OwnForm> getForms() {
        List<OwnForms.OwnForm> forms = reading.of(InstrumentImports.ImportedForms.class, imports::brought)
                .forms();
        return shown.of(forms, forms.stream(), OwnForms.OwnForm::id);
    }

    /** Whether somebody of this role brings forms; who supervises reads. */
    public boolean brings(Role role) {
        return role == Role.COUNSELOR || role == Role.MANAGER;
    }

    public void retire(OwnForms.OwnForm form) {
        imports.retire(named(form));
        back("interop.own.retired");
    }

    public void offer(OwnForms.OwnForm form) {
        imports.offer(named(form));
        back("interop.own.offered");
    }

    private static String named(OwnForms.OwnForm form) {
        return Optional.ofNullable(form).map(OwnForms.OwnForm::name).orElseThrow(NotFound::new);
    }

    private void back(String said) {
        redirect.saying(said).to(Route.INSTRUMENTS);
    }
}
