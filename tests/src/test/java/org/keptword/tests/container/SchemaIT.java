package org.keptword.tests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;

/** What no later table may lack: row-level security that also binds the owner, and the vault for everything people write. */
@Tag(Suite.ANY_DAY)
class SchemaIT extends InContainerTest {

    /**
     * Columns that hold words and are not sealed: names, codes and marks, and the guide, which is no client's. A text that a person
     * writes about a case is never added here; it is a sealed column.
     */
    private static final Set<String> IN_CLEAR = Set.of(
            "agenda_entry: exercise, mark, origin, state, topic",
            "appointment_invitation: state",
            "assignment: exercise, left_out, phase, recur_days, recurs, state, step",
            "audit_check: kind",
            "audit_entry: act, actor_name, object_kind, origin, reason, role",
            "caseload: relation",
            "attempt: kind",
            "backup_run: checked, failure",
            "calendar_key: noted_from",
            "case_aim: aim",
            "case_closing: reason",
            "cases: aim, mode, name, state",
            "consent: text_version",
            "consent_text: name",
            "consent_text_words: body, language",
            "contact_exception: about",
            "contact_lifting: bound, state, wanted",
            "contact_state: bound, state",
            "crisis_line: kind, phone",
            "crisis_line_words: hours, language, name, text_option",
            "day_print: eyes, kind, state",
            "day_print_report: state, whom",
            "draft: device",
            "draft_copy: device",
            "emergency_access: case_name",
            "erasure_request: basis, decided_name, proposed_name, state",
            "feedback: outcome",
            "feedback_comment: path",
            "guide_exercise: content, exercise, hash",
            "guide_version: content, hash",
            "instrument_draft: name",
            "instrument_version: content, hash, instrument",
            "invitation: delivery, login, name, state, subject, suspended_from, way",
            "invitation_code: kind",
            "key_copy: keys",
            "legal_hold: lifted_name, placed_name",
            "letter: kind, state",
            "note_addendum: kind, signed_name",
            "note_citation: kind",
            "note_draft: place",
            "note_template: code",
            "note_template_words: language, name, sections",
            "notice: cause, state",
            "opening: code, exercise, item",
            "own_copy: state",
            "own_exercise: exercise, origin",
            "own_exercise_version: content, exercise",
            "own_instrument_version: content, instrument",
            "participant: name, slot, state",
            "participant_file: part",
            "person: former_locale, locale, login, name, role, state, theme, title, zone",
            "phrase: label",
            "place: name",
            "practice: address, consent_version, country, locale, logo, name, phone, website, zone",
            "practice_key: stage",
            "promise: beneficiary, end_reason, exercise, horizon, kind, rule, rung, size, state, subjects, zones",
            "promise_decision: kind",
            "promise_notice: kind",
            "promise_outcome: kind",
            "promise_rest: kind",
            "promise_shown: rule, zones",
            "reach_out_attempt: kind, row_id",
            "push_key: public_key",
            "reach_out_decision: kind",
            "reminder: channel, days",
            "reminder_delivery: channel, kinds, state",
            "renewal: state",
            "response: disclosure, state, state_before",
            "review: state",
            "review_comment: path",
            "revision: disclosure",
            "risk_flag: kind, source",
            "score: instrument, scale",
            "screening: decision, lately, result",
            "node_address: cluster_name, own_addr",
            "sent_form: led_to",
            "session: by_whom, plan_state, state",
            "session_agreement: exercise",
            "session_request: state, suggestions, zone",
            "session_note: cosigned_name, signed_name, template",
            "setup_decision: reason, task",
            "share: author_name, kind, recipient_name, state",
            "share_exchange: exercise",
            "short_note: written_name",
            "sign_in: subject",
            "staff_invitation: login, name, role, state, subject");

    @Resource(lookup = "java:jboss/datasources/KeptwordDS")
    private DataSource database;

    @Test
    void everyTableOfACaseOrAPersonHasForcedRowLevelSecurityAndAPolicy() throws SQLException {
        List<String> protectedTables =
                List.copyOf(rows("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where"
                        + " n.nspname = 'keptword' and c.relkind in ('r', 'p') and exists (select 1 from"
                        + " pg_attribute a where a.attrelid = c.oid and a.attname in ('case_id', 'participant_id',"
                        + " 'practice_id') and not a.attisdropped)"));
        Set<String> without =
                rows("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname ="
                        + " 'keptword' and c.relkind in ('r', 'p') and exists (select 1 from pg_attribute a where"
                        + " a.attrelid = c.oid and a.attname in ('case_id', 'participant_id', 'practice_id') and not"
                        + " a.attisdropped) and not (c.relrowsecurity and c.relforcerowsecurity and exists (select 1 from"
                        + " pg_policy p where p.polrelid = c.oid))");
        assertTrue(protectedTables.size() > 20, () -> "only " + protectedTables);
        assertEquals(Set.of(), without, "tables without forced row-level security");
    }

