package org.keptword.access.accounts;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keptword.access.AccessEvent;
import org.keptword.access.CurrentActor;
import org.keptword.access.Guard;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.OwnAccess;
import org.keptword.access.internal.AbsenceCovers;
import org.keptword.access.internal.People;
import org.keptword.access.model.Person;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.audit.OwnSignIns;
import org.keptword.shared.Actor;
import org.keptword.shared.CounselorTitle;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.Reads;
import org.keptword.shared.Region;
import org.keptword.shared.Role;
import org.keptword.shared.Roles;

/** What everybody may change about themselves. */
@Stateless
@DenyAll
public class OwnAccount {

    private static final int SIGN_INS = 10;
    private static final String SELF = "SELF";

    @Inject
    CurrentActor current;

    @Inject
    Guard guard;

    @Inject
    Locks locks;

    @Inject
    People people;

    @Inject
    AbsenceCovers covers;

    @Inject
    OwnSignIns signIns;

    @Inject
    AuditLog auditLog;

    @Inject
    Event<AccessEvent.TimeZoneChanged> moved;

    /** Does nothing for whoever may still act, and refuses everybody else: a page left open asks it. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.CLIENT})
    @Reads
    public void here() {
        current.get();
    }

    /** The latest own sign-ins, newest first. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.CLIENT})
    @Reads
    public List<OwnSignIns.OwnSignIn> signIns() {
        return signIns.latest(current.get(), SIGN_INS);
    }

    /** Takes over language, time zone and appearance, and says who the person is from now on. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.CLIENT})
    public Actor prefer(Preferences preferences) {
        Actor actor = current.get();
        boolean moves = !preferences.zone().equals(actor.zone());
        if (moves) {
            locks.lockOwn(Lock.COUNSELOR, actor);
        }
        Person person = own(actor);
        person.prefer(Region.of(preferences.locale()), preferences.zone(), preferences.theme());
        if (actor.role() == Role.COUNSELOR) {
            person.beAddressed(Objects.requireNonNullElse(preferences.title(), actor.title()));
        }
        auditLog.record(actor, AuditAction.CHANGE, AuditedObject.PERSON, List.of(person.id()), SELF);
        if (moves) {
            covers.align(actor, preferences.zone());
            moved.fire(new AccessEvent.TimeZoneChanged(actor.requirePerson(), preferences.zone()));
        }
        return person.actor();
    }

    /**
     * Switches to another language and says who the person is from now on. A region that the person had in that language before comes back.
     *
     * @param region of the language, for a person who had none in it
     */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.CLIENT})
    public Actor speak(Region region) {
        Actor actor = current.get();
        Person person = own(actor);
        person.speak(region);
        auditLog.record(actor, AuditAction.CHANGE, AuditedObject.PERSON, List.of(person.id()), SELF);
        return person.actor();
    }

    /** Whether to offer the person a passkey: until there is one, or the person does not want to be offered one. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.CLIENT})
    @Reads
    public boolean isPasskeyOffered() {
        return !own(current.get()).isPasskeySettled();
    }

    /** Offers the person no passkey from now on; the account page still has it. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.CLIENT})
    public void settlePasskey() {
        Actor actor = current.get();
        Person person = own(actor);
        if (!person.isPasskeySettled()) {
            person.settlePasskey();
            auditLog.record(actor, AuditAction.CHANGE, AuditedObject.PERSON, List.of(person.id()), SELF);
        }
    }

    private Person own(Actor actor) {
        return people.find(actor.requirePersonValue()).orElseThrow(NotFound::new);
    }

    /**
     * Chooses whether browsers give the application a name that tells nothing, and says who the person is from now on.
     *
     * @param shown whom the page was rendered for
     */
    @RolesAllowed(Roles.CLIENT)
    public Actor beDiscreet(PersonId shown, boolean discreet) {
        Actor actor = current.get();
        actor.requireShownTo(shown);
        Person person = people.find(actor.requirePersonValue()).orElseThrow(NotFound::new);
        person.beDiscreet(discreet);
        auditLog.record(actor, AuditAction.CHANGE, AuditedObject.PERSON, List.of(person.id()), "SELF");
        return person.actor();
    }

    /**
     * Whether the client who signs in has not been through the introduction yet, and still works with a counselor. Nothing clinical is read, so the
     * audit log has no entry.
     */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public boolean isWelcomeDue() {
        return guard.stay().kind() == OwnAccess.Kind.GOES_ON
                && people.find(current.get().requirePersonValue())
                        .filter(Person::isWelcomeDue)
                        .isPresent();
    }

    /**
     * The client has been through the introduction, or skipped it: it does not come by itself again.
     *
     * @param shown whom the page was rendered for
     */
    @RolesAllowed(Roles.CLIENT)
    public void endWelcome(PersonId shown) {
        Actor actor = current.get();
        actor.requireShownTo(shown);
        people.find(actor.requirePersonValue()).orElseThrow(NotFound::new).endWelcome();
    }

    /**
     * How a person wants Keptword to speak and look.
     *
     * @param locale English or Spanish with its region; without one, or with another, it is the language's default
     * @param theme AUTO follows the device; LIGHT; DARK
     * @param title how clients address a counselor; null leaves it, and it is not looked at for other roles
     */
    public record Preferences(
            Locale locale,
            ZoneId zone,
            String theme,
            @Nullable CounselorTitle title) {

        private static final Set<String> THEMES = Set.of("AUTO", "LIGHT", "DARK");

        /** The same for whoever has no title to choose. */
        public Preferences(Locale locale, ZoneId zone, String theme) {
            this(locale, zone, theme, null);
        }

        public Preferences {
            Objects.requireNonNull(zone);
            if (!Region.knows(locale) || !THEMES.contains(theme)) {
                throw new IllegalArgumentException("There is no such language or appearance");
            }
        }
    }
}
