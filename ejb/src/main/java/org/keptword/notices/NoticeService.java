package org.keptword.notices;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.keptword.access.CalendarKeys;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.audit.NewAuditEntry;
import org.keptword.notices.internal.MailPreferenceRepository;
import org.keptword.notices.internal.MailSetting;
import org.keptword.notices.model.NoticeWish;
import org.keptword.shared.Actor;
import org.keptword.shared.Reads;
import org.keptword.shared.Role;
import org.keptword.shared.Roles;
import org.keptword.vault.Vault;

/** What people choose about mails, each for oneself. */
@Stateless
@DenyAll
public class NoticeService {

    @Inject
    Guard guard;

    @Inject
    MailPreferenceRepository wishes;

    @Inject
    CalendarKeys calendars;

    @Inject
    MailSetting setting;

    @Inject
    AuditLog auditLog;

    @Inject
    Vault vault;

    /** What a member of the staff chose. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER})
    @Reads
    public StaffMailSettings staff() {
        Permit permit = guard.desk();
        Actor actor = permit.actor();
        NoticeWish wish = wishes.own(permit).orElseGet(() -> new NoticeWish(actor));
        return new StaffMailSettings(
                actor.requirePerson(),
                setting.isOn(),
                wish.address(vault),
                actor.role() == Role.COUNSELOR,
                wish.mails(),
                wish.mailAt(),
                calendars.since(permit));
    }

    /** Takes the address and the digest of a member of the staff. The fact of a flag cannot be switched off while there is an address. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER})
    public void chooseForStaff(ChooseStaffMail command) {
        NoticeWish wish = begin(guard.desk().shownTo(command.person()));
        wish.receiveAt(command.address(), vault);
        wish.choose(command.digest(), command.digestAt());
    }

    /** Takes whether a client wants the daily mail, and when. */
    @RolesAllowed(Roles.CLIENT)
    public void chooseForClient(ChooseNews command) {
        begin(guard.own().shownTo(command.person())).choose(command.mails(), command.at());
    }

    private NoticeWish begin(Permit permit) {
        Actor actor = permit.actor();
        auditLog.record(
                actor,
                new NewAuditEntry(
                        AuditAction.CHANGE,
                        AuditedObject.NOTICE_WISH,
                        List.of(actor.personValue()),
                        null,
                        null,
                        "SELF"));
        return wishes.own(permit).orElseGet(() -> {
            NoticeWish wish = new NoticeWish(actor);
            wishes.add(wish);
            return wish;
        });
    }
}