    /** What shows or takes anything compares the practice with that of the actor, which is none without the proof. */
    @Test
    void everyPolicyThatLetsAnythingThroughAsksWhetherTheActorIsProved() throws SQLException {
        assertEquals(
                Set.of(
                        "backup_plan known",
                        "backup_run known",
                        "calendar_key named",
                        "day_print what_is_over",
                        "own_copy what_is_over",
                        "sign_in everywhere"),
                rows("select c.relname || ' ' || p.polname from pg_policy p join pg_class c on c.oid = p.polrelid"
                        + " join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'keptword' and"
                        + " p.polpermissive and p.polroles <> array[c.relowner] and not"
                        + " (coalesce(pg_get_expr(p.polqual, p.polrelid) ~ 'id = \\( SELECT"
                        + " (keptword[.])?(actor_practice|practice_as)\\(', true) and"
                        + " coalesce(pg_get_expr(p.polwithcheck, p.polrelid) ~ 'id = \\( SELECT"
                        + " (keptword[.])?(actor_practice|practice_as)\\(', true))"),
                "policies for those who are nobody yet, for what is over or of the installation, and for jobs that look for practices");
    }

    /** The parts of a table are reached through it, where its policies hold, and by no grant of their own. */
    @Test
    void noRoleOfTheServerReachesAPartOfATable() throws SQLException {
        String parts = "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " where n.nspname = 'keptword' and c.relkind = 'r' and c.relispartition";
        assertTrue(rows(parts).size() > 12, () -> "months of a year ahead, and what is before and after");
        assertEquals(
                Set.of(),
                rows(parts
                        + " and (has_any_column_privilege('keptword_app', c.oid, 'select, insert, update, references')"
                        + " or has_any_column_privilege('keptword_jobs', c.oid, 'select, insert, update, references')"
                        + " or has_table_privilege('keptword_app', c.oid, 'delete, truncate, trigger')"
                        + " or has_table_privilege('keptword_jobs', c.oid, 'delete, truncate, trigger'))"),
                "parts with a grant");
        assertEquals(
                Set.of(),
                rows(parts
                        + " and (not c.relforcerowsecurity or exists (select 1 from pg_policy p where p.polrelid ="
                        + " c.oid and p.polroles <> array[c.relowner]))"),
                "parts with a policy for anybody but their owner, who makes and drops them");
    }

    @Test
    void everyViewShowsItsReaderWhatTheTablesWouldAndIsOnlyRead() throws SQLException {
        String views = "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " where n.nspname = 'keptword' and c.relkind in ('v', 'm')";
        assertEquals(Set.of("known_response", "readable_response"), rows(views));
        assertEquals(
                Set.of(),
                rows(views + " and not coalesce('security_invoker=true' = any(c.reloptions), false)"),
                "views that would be read with their owner's rights");
        assertEquals(
                Set.of(),
                rows(views + " and has_table_privilege(c.oid, 'insert, update, delete')"),
                "views to write to");
    }

    @Test
    void theRuntimeRoleOwnsNothingAndCannotPassRowLevelSecurity() throws SQLException {
        assertEquals(
                Set.of(),
                rows("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where"
                        + " n.nspname = 'keptword' and c.relowner = (select oid from pg_roles where rolname ="
                        + " current_user)"));
        assertEquals(
                Set.of("false false"),
                rows("select rolsuper || ' ' || rolbypassrls from pg_roles where rolname = current_user"));
    }

