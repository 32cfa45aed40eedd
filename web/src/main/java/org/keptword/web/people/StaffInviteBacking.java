package org.keptword.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.joining.IssuedCode;
import org.keptword.access.joining.PersonAccount;
import org.keptword.access.joining.StaffService;
import org.keptword.access.people.PeopleService;
import org.keptword.shared.Ids;
import org.keptword.web.entry.NewCodeView;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;

/** Lets a colleague in. Whose invitation is looked at again stands in the address: {@code ?of=…}. */
@Named
@RequestScoped
public class StaffInviteBacking {

    private static final String ABOUT = "staff";

    @Inject
    StaffService staff;

    @Inject
    HttpServletRequest request;

    @Inject
    Redirect redirect;

    private NewCodeView code;
    private PeopleService.PracticeUsage.Invited invited;
    private List<PersonAccount.Counselor> counselors = List.of();
    private final StaffInviteForm form = new StaffInviteForm();

    @PostConstruct
    void load() {
        code = NewCodeView.take(request, ABOUT).orElse(null);
        Optional<UUID> of = Ids.parse(request.getParameter("of"));
        if (of.isPresent()) {
            invited = staff.invitation(of.get());
        } else if (code == null) {
            counselors = staff.counselors();
        }
    }

    public void make() {
        IssuedCode made = staff.invite(form.command());
        show(made, form.name);
    }

    public void again() {
        show(staff.again(invited.id()), invited.name());
    }

    public void revoke() {
        staff.revoke(invited.id());
        redirect.saying("access.staff.revoked", invited.name()).to(Route.PEOPLE);
    }

    private void show(IssuedCode made, String of) {
        NewCodeView.keep(request, ABOUT, of, IssuedCode.Kind.STAFF, made);
        redirect.toAddress(Route.STAFF_INVITE.path() + "?made=true");
    }

    /** The code just made, or null. */
    public NewCodeView getCode() {
        return code;
    }

    /** Whose invitation is looked at again, or null. */
    public PeopleService.PracticeUsage.Invited getInvited() {
        return invited;
    }

    public List<PersonAccount.Counselor> getCounselors() {
        return counselors;
    }

    public StaffInviteForm getForm() {
        return form;
    }
}
