package org.keptword.web.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.AuditLogService;
import org.keptword.audit.AuditAction;
import org.keptword.web.text.LocalizedTexts;

/**
 * Describes audit log entries in plain words. Kinds of things are told in groups: what belongs to the safety page is one of them, so that
 * nobody learns from
 * the trail what stands there.
 */
public final class AuditLogWords {

    private static final Map<String, String> GROUPS = Stream.of(
                    "case: cases case_closing case_draft",
                    "caseload: caseload",
                    "supervision: supervision",
                    "emergency: emergency_access",
                    "place: participant participant_file consent invitation",
                    "safety: screening contact_state contact_exception contact_lifting order_lifted_alone case_gate"
                            + " off_screen reach_out_rest risk_flag",
                    "homework: assignment",
                    "writing: response draft",
                    "reply: review review_comment feedback phrase",
                    "promise: promise promise_outcome promise_notice",
                    "goal: goal goal_file goal_rating",
                    "progress: score progress",
                    "session: session session_request agenda",
                    "note: session_note note_addendum note_citation process_note note_draft",
                    "share: share share_rest",
                    "print: case_summary discharge_summary client_work day_print print",
                    "message: short_note letter mail_preference reminder appointment_mail",
                    "person: person",
                    "staff: staff_invitation",
                    "disabled: person_disabled",
                    "enabled: person_enabled",
                    "code: renewal",
                    "copy: own_copy owncopy",
                    "opened: audit_entry",
                    "erasure: erasure_request erasure",
                    "hold: legal_hold",
                    "settings: place crisis_line note_template consent_text mail_check setup_decision practice practice_retention own_exercise calendar_key"
                            + " absence working_time",
                    "key: practice_key",
                    "key-copy: key_copy",
                    "trail: trail",
                    "head: trail_head",
                    "account: sign_in",
                    "several: several",
                    "unknown: object")
            .map(group -> group.split(": "))
            .flatMap(group -> Arrays.stream(group[1].split(" ")).map(kind -> Map.entry(kind, group[0])))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    /** The group of a kind of thing, which the page has words for. */
    static String group(String kind) {
        return GROUPS.getOrDefault(kind, "other");
    }

    private static final List<String> REASONS = List.of(
            "OWNER",
            "COVER",
            "SUPERVISION",
            "EMERGENCY",
            "SELF",
            "PRACTICE",
            "JOB",
            "CASELOAD",
            "CALENDAR_KEY",
            "NOT_REACHED",
            "READING_ONLY",
            "RULE",
            "ROLE",
            "DISABLED",
            "NO_ACCOUNT",
            "COUNTED");

    private static final Set<String> ROLES = Set.of("CLIENT", "COUNSELOR", "SUPERVISOR", "MANAGER", "JOB");

    private final LocalizedTexts localizedTexts;

    AuditLogWords(LocalizedTexts localizedTexts) {
        this.localizedTexts = localizedTexts;
    }

    /** One line as the page says it. */
    public record Line(Instant at, String who, String what, String clients, String why, String origin, String id) {}

    Line line(AuditLogService.AuditLogRow row) {
        return new Line(
                row.line().at(),
                who(row),
                what(row),
                row.clients().orElse(""),
                why(row),
                row.line().origin(),
                row.line().id().toString());
    }

    String who(AuditLogService.AuditLogRow row) {
        return row.who()
                .orElseGet(() -> row.line().person() == null
                        ? localizedTexts.with("trail.job", row.line().actorName())
                        : localizedTexts.get("trail.unknown"));
    }

    String role(AuditLogService.AuditLogRow row) {
        String role = row.line().role();
        return ROLES.contains(role) ? localizedTexts.get("trail.file.role." + role.toLowerCase(Locale.ROOT)) : role;
    }

    String what(AuditLogService.AuditLogRow row) {
        int count = row.line().things();
        String act = localizedTexts.of("trail.act", row.line().act());
        String said = row.line().act() == AuditAction.SIGN_IN
                ? act
                : act + ": "
                        + localizedTexts.with("trail.kind." + group(row.line().kind()), count);
        if (row.line().times() > 1) {
            return localizedTexts.with("trail.times", said, row.line().times());
        }
        return count > 1 ? localizedTexts.with("trail.several", said, count) : said;
    }

    String why(AuditLogService.AuditLogRow row) {
        String reason = row.line().reason();
        return localizedTexts.get("trail.reason."
                + (REASONS.contains(reason) ? reason.toLowerCase(Locale.ROOT).replace('_', '-') : "other"));
    }
}