    /** What a job does beyond people is a policy for the role of jobs alone, or for the owner as well, whose triggers act as a job. */
    @Test
    void noPolicyAndNoGrantOfPeopleIsForJobs() throws SQLException {
        String policies = "select c.relname || ' ' || p.polname from pg_policy p join pg_class c on c.oid = p.polrelid"
                + " join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'keptword' and concat_ws(' ',"
                + " pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) like '%''job''%' and not"
                + " p.polroles <@ array[c.relowner, 'keptword_jobs'::regrole::oid]";
        assertEquals(
                Set.of("audit_entry in_the_own_name"),
                rows(policies),
                "policies of people with a word about jobs; the one binds what everybody writes");
        assertEquals(
                Set.of("appointment_invitation", "founding", "letter", "push_key", "reminder_delivery"),
                rows("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = 'keptword' and c.relkind in ('r', 'p', 'v')"
                        + " and has_table_privilege('keptword_jobs', c.oid, 'select, insert, update, delete')"
                        + " and not has_table_privilege(c.oid, 'select, insert, update, delete')"),
                "tables for jobs alone");
        assertEquals(
                Set.of("audit_queue", "day_print", "invitation_code", "own_copy", "push_device"),
                rows("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = 'keptword' and c.relkind in ('r', 'p')"
                        + " and has_table_privilege('keptword_jobs', c.oid, 'delete')"),
                "tables from which jobs delete");
        assertEquals(
                Set.of(
                        "audit_removable",
                        "due_appointments",
                        "due_case_drafts",
                        "due_checks",
                        "due_digests",
                        "due_erasures",
                        "due_flags",
                        "due_letters",
                        "due_links",
                        "due_notices",
                        "due_reminders",
                        "due_upkeep",
                        "end_case_drafts",
                        "erase",
                        "forget_appointments",
                        "forget_attempts",
                        "forget_notices",
                        "forget_reminders",
                        "keep_audit_months",
                        "last_good_backup",
                        "practices_with_changed_forms",
                        "public_lines",
                        "remove_audit"),
                rows("select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname"
                        + " = 'keptword' and has_function_privilege('keptword_jobs', p.oid, 'execute') and not"
                        + " has_function_privilege(p.oid, 'execute')"),
                "functions for jobs alone");
    }

    @Test
    void wordsAreInClearOnlyWhereTheyAreNames() throws SQLException {
        Set<String> words = rows("select c.relname || ': ' || string_agg(a.attname, ', ' order by a.attname) from"
                + " pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid"
                + " join pg_type t on t.oid = a.atttypid where n.nspname = 'keptword' and c.relkind in ('r', 'p') and not"
                + " c.relispartition and c.relname <> 'flyway_schema_history' and a.attnum > 0 and not a.attisdropped and"
                + " t.typname in ('text', 'varchar', 'bpchar', '_text', '_varchar', 'json', 'jsonb', 'xml', 'name') group"
                + " by c.relname");
        assertEquals(new TreeSet<>(IN_CLEAR), words, "columns that hold words in clear");
    }

    /**
     * For each row that is deleted, PostgreSQL looks for rows that refer to it. Without an index it reads through the whole table each time. An
     * index with a condition does not help, unless it leaves out nothing but rows that refer to nothing.
     */
    @Test
    void whatRefersToRowsThatAreDeletedIsFoundByAnIndex() throws SQLException {
        String erased = "select m[1] from pg_proc p, regexp_matches(p.prosrc, '\\(\\d+, ''(\\w+)''', 'g') m"
                + " where p.pronamespace = 'keptword'::regnamespace and p.proname = 'erasure_plan'";
        assertTrue(rows(erased).size() > 40, "tables of the erasure plan");
        assertEquals(
                // no statement deletes a place, though a grant allows it
                Set.of("participant place_id"),
                rows("select c.relname || ' ' || (select string_agg(a.attname, ' ' order by a.attnum) from"
                        + " pg_attribute a where a.attrelid = k.conrelid and a.attnum = any(k.conkey)) from"
                        + " pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class d on d.oid ="
                        + " k.confrelid where k.contype = 'f' and d.relnamespace = 'keptword'::regnamespace and"
                        + " (has_table_privilege('keptword_app', d.oid, 'delete') or"
                        + " has_table_privilege('keptword_jobs', d.oid, 'delete') or exists (select 1 from"
                        + " pg_policy y where y.polrelid = d.oid and y.polcmd = 'd') or d.relname in ("
                        + erased
                        + ")) and not exists (select 1 from pg_index i where i.indrelid = k.conrelid and"
                        + " i.indisvalid and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey and"
                        + " (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = (select format('(%I IS"
                        + " NOT NULL)', a.attname) from pg_attribute a where a.attrelid = k.conrelid and"
                        + " a.attnum = k.conkey[1])))"),
                "columns that refer to rows that are deleted, and no index begins with them");
    }

    /** What the role has no right to at all is not asked. */
    @Test
    void whoIsNobodySeesNothing() throws SQLException {
        for (String table : rows("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where"
                + " n.nspname = 'keptword' and (c.relkind in ('r', 'p') and c.relforcerowsecurity or c.relkind = 'v') and"
                + " has_table_privilege(c.oid, 'select')")) {
            assertEquals(Set.of("0"), rows("select count(*) from keptword." + table), table);
        }
    }

    private Set<String> rows(String statement) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(statement);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
