package org.keptword.access.practice;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keptword.access.CurrentActor;
import org.keptword.access.internal.LogoImage;
import org.keptword.access.internal.LogoRepository;
import org.keptword.access.internal.People;
import org.keptword.access.model.Practice;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.shared.NotFound;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** The letterhead of the acting person's practice: everybody prints with it, and managers set it. */
@Stateless
@DenyAll
public class LetterheadService {

    @Inject
    CurrentActor current;

    @Inject
    People people;

    @Inject
    LogoRepository logos;

    @Inject
    AuditLog auditLog;

    /** How it is set now. It tells nothing about a person, so reading it is not audited. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.CLIENT})
    @Reads
    public Letterhead read() {
        return practice().letterhead();
    }

    /** The image of the logo, a PNG; empty without a logo. */
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.CLIENT})
    @Reads
    public Optional<byte[]> logo() {
        return logos.find(current.get().practice().value());
    }

    /** Sets address, phone and website; what is empty is not printed. */
    @RolesAllowed(Roles.MANAGER)
    public void change(SetLetterhead command) {
        Practice practice = practice();
        practice.locate(command.address(), command.phone(), command.website());
        record(practice);
    }

    /** Sets the logo or replaces it. Refused unless it is a PNG or JPEG image of at most 512 KB and 2,000 pixels a side. */
    @RolesAllowed(Roles.MANAGER)
    public void setLogo(byte[] file) {
        LogoImage image = LogoImage.of(file);
        Practice practice = practice();
        logos.put(practice.id(), image.png());
        practice.showLogo(image.hash());
        record(practice);
    }

    /** Removes the logo; without one this changes nothing. */
    @RolesAllowed(Roles.MANAGER)
    public void removeLogo() {
        Practice practice = practice();
        logos.remove(practice.id());
        practice.showLogo(null);
        record(practice);
    }

    private Practice practice() {
        return people.practice(current.get().practice().value()).orElseThrow(NotFound::new);
    }

    private void record(Practice practice) {
        auditLog.record(current.get(), AuditAction.CHANGE, AuditedObject.PRACTICE, List.of(practice.id()), "PRACTICE");
    }

    /**
     * Command: what is printed below the practice's name.
     *
     * @param address up to 5 lines of up to 80 characters
     * @param phone up to 40 characters
     * @param website up to 120 characters without a space
     */
    public record SetLetterhead(
            @Nullable String address,
            @Nullable String phone,
            @Nullable String website) {}
}
