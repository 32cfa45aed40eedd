package org.keptword.notices;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.access.accounts.CalendarKeys;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.notices.internal.MailPreferenceRepository;
import org.keptword.notices.internal.MailSetting;
import org.keptword.notices.model.MailPreference;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.PersonId;
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
    MailPreferenceRepository preferences;

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
        Permit permit = guard.ownAsStaff();
        Actor actor = permit.actor();
        MailPreference preference = preferences.own(permit).orElseGet(() -> new MailPreference(actor));
        return new StaffMailSettings(
                actor.requirePerson(),
                setting.isOn(),
                preference.address(vault),
                actor.role() == Role.COUNSELOR,
                preference.mails(),
                preference.mailAt(),
                calendars.since(permit));
    }

    /** Takes the address and the digest of a member of the staff. The fact of a flag cannot be switched off while there is an address. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER})
    public void chooseForStaff(ChooseStaffMail command) {
        MailPreference preference = begin(guard.ownAsStaff().shownTo(command.person()));
        preference.receiveAt(command.address(), vault);
        preference.choose(command.digest(), command.digestAt());
    }

    /** Takes whether a client wants the daily mail, and when. */
    @RolesAllowed(Roles.CLIENT)
    public void chooseForClient(ChooseNews command) {
        begin(guard.own().shownTo(command.person())).choose(command.mails(), command.at());
    }

    private MailPreference begin(Permit permit) {
        Actor actor = permit.actor();
        auditLog.record(actor, AuditAction.CHANGE, AuditedObject.MAIL_PREFERENCE, List.of(actor.personValue()), "SELF");
        return preferences.own(permit).orElseGet(() -> {
            MailPreference preference = new MailPreference(actor);
            preferences.add(preference);
            return preference;
        });
    }

    /**
     * Command: whether a client wants the daily mail, and when.
     *
     * @param person whom the page was shown to
     * @param at on the person's clock, from 07:00 and before 22:00; at night is refused
     */
    public record ChooseNews(PersonId person, boolean mails, LocalTime at) {

        public ChooseNews {
            Objects.requireNonNull(person);
            if (at == null || MailHours.isNight(at)) {
                throw new DomainRefusal("refusal.notices.night");
            }
        }
    }

    /**
     * Command: where a member of the staff gets mails, and whether a digest comes in the morning. The address is typed twice: a mail says nothing,
     * so that a wrong one gives nothing away, and typing it twice keeps most wrong ones out.
     *
     * @param person whom the page was shown to
     * @param address empty for no mails at all
     * @param again the address once more
     * @param digestAt on the person's clock
     */
    public record ChooseStaffMail(
            PersonId person,
            @Nullable String address,
            @Nullable String again,
            boolean digest,
            LocalTime digestAt) {

        public ChooseStaffMail {
            Objects.requireNonNull(person);
            address = address == null ? "" : address.strip();
            again = again == null ? "" : again.strip();
            if (digestAt == null) {
                throw new DomainRefusal("refusal.notices.noTime");
            }
            if (!address.equals(again)) {
                throw new DomainRefusal("refusal.notices.notTheSame");
            }
        }
    }

    /**
     * The mail settings of a staff member.
     *
     * @param person whom it is shown to
     * @param sends whether this Keptword sends mails at all
     * @param address where they go; empty for nowhere
     * @param digestOffered whether the person has a caseload of their own to be summarized in the morning
     * @param calendarSince since when the person has a calendar's address: the account page shows both, read at once
     */
    public record StaffMailSettings(
            PersonId person,
            boolean sends,
            Optional<String> address,
            boolean digestOffered,
            boolean digest,
            LocalTime digestAt,
            Optional<Instant> calendarSince) {}
}
