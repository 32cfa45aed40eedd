package org.keptword.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.keptword.access.emergency.Emergencies;
import org.keptword.access.emergency.EmergencyService;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.RowOrder;
import org.keptword.web.today.TodayBacking;

/** What was opened in an emergency: for the counselor whose case it is, and for managers. */
@Named
@ViewScoped
public class EmergenciesBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    EmergencyService service;

    @Inject
    TodayBacking today;

    @Inject
    PageReading reading;

    @Inject
    Redirect redirect;

    private final RowOrder shown = new RowOrder();

    /** What managers are told, as one page's request read it. */
    private record Lines(List<Emergencies.EmergencyLine> all) {}

    public List<Emergencies.EmergencyLine> getOfPractice() {
        return reading.of(Lines.class, () -> new Lines(service.ofPractice())).all();
    }

    /** What stands on the page of the day. */
    public List<Emergencies.EmergencyLine> getUnseen() {
        List<Emergencies.EmergencyLine> now = today.getView().emergencies();
        return shown.of(now, Emergencies.EmergencyLine::id);
    }

    public void see(Emergencies.EmergencyLine one) {
        service.seen(RowOrder.shown(one).id());
        redirect.saying("today.emergency.seen-done").again();
    }
}
