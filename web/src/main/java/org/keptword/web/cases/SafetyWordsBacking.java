package org.keptword.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.keptword.access.joining.InvitationStatus;
import org.keptword.access.joining.InvitationWay;
import org.keptword.cases.PartnerSlot;
import org.keptword.cases.gate.Gate;
import org.keptword.cases.participants.ContactSheet;
import org.keptword.cases.safety.SafetyView.LiftingLine;
import org.keptword.cases.safety.SafetyView.ScreeningLine;
import org.keptword.cases.safety.SafetyView.Who;
import org.keptword.cases.safety.ScreeningResult;
import org.keptword.web.shell.Shell;
import org.keptword.web.text.LocalizedTexts;

/** Sentences of the safety page that are put together from several facts. */
@Named
@RequestScoped
public class SafetyWordsBacking {

    /** The reasons that whoever works on the case can do something about. */
    private static final Set<Gate.Why> CAN_BE_MET = EnumSet.of(
            Gate.Why.CONTACT_NOT_ASKED,
            Gate.Why.SCREENING_NOT_DONE,
            Gate.Why.SCREENING_CONCERN_UNDECIDED,
            Gate.Why.SCREENING_CONCERN_STOP,
            Gate.Why.SCREENING_INDIVIDUAL_ONLY);

    @Inject
    SafetyBacking page;

    @Inject
    Shell shell;

    /** What the participant of a slot is called; the slot itself while nobody has it. */
    public String nameOf(PartnerSlot slot) {
        return page.getView().people().stream()
                .filter(who -> who.slot() == slot)
                .map(Who::name)
                .findFirst()
                .orElseGet(() -> shell.speech().with("cases.person.slot", slot.name()));
    }

    /** Why exercises are paused, with what to do about it for those who work on the case. */
    public String why(Gate.Ground ground) {
        String stated = shell.speech().of("cases.gate.why", ground.why());
        return mayWork() && CAN_BE_MET.contains(ground.why())
                ? stated + " " + shell.speech().of("cases.gate.why-do", ground.why())
                : stated;
    }

    /** What needs attention, with what to do about it for those who work on the case. */
    public String ask(Gate.Ask ask) {
        String stated = shell.speech().of("cases.gate.ask", ask);
        return mayWork() ? stated + " " + shell.speech().of("cases.gate.ask-do", ask) : stated;
    }

    private boolean mayWork() {
        return page.getView().header().mayWork();
    }

    /** The mark beside a screening result. */
    public String kind(ScreeningResult result) {
        return switch (result) {
            case NOT_DONE -> "quiet";
            case NO_CONCERN -> "good";
            case CONCERN -> "warn";
            case DANGER -> "danger";
        };
    }

    /** What a screening asked about beyond the partner's acts. */
    public String asked(ScreeningLine line) {
        return list(
                "cases.screening.asked-neither",
                line.ownForceAsked() ? "cases.screening.asked-force" : null,
                line.noContactAsked() ? "cases.screening.asked-no-contact" : null);
    }

    /** Which kinds of violence a screening was told of, and how lately. */
    public String told(ScreeningLine line) {
        LocalizedTexts localizedTexts = shell.speech();
        return localizedTexts.list(line.kinds().stream()
                        .map(kind -> localizedTexts.of("cases.screening.kind", kind))
                        .toList())
                + " (" + localizedTexts.of("cases.screening.when", line.when()) + ")";
    }

    /** Whether a request to change a protective-order status waits for a decision. */
    public boolean isDecisionAsked() {
        return page.getView().people().stream().anyMatch(who -> who.asked().isPresent());
    }

    /** The request to lift the order of a participant that waits, or null. */
    public LiftingLine asked(Who who) {
        return who.asked().orElse(null);
    }

    /** What one partner notices when joint work is paused, each kind with its count. */
    public List<String> noticed(Who who) {
        return page.getView().noticed().stream()
                .filter(notice -> notice.who().equals(who.id()))
                .map(notice -> shell.speech()
                        .with(
                                switch (notice.kind()) {
                                    case WORK -> "cases.held.work";
                                    case TEXTS -> "cases.held.texts";
                                    case ASKED -> "cases.held.promises-asked";
                                    case OWN_PROMISES -> "cases.held.promises-own";
                                },
                                notice.count()))
                .toList();
    }

    /** The ways marked safe. */
    public String safeWays(ContactSheet sheet) {
        List<String> safe = said(
                sheet.emailSafe() ? "cases.sheet.safe-email" : null,
                sheet.textSafe() ? "cases.sheet.safe-text" : null,
                sheet.callSafe() ? "cases.sheet.safe-call" : null,
                sheet.voicemailSafe() ? "cases.sheet.safe-voicemail" : null);
        return safe.isEmpty() ? shell.speech().get("cases.sheet.safe-none") : String.join("\u00a0· ", safe);
    }

    /** Whether the participant has an account, or a code in hand. */
    public String access(Who who) {
        LocalizedTexts localizedTexts = shell.speech();
        if (who.joined()) {
            return localizedTexts.get("cases.invite.joined");
        }
        InvitationStatus status = who.invitation().orElse(null);
        if (status == null) {
            return localizedTexts.get("cases.invite.none");
        }
        InvitationStatus.Link link = status.link();
        if (link != null && (status.isLive() || link.delivery() == InvitationStatus.Delivery.FAILED)) {
            return localizedTexts.with(
                    status.state() == InvitationStatus.State.ACCOUNT_BEGUN ? "cases.invite.begun" : key(link),
                    shell.dates().moment(status.expiresAt()),
                    shell.dates().moment(link.madeAt()));
        }
        if (status.state() == InvitationStatus.State.REVOKED) {
            return localizedTexts.get("cases.invite.revoked");
        }
        String key = !status.isLive()
                ? "cases.invite.expired"
                : status.state() == InvitationStatus.State.OPEN ? "cases.invite.live" : "cases.invite.begun";
        return localizedTexts.with(key, shell.dates().moment(status.expiresAt()));
    }

    private static String key(InvitationStatus.Link link) {
        if (link.delivery() == null) {
            return link.way() == InvitationWay.CALL ? "cases.link.status.call" : "cases.link.status.text";
        }
        return switch (link.delivery()) {
            case SENDING -> "cases.link.status.sending";
            case SENT -> "cases.link.status.sent";
            case UNKNOWN -> "cases.link.status.unknown";
            case FAILED -> "cases.link.status.failed";
        };
    }

    private String list(String none, String... keys) {
        List<String> said = said(keys);
        return said.isEmpty() ? shell.speech().get(none) : shell.speech().list(said);
    }

    /** The texts of the keys that are not null. */
    private List<String> said(String... keys) {
        return Arrays.stream(keys)
                .filter(Objects::nonNull)
                .map(shell.speech()::get)
                .toList();
    }
}
