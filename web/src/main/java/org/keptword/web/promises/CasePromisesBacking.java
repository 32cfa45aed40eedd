package org.keptword.web.promises;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.keptword.promises.Beneficiary;
import org.keptword.promises.CasePromiseService;
import org.keptword.promises.CasePromises;
import org.keptword.promises.EnterPromise;
import org.keptword.shared.CaseId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.StaleState;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.RowOrder;
import org.keptword.web.shell.Shell;

/**
 * The promises of a case. {@code ?enter=} names the participant a promise is entered for, {@code ?look=} the promise that is decided
 * on. A button acts on the row it was shown in, whatever happened to the list since.
 */
@Named
@ViewScoped
public class CasePromisesBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CasePromiseService promises;

    @Inject
    CurrentRoute route;

    @Inject
    Redirect redirect;

    @Inject
    Shell shell;

    @Inject
    PageReading reading;

    private final UUID idempotencyKey = UUID.randomUUID();
    private CaseId id;
    private UUID enter;
    private UUID look;
    private PromiseForm form;
    private String reason;
    private final HashMap<UUID, RowOrder> waiting = new HashMap<>();
    private final HashMap<UUID, RowOrder> running = new HashMap<>();

    @PostConstruct
    void load() {
        id = route.caseId();
        enter = route.asked("enter").orElse(null);
        look = route.asked("look").orElse(null);
        form = new PromiseForm(shell.dates().today());
        form.isFor(getView().partnerOpen() ? Beneficiary.PARTNER : Beneficiary.ONESELF);
    }

    public void enter() {
        promises.enter(new EnterPromise(id, getEntering().id(), form.terms(), form.subjects(), idempotencyKey));
        done("promises.case.entered");
    }

    public void approve(CasePromises.Line line) {
        act(promises::approve, "promises.case.approved", line);
    }

    public void resume(CasePromises.Line line) {
        act(promises::resume, "promises.case.resumed", line);
    }

    public void hide(CasePromises.Line line) {
        act(promises::hide, "promises.case.hidden", line);
    }

    public void decline() {
        promises.decline(getLooking().id(), reason);
        done("promises.case.declined");
    }

    public void pause() {
        promises.pause(getLooking().id(), reason);
        done("promises.case.paused");
    }

    private void act(Consumer<PromiseId> act, String said, CasePromises.Line line) {
        if (line == null) {
            throw new StaleState();
        }
        act.accept(line.id());
        done(said);
    }

    private void done(String said) {
        redirect.saying(said).again();
    }

    public CasePromises getView() {
        return reading.of(CasePromises.class, () -> promises.ofCase(id));
    }

    /** The promises of a partner that wait for the counselor. */
    public List<CasePromises.Line> waitingOf(CasePromises.Person who) {
        return shown(waiting, who, who.waiting());
    }

    /** The promises of a partner that run. */
    public List<CasePromises.Line> runningOf(CasePromises.Person who) {
        return shown(running, who, who.running());
    }

    private static List<CasePromises.Line> shown(
            Map<UUID, RowOrder> rows, CasePromises.Person who, List<CasePromises.Line> now) {
        return rows.computeIfAbsent(who.id().value(), id -> new RowOrder())
                .of(
                        now,
                        Stream.of(who.waiting(), who.running(), who.over()).flatMap(List::stream),
                        line -> line.id().value());
    }

    /** The participant a promise is entered for, or null. */
    public CasePromises.Person getEntering() {
        return getView().people().stream()
                .filter(one -> one.entering() && one.id().value().equals(enter))
                .findFirst()
                .orElse(null);
    }

    /** The promise that is decided on, or null. */
    public CasePromises.Line getLooking() {
        return getView().people().stream()
                .flatMap(one -> Stream.of(one.waiting(), one.running()))
                .flatMap(List::stream)
                .filter(line -> line.id().value().equals(look))
                .findFirst()
                .orElse(null);
    }

    /** Whether the promise that is decided on still waits. */
    public boolean isWaiting() {
        return getView().people().stream()
                .anyMatch(one -> one.waiting().stream().anyMatch(line -> line.equals(getLooking())));
    }

    /** Those a promise can be for. */
    public List<Beneficiary> getBeneficiaries() {
        return Stream.of(Beneficiary.values())
                .filter(one -> one != Beneficiary.PARTNER || getView().partnerOpen())
                .toList();
    }

    public PromiseForm getForm() {
        return form;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Whether its words can be offered to the partner it is for. */
    public boolean showable(CasePromises.Line line) {
        return ofPartner(line) && !line.noticeable() && !line.paused();
    }

    /** Whether its owner can be told what the partner noticed. */
    public boolean tellable(CasePromises.Line line) {
        int said = line.counts().noticed()
                + line.counts().notNoticed()
                + line.counts().seenDifferently();
        return ofPartner(line) && line.noticeable() && said > 0;
    }

    private boolean ofPartner(CasePromises.Line line) {
        return getView().couple() && getView().partnerOpen() && line.terms().beneficiary() == Beneficiary.PARTNER;
    }
}
