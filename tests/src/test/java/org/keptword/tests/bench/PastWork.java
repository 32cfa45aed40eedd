package org.keptword.tests.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * Past weeks of a couple: a session in each, a check-in before it and one exercise a week for both partners, read and rated, and a
 * promise of every day for each, answered, some of it noticed. Every row is one of another couple's with other ids and days. Nothing
 * sealed is ever opened, which is why every promise of the last three weeks was kept: what was not is told in its words.
 *
 * @param weeks how many weeks, at least 4
 */
record PastWork(int weeks) {

    /** The couple whose rows are copied, and the couple who gets them. */
    private static final String PEOPLE = """
            create temp table years on commit preserve rows as
            select f.slot, f.id as from_id, f.case_id as from_case, t.id as to_id, t.case_id as to_case
            from keptword.participant f join keptword.participant t on t.slot = f.slot
            where f.case_id = ? and t.case_id = ?""";

    private List<String> rows() {
        return List.of(
                copies(
                        "session",
                        "(select distinct on (to_case) * from years) y join keptword.session t on t.case_id = y.from_case and t.ordinal = 1",
                        weeks,
                        "'id', md5(y.to_case || 'session' || n)::uuid, 'ordinal', %d - n, 'idempotency_key', null, 'starts_at', now() - n * interval '7 days'"
                                .formatted(weeks + 1)),
                copies(
                        "assignment",
                        "years y join keptword.assignment t on t.participant_id = y.from_id and t.exercise = 'trust-checkin'",
                        1,
                        "'id', md5(y.to_case || 'check' || y.slot)::uuid, 'participant_id', y.to_id, 'idempotency_key', gen_random_uuid(),"
                                + " 'assigned_at', now() - %d * interval '7 days'".formatted(weeks + 1)),
                copies(
                        "assignment",
                        "years y join lateral (select * from keptword.assignment a where a.participant_id = y.from_id"
                                + " and a.exercise = 'timeline' limit 1) t on true",
                        weeks,
                        "'id', md5(y.to_case || 'week' || y.slot || n)::uuid, 'participant_id', y.to_id, 'idempotency_key', gen_random_uuid(),"
                                + " 'due_on', current_date - 7 * n, 'assigned_at', now() - n * interval '7 days' - interval '6 days'"),
                response(
                        "check",
                        "'check' || y.slot",
                        "'session_id', md5(y.to_case || 'session' || n)::uuid, 'entry_on', current_date - 7 * n"),
                response("week", "'week' || y.slot || n", "'session_id', null, 'entry_on', null, 'week_of', null"),
                revision("check"),
                revision("week"),
                copies(
                        "review",
                        "years y join lateral (select * from keptword.review v where v.case_id = y.from_case and v.effort is not null"
                                + " and v.state = 'CONCLUDED' limit 1) t on true",
                        weeks,
                        "'id', gen_random_uuid(), 'participant_id', y.to_id, 'revision', 1, 'effort', n % 5, 'learning', (n + 2) % 5,"
                                + " 'response_id', md5(y.to_case || 'r-week' || y.slot || n)::uuid"),
                copies(
                        "score",
                        "years y join lateral (select distinct on (scale) * from keptword.score s where s.participant_id = y.from_id) t on true",
                        weeks,
                        "'id', gen_random_uuid(), 'participant_id', y.to_id, 'response_id', md5(y.to_case || 'r-check' || y.slot || n)::uuid,"
                                + " 'session_id', md5(y.to_case || 'session' || n)::uuid, 'act', md5(y.to_case || 'r-check' || y.slot || n)::uuid, 'revision', 1,"
                                + " 'value', 30 + (n * 7) % 50, 'handed_in_at', now() - n * interval '7 days' - interval '1 day'"),
                copies(
                        "promise",
                        "years y join lateral (select * from keptword.promise p where p.case_id = y.from_case and p.rule = 'FREQ=DAILY'"
                                + " and p.state = 'RUNNING' limit 1) t on true",
                        1,
                        "'id', md5(y.to_case || 'promise' || y.slot)::uuid, 'participant_id', y.to_id, 'idempotency_key', gen_random_uuid(),"
                                + " 'first_on', current_date - " + 7 * weeks
                                + ", 'over_on', null, 'replaces', null, 'repairs', null,"
                                + " 'made_at', now() - %1$d * interval '1 day', 'runs_from', now() - %1$d * interval '1 day'"
                                        .formatted(7 * weeks)),
                copies(
                        "promise_outcome",
                        "years y join lateral (select * from keptword.promise_outcome o where o.case_id = y.from_case"
                                + " and o.undone_at is null limit 1) t on true",
                        7 * weeks - 1,
                        "'id', gen_random_uuid(), 'participant_id', y.to_id, 'promise_id', md5(y.to_case || 'promise' || y.slot)::uuid,"
                                + " 'day', current_date - n, 'begins_at', now() - n * interval '1 day' - interval '12 hours',"
                                + " 'due_at', now() - n * interval '1 day', 'said_at', now() - n * interval '1 day',"
                                + " 'idempotency_key', gen_random_uuid(), 'kind', case when n < 22 then 'KEPT' else (array['KEPT', 'KEPT', 'KEPT_LATE', 'KEPT', 'NOT_KEPT'])[1 + n % 5] end"),
                copies(
                        "promise_notice",
                        "years y join lateral (select * from keptword.promise_notice o where o.case_id = y.from_case limit 1) t on true",
                        7 * weeks / 3,
                        "'id', gen_random_uuid(), 'participant_id', (select z.to_id from years z where z.slot <> y.slot),"
                                + " 'promise_id', md5(y.to_case || 'promise' || y.slot)::uuid, 'day', current_date - 3 * n,"
                                + " 'due_at', now() - 3 * n * interval '1 day'"),
                "drop table years",
                "analyze");
    }

