package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.keptword.cases.BoundParty;
import org.keptword.cases.Contact;
import org.keptword.cases.SafetyService;
import org.keptword.cases.SafetyView;
import org.keptword.cases.SetContactState;
import org.keptword.shared.Ids;
import org.keptword.web.shell.Shell;

/** The form that says how contact stands for one participant; it begins with what is in force. */
@Named
@RequestScoped
public class ContactBacking {

    private static final List<Contact> STATES =
            List.of(Contact.OPEN, Contact.PAUSED, Contact.ASKED_NOT_TO, Contact.LEGAL_ORDER);

    @Inject
    SafetyBacking page;

    @Inject
    SafetyService safety;

    @Inject
    Shell shell;

    private final ExceptionTerms exceptions = new ExceptionTerms();
    private String replaces;
    private Contact state;
    private BoundParty bound;
    private String ground;
    private String reason;
    private boolean documentSeen;
    private LocalDate start;
    private LocalDate end;
    private LocalDate review;

    @PostConstruct
    void load() {
        start = shell.dates().today();
        page.getWho().contact().ifPresent(this::beginWith);
    }

    private void beginWith(SafetyView.ContactLine line) {
        replaces = line.id().toString();
        state = line.state() == Contact.NOT_ASKED ? null : line.state();
        bound = line.bound();
        ground = line.ground();
        documentSeen = line.documentSeen();
        end = line.endsOn();
        review = line.reviewOn();
        exceptions.beginWith(line.exceptions());
    }

    public void save() {
        UUID before = Ids.parse(replaces).orElse(null);
        boolean inForce = safety.stateContact(
                page.id(),
                new SetContactState(
                        page.getWho().id(),
                        before,
                        state,
                        bound,
                        ground,
                        documentSeen,
                        start,
                        end,
                        review,
                        exceptions.allowed(),
                        reason));
        page.done(
                inForce ? "cases.contact.done" : "cases.lifting.asked-done",
                page.getWho().name());
    }

    public List<Contact> getStates() {
        return STATES;
    }

    public BoundParty[] getBounds() {
        return BoundParty.values();
    }

    public String getReplaces() {
        return replaces;
    }

    public void setReplaces(String replaces) {
        this.replaces = replaces;
    }

    public Contact getState() {
        return state;
    }

    public void setState(Contact state) {
        this.state = state;
    }

    public BoundParty getBound() {
        return bound;
    }

    public void setBound(BoundParty bound) {
        this.bound = bound;
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
    }

    /** Why a stricter state is lifted. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isDocumentSeen() {
        return documentSeen;
    }

    public void setDocumentSeen(boolean documentSeen) {
        this.documentSeen = documentSeen;
    }

    public LocalDate getStart() {
        return start;
    }

    public void setStart(LocalDate start) {
        this.start = start;
    }

    public LocalDate getEnd() {
        return end;
    }

    public void setEnd(LocalDate end) {
        this.end = end;
    }

    public LocalDate getReview() {
        return review;
    }

    public void setReview(LocalDate review) {
        this.review = review;
    }

    /** What stays allowed in writing. */
    public ExceptionTerms getExceptions() {
        return exceptions;
    }
}
