package org.keptword.audit;

import java.util.Arrays;
import java.util.Optional;

/** What kind of thing an entry of the audit log is about. The code is what is stored, and stays as it is. */
public enum AuditedObject {
    /** A counselor's absence. */
    ABSENCE("absence"),
    /** The agenda of a session. */
    AGENDA("agenda"),
    /** Whether a client wants appointments by e-mail, and that one was sent. */
    APPOINTMENT_MAIL("appointment_mail"),
    /** An exercise that was assigned. */
    ASSIGNMENT("assignment"),
    /** The audit log. */
    AUDIT_LOG("trail"),
    /** The secret address of a calendar. */
    CALENDAR_KEY("calendar_key"),
    /** A case. */
    CASE("cases"),
    /** A case that went to another counselor. */
    CASELOAD("caseload"),
    /** The page of a closed case. */
    CASE_CLOSING("case_closing"),
    /** A case that is being prepared and not opened yet. */
    CASE_DRAFT("case_draft"),
    /** Whether joint work is open. */
    CASE_GATE("case_gate"),
    CASE_SUMMARY("case_summary"),
    /** Everything one client handed in, as a document. */
    CLIENT_WORK("client_work"),
    CONSENT("consent"),
    /** The practice's consent form. */
    CONSENT_TEXT("consent_text"),
    /** A protective order that is to be lifted. */
    CONTACT_LIFTING("contact_lifting"),
    CONTACT_STATE("contact_state"),
    CRISIS_LINE("crisis_line"),
    /** The reports of a day. */
    DAY_PRINT("day_print"),
    DISCHARGE_SUMMARY("discharge_summary"),
    DRAFT("draft"),
    EMERGENCY_ACCESS("emergency_access"),
    ERASURE_REQUEST("erasure_request"),
    FEEDBACK("feedback"),
    GOAL("goal"),
    /** What the counselor keeps about a goal. */
    GOAL_FILE("goal_file"),
    GOAL_RATING("goal_rating"),
    INVITATION("invitation"),
    /** A copy of the practice's key, kept outside the server. */
    KEY_COPY("key_copy"),
    LEGAL_HOLD("legal_hold"),
    /** A mail. */
    LETTER("letter"),
    NOTE_ADDENDUM("note_addendum"),
    NOTE_CITATION("note_citation"),
    NOTE_DRAFT("note_draft"),
    NOTE_TEMPLATE("note_template"),
    /** The test message of a practice. */
    MAIL_CHECK("mail_check"),
    /** Which mails a person wants. */
    MAIL_PREFERENCE("mail_preference"),
    OFF_SCREEN("off_screen"),
    /** A protective order lifted with nobody else in the practice to confirm it. */
    ORDER_LIFTED_ALONE("order_lifted_alone"),
    /** What stands in the audit log about oneself. */
    OWN_AUDIT_ENTRIES("audit_entry"),
    OWN_COPY("own_copy"),
    /** An own copy that was refused: named, as in every refusal, by the type of its id. */
    OWN_COPY_REFUSED("owncopy"),
    OWN_EXERCISE("own_exercise"),
    PARTICIPANT("participant"),
    PARTICIPANT_FILE("participant_file"),
    PERSON("person"),
    PERSON_DISABLED("person_disabled"),
    PERSON_ENABLED("person_enabled"),
    PHRASE("phrase"),
    PLACE("place"),
    PRACTICE("practice"),
    PRACTICE_RETENTION("practice_retention"),
    /** A print that was refused. */
    PRINT("print"),
    PROCESS_NOTE("process_note"),
    PROGRESS("progress"),
    PROMISE("promise"),
    PROMISE_NOTICE("promise_notice"),
    PROMISE_OUTCOME("promise_outcome"),
    REACH_OUT_REST("reach_out_rest"),
    /** Which reminders a client wants, and that one was sent. */
    REMINDER("reminder"),
    RENEWAL("renewal"),
    RESPONSE("response"),
    REVIEW("review"),
    REVIEW_COMMENT("review_comment"),
    RISK_FLAG("risk_flag"),
    SCORE("score"),
    SCREENING("screening"),
    SESSION("session"),
    SESSION_NOTE("session_note"),
    SESSION_REQUEST("session_request"),
    /** Several refusals that were counted. */
    SEVERAL("several"),
    SETUP_DECISION("setup_decision"),
    SHARE("share"),
    SHARE_REST("share_rest"),
    SHORT_NOTE("short_note"),
    SIGN_IN("sign_in"),
    STAFF_INVITATION("staff_invitation"),
    SUPERVISION("supervision"),
    /** Something of an unknown kind; of refusals alone. */
    UNKNOWN("object"),
    WORKING_TIME("working_time");

    private final String code;

    AuditedObject(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The kind with a code; empty where there is none. */
    public static Optional<AuditedObject> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