    /** Puts it into a case, with rows of the kind that another case of a couple has. */
    void put(Connection connection, UUID from, UUID to) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement people = connection.prepareStatement(PEOPLE);
                Statement statement = connection.createStatement()) {
            people.setObject(1, from);
            people.setObject(2, to);
            people.execute();
            for (String rows : rows()) {
                statement.execute(rows);
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static String copies(String table, String from, int times, String changes) {
        return "insert into keptword." + table + " select (jsonb_populate_record(null::keptword." + table
                + ", to_jsonb(t) || jsonb_build_object('case_id', y.to_case, " + changes
                + "))).* from (select 1) one cross join generate_series(1, " + times + ") n cross join " + from;
    }

    private String response(String name, String assignment, String changes) {
        return copies(
                "response",
                "years y join lateral (select * from keptword.response r where r.participant_id = y.from_id"
                        + " and r.state = 'REVIEWED' limit 1) t on true",
                weeks,
                """
                'id', md5(y.to_case || 'r-%s' || y.slot || n)::uuid, 'participant_id', y.to_id, 'assignment_id', md5(y.to_case || %s)::uuid,
                'disclosure', 'COUNSELOR', 'revisions', 1, 'settles_at', null,
                'handed_in_at', now() - n * interval '7 days' - interval '1 day', %s""".formatted(name, assignment, changes));
    }

    private String revision(String name) {
        return copies(
                "revision",
                "years y join lateral (select * from keptword.revision r where r.participant_id = y.from_id"
                        + " and r.minutes_spent is not null limit 1) t on true",
                weeks,
                """
                'id', gen_random_uuid(), 'participant_id', y.to_id, 'response_id', md5(y.to_case || 'r-%s' || y.slot || n)::uuid,
                'idempotency_key', gen_random_uuid(), 'number', 1, 'disclosure', 'COUNSELOR', 'taken_back_at', null, 'voided_at', null,
                'handed_in_at', now() - n * interval '7 days' - interval '1 day'""".formatted(name));
    }
}
