package org.keptword.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.keptword.access.accounts.AccountService;
import org.keptword.access.joining.IssuedCode;
import org.keptword.access.joining.PersonAccount;
import org.keptword.access.joining.StaffService;
import org.keptword.shared.PersonId;
import org.keptword.web.entry.NewCodeView;
import org.keptword.web.routing.CurrentRoute;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/** One person of the practice: who it is, whom it supervises, a new sign-in, and putting out. */
@Named
@RequestScoped
public class PersonAccountBacking {

    @Inject
    StaffService staff;

    @Inject
    AccountService accounts;

    @Inject
    CurrentRoute route;

    @Inject
    HttpServletRequest request;

    @Inject
    PageReading reading;

    @Inject
    Redirect redirect;

    private PersonId id;
    private NewCodeView code;
    private List<String> supervises;

    @PostConstruct
    void load() {
        id = new PersonId(route.id("person"));
        code = NewCodeView.take(request, id.toString()).orElse(null);
        supervises = getView().supervises().stream().map(PersonId::toString).toList();
    }

    public void supervise() {
        staff.supervise(id, StaffInviteForm.people(supervises));
        done("access.person.supervised");
    }

    public void renew() {
        NewCodeView.keep(request, id.toString(), getView().person().name(), IssuedCode.Kind.RENEWAL, staff.renew(id));
        redirect.toAddress(Route.PERSON.path(id) + "?made=true");
    }

    public void disable() {
        done(accounts.disable(id) ? "access.person.disabled" : "access.person.disabled-untold");
    }

    public void enable() {
        accounts.enable(id);
        done("access.person.enabled");
    }

    private void done(String key) {
        redirect.saying(key, getView().person().name()).to(Route.PERSON, id);
    }

    public PersonAccount getView() {
        return reading.of(PersonAccount.class, () -> staff.person(id));
    }

    /** The code just made, or null. */
    public NewCodeView getCode() {
        return code;
    }

    public List<String> getSupervises() {
        return supervises;
    }

    public void setSupervises(List<String> supervises) {
        this.supervises = supervises;
    }
}
