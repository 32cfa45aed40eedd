package org.keptword.notices;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.keptword.access.joining.InvitationStatus;
import org.keptword.access.joining.InvitationWay;
import org.keptword.access.joining.IssuedCode;
import org.keptword.cases.participants.LinkService;
import org.keptword.notices.internal.LetterWords;
import org.keptword.notices.internal.MailSender;
import org.keptword.notices.internal.MailSetting;
import org.keptword.shared.CaseId;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.Roles;

/**
 * Mails a client the link of an invitation. The code is known to this call alone: it is made in one transaction, mailed in none, and what
 * became of the mail is recorded in another. Each mail has a link of its own; trying again makes a new one.
 */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LinkMailService {

    @Inject
    LinkService links;

    @Inject
    MailSender sender;

    @Inject
    MailSetting setting;

    @Inject
    LetterWords words;

    /** The ways a link may go to a participant now; by e-mail only where e-mail is set up. */
    @RolesAllowed(Roles.COUNSELOR)
    public Set<InvitationWay> ways(CaseId id, ParticipantId participant) {
        Set<InvitationWay> ways = EnumSet.noneOf(InvitationWay.class);
        ways.addAll(links.ways(id, participant));
        if (!setting.isOn()) {
            ways.remove(InvitationWay.EMAIL);
        }
        return ways;
    }

    /** Mails a new link to the address of the contact sheet, in a language; an earlier code is worth nothing from then on. */
    @RolesAllowed(Roles.COUNSELOR)
    public SentLink send(CaseId id, ParticipantId participant, Locale language) {
        if (!setting.isOn()) {
            throw new DomainRefusal("refusal.cases.wayNotSafe");
        }
        LinkService.LinkToMail link = links.begin(id, participant);
        IssuedCode code = link.code();
        Mail.Outcome outcome = sender.send(new MailSender.Text(
                Ids.newId(),
                link.address(),
                language,
                words.linkSubject(language),
                words.link(language, setting.baseUrl(), code.code()),
                Map.of()));
        InvitationStatus.Delivery delivery = switch (outcome) {
            case SENT -> InvitationStatus.Delivery.SENT;
            case UNKNOWN -> InvitationStatus.Delivery.UNKNOWN;
            case REFUSED, AWAY -> InvitationStatus.Delivery.FAILED;
        };
        links.settle(id, participant, code.code(), delivery);
        return new SentLink(outcome, link.address());
    }

    /** What became of the mail, and where it went. */
    public record SentLink(Mail.Outcome outcome, String address) {

        @Override
        public String toString() {
            return "a link: " + outcome;
        }
    }
}
