package org.keptword.web.promises;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.keptword.promises.Beneficiary;
import org.keptword.promises.MakePromise;
import org.keptword.promises.PromisePage;
import org.keptword.promises.PromiseService;
import org.keptword.shared.CaseId;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.PromiseId;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/**
 * Making a promise: {@code ?make}, or {@code ?change=} another one, or {@code ?repair=} an outcome that was not kept; {@code ?note=}
 * adds a word to an answer.
 */
@Named
@ViewScoped
public class PromiseFormBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PromiseService promises;

    @Inject
    HttpServletRequest request;

    @Inject
    Shell shell;

    @Inject
    Redirect redirect;

    @Inject
    PageReading reading;

    private final UUID idempotencyKey = UUID.randomUUID();
    private boolean making;
    private UUID change;
    private UUID repair;
    private UUID note;
    private PersonId person;
    private PromiseForm form;
    private String words;
    private String before;
    private String place;

    @PostConstruct
    void load() {
        change = Ids.parse(request.getParameter("change")).orElse(null);
        repair = Ids.parse(request.getParameter("repair")).orElse(null);
        note = Ids.parse(request.getParameter("note")).orElse(null);
        making = change != null || repair != null || request.getParameter("make") != null;
        if (isOpen()) {
            fill(read());
        }
    }

    private void fill(PromisePage page) {
        LocalDate today = shell.dates().today();
        person = page.person();
        form = new PromiseForm(today);
        List<PromisePage.Place> places = getPlaces();
        if (making && places.isEmpty()) {
            throw new NotFound();
        }
        place = places.isEmpty() ? null : places.get(0).id().toString();
        if (change != null) {
            PromisePage.Line line = Stream.of(page.running(), page.waiting())
                    .flatMap(List::stream)
                    .filter(one -> one.id().value().equals(change))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            form.take(line.terms(), today);
            place = line.caseId().toString();
        }
        if (note != null) {
            before = promises.noted(note).orElse(null);
            words = before;
        }
    }

    public void make() {
        CaseId caseId = getPlaces().stream()
                .map(PromisePage.Place::id)
                .filter(id -> id.toString().equals(place))
                .findFirst()
                .orElseThrow(NotFound::new);
        promises.make(new MakePromise(
                person,
                caseId,
                form.terms(),
                form.subjects(),
                Optional.ofNullable(repair),
                Optional.ofNullable(change).map(PromiseId::new),
                idempotencyKey));
        redirect.saying(change != null ? "promises.changed" : "promises.made").to(Route.PROMISES);
    }

    public void write() {
        promises.note(person, note, Optional.ofNullable(before), words);
        redirect.saying("promises.noteKept").to(Route.PROMISES);
    }

    /** Those a promise can be for; the other person only while that is open. */
    public List<Beneficiary> getBeneficiaries() {
        boolean partner = getPlaces().stream().anyMatch(PromisePage.Place::partnerOpen);
        return Stream.of(Beneficiary.values())
                .filter(one -> one != Beneficiary.PARTNER || partner)
                .toList();
    }

    public boolean isOpen() {
        return making || note != null;
    }

    public boolean isMaking() {
        return making;
    }

    public boolean isChanging() {
        return change != null;
    }

    public boolean isRepairing() {
        return repair != null;
    }

    public PromiseForm getForm() {
        return form;
    }

    private PromisePage read() {
        return reading.of(PromisePage.class, promises::page);
    }

    /** The cases something can be promised in. */
    public List<PromisePage.Place> getPlaces() {
        return read().places().stream().filter(PromisePage.Place::open).toList();
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
