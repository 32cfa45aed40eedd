package org.keptword.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import org.keptword.access.InvitationStatus;
import org.keptword.access.IssuedCode;
import org.keptword.access.PlaceChoice;
import org.keptword.cases.ParticipantService;
import org.keptword.shared.ParticipantId;
import org.keptword.web.entry.PublicAddress;
import org.keptword.web.entry.QrCode;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Redirect;

/** Makes a one-time code and shows it once: on the page after the act, and on no later one. */
@Named
@RequestScoped
public class InviteBacking {

    private static final String KEY = InviteBacking.class.getName();

    @Inject
    SafetyBacking page;

    @Inject
    ParticipantService participants;

    @Inject
    Redirect redirect;

    @Inject
    HttpServletRequest request;

    private Shown shown;

    /** What is shown once. */
    public record Shown(ParticipantId participant, String code, Instant expiresAt) implements Serializable {}

    @PostConstruct
    void load() {
        HttpSession session = request.getSession();
        if (request.getMethod().equals("GET") && session.getAttribute(KEY) instanceof Shown kept) {
            session.removeAttribute(KEY);
            shown = kept.participant().equals(page.getWho().id()) ? kept : null;
        }
    }

    public void make() {
        ParticipantId who = page.getWho().id();
        IssuedCode code = participants.invite(page.id(), who);
        request.getSession().setAttribute(KEY, new Shown(who, code.code(), code.expiresAt()));
        redirect.toAddress(Route.CASE_SAFETY.path(page.id()) + "?change=invite&made=true&of="
                + page.getWho().slot());
    }

    public void revoke() {
        participants.revokeInvitation(page.id(), page.getWho().id());
        page.done("cases.invite.revoked-done", page.getWho().name());
    }

    /** The code just made, or null. */
    public Shown getShown() {
        return shown;
    }

    /** Whether a code was made and shown already. */
    public boolean isGone() {
        return shown == null && request.getParameter("made") != null;
    }

    /** Whether a code is out that still works. */
    public boolean isLive() {
        return page.getWho().invitation().filter(InvitationStatus::isLive).isPresent();
    }

    /** Whether a crisis line is set where this participant belongs to; without one nobody is invited. */
    public boolean isPossible() {
        PlaceChoice place = page.getWho().place();
        return place == null
                ? page.getView().places().stream().limit(1).anyMatch(PlaceChoice::hasLines)
                : place.hasLines();
    }

    /** The address the code opens. */
    public String getAddress() {
        return PublicAddress.of(Route.JOIN.path(shown.code()));
    }

    /** The address as a square code: the outline of its dark squares, for an SVG path. */
    public QrCode getQrCode() {
        return QrCode.of(getAddress());
    }
}
