package org.keptword.tests.container.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keptword.access.CurrentActor;
import org.keptword.access.joining.StaffService;
import org.keptword.access.practice.PracticeService;
import org.keptword.custody.ActorKey;
import org.keptword.shared.Actor;
import org.keptword.shared.Role;
import org.keptword.tests.container.CoupleFixture;
import org.keptword.tests.container.OneTransaction;

/** Jobs have a database role of their own. The role of people cannot become a job and has none of the grants of jobs. */
class JobsRoleIT extends CoupleFixture {

    private static final String REFUSED = "42501";
    private static final String PEOPLE = "keptword_app";
    private static final String JOBS = "keptword_jobs";

    @Inject
    private RoleOfTransaction role;

    @Inject
    private OneTransaction together;

    @Inject
    private PracticeService practices;

    @Inject
    private StaffService staff;

    @Inject
    private CurrentActor current;

    private Couple couple;

    @BeforeEach
    void aCouple() throws Exception {
        couple = atWork(practice());
    }

    @Test
    void aSignedJobIsRefusedToTheRoleOfPeople() throws SQLException {
        assertEquals(REFUSED, refusal("staff", null, "job"));
        assertEquals("", refusal("staff", couple.counselor(), "staff"));
    }

    @Test
    void aSignedPersonIsRefusedToTheRoleOfJobs() throws SQLException {
        for (String scope : List.of("client", "staff", "manager", "")) {
            assertEquals(REFUSED, refusal("job", couple.counselor(), scope), scope);
        }
        assertEquals("", refusal("job", null, "job"));
    }

    @Test
    void peopleMayNotDoWhatIsForJobsAlone() throws SQLException {
        UUID practice = couple.practice().id().value();
        List<String> allowed = new ArrayList<>();
        for (Actor person : List.of(
                couple.practice().manager(), couple.counselor(), couple.ana().actor())) {
            for (String statement : List.of(
                    "delete from keptword.audit_queue",
                    "insert into keptword.audit_link (practice_id, number, sealed_at, entry_id, macs) values ('"
                            + practice + "', 1000000, now(), uuidv7(), sha256(''))",
                    "insert into keptword.sign_in (subject, person_id, practice_id) values ('forged', '"
                            + person.personValue() + "', '" + practice + "')",
                    "insert into keptword.person (id, practice_id, login, name, role, state, locale, zone, created_at)"
                            + " values (gen_random_uuid(), '"
                            + practice + "', 'forged', 'Forged', 'MANAGER', 'ACTIVE', 'en-US', 'UTC', now())",
                    "insert into keptword.practice (id, name, locale, zone, consent_version, created_at) values ('"
                            + practice + "', 'Forged', 'en', 'UTC', '1', now())",
                    "select id from keptword.letter",
                    "update keptword.letter set attempts = 0",
                    "select keptword.erase(gen_random_uuid())",
                    "select keptword.end_case_drafts()",
                    "select keptword.forget_attempts(now())",
                    "select keptword.forget_notices()",
                    "select keptword.keep_audit_months()",
                    "select keptword.audit_removable()",
                    "select keptword.remove_audit(1, '', now(), '')",
                    "select keptword.practices_with_changed_forms(60)",
                    "select session from keptword.sent_form",
                    "select sign_in from keptword.unended_sign_in")) {
                if (!isRefused(person, statement)) {
                    allowed.add(person.role() + ": " + statement);
                }
            }
        }
        assertEquals(List.of(), allowed);
    }

    @Test
    void jobsMayNotReadWhatOnlyItsPersonReads() throws SQLException {
        for (String table : List.of(
                "draft",
                "draft_copy",
                "note_draft",
                "case_draft",
                "process_note",
                "phrase",
                "reach_out_attempt",
                "instrument_draft",
                "day_print_part",
                "own_copy_part")) {
            assertTrue(isRefused(couple.practice().job(), "select 1 from keptword." + table), table);
        }
    }

    @Test
    void beforeTheSignInNoAccountIsListed() throws SQLException {
        try (Connection connection = database.connect("");
                PreparedStatement query = connection.prepareStatement("select 1 from keptword.sign_in");
                ResultSet rows = query.executeQuery()) {
            assertFalse(rows.next());
        }
    }

    @Test
    void aTransactionWorksWithTheRoleOfItsActor() throws Exception {
        List<String> roles = new ArrayList<>();
        for (Actor actor : List.of(
                couple.practice().job(),
                couple.counselor(),
                couple.ana().actor(),
                couple.practice().manager(),
                couple.practice().job())) {
            doesTogether(actor, () -> {
                read(actor);
                roles.add(role.name());
            });
        }
        assertEquals(List.of(JOBS, PEOPLE, PEOPLE, PEOPLE, JOBS), roles);
        List<String> nobodys = new ArrayList<>();
        inRole(Role.JOB, () -> {
            together.run(() -> nobodys.add(role.name()));
            return null;
        });
        assertEquals(List.of(PEOPLE), nobodys);
    }

    @Test
    void aTransactionNeverHasConnectionsOfBothRoles() throws Exception {
        doesTogether(couple.practice().job(), () -> {
            assertEquals(JOBS, role.name());
            assertThrows(SQLException.class, () -> database.connect("staff").close());
        });
    }

    @Test
    void aJobInATransactionOfPeopleFails() throws Exception {
        assertEquals(true, as(couple.practice().job(), practices::isFounded));
        Exception failed = assertThrows(
                Exception.class,
                () -> inRole(Role.JOB, () -> {
                    together.run(() -> {
                        assertEquals(PEOPLE, role.name());
                        current.as(couple.practice().job(), practices::isFounded);
                    });
                    return null;
                }));
        assertTrue(reasons(failed).contains("keptword_app cannot act with the scope job"), () -> reasons(failed));
    }

    /** A call of a service that this actor may make. */
    private void read(Actor actor) {
        switch (actor.role()) {
            case JOB -> practices.isFounded();
            case MANAGER -> staff.counselors();
            case CLIENT -> homes.home();
            default -> cases.places();
        }
    }

    private static String reasons(Throwable failed) {
        return failed == null ? "" : failed.getMessage() + "\n" + reasons(failed.getCause());
    }

    /** The state with which a signed actor is refused on a connection of the role of one scope; empty where it is accepted. */
    private String refusal(String roleOf, Actor person, String scope) throws SQLException {
        try (Connection connection = database.connect(roleOf)) {
            connection.setAutoCommit(false);
            try {
                act(connection, person, scope);
                return "";
            } catch (SQLException refused) {
                return refused.getSQLState();
            } finally {
                connection.rollback();
            }
        }
    }

    private boolean isRefused(Actor actor, String statement) throws SQLException {
        try (Connection connection = database.connect(actor.scope())) {
            connection.setAutoCommit(false);
            act(connection, actor.role() == Role.JOB ? null : actor, actor.scope());
            try (PreparedStatement act = connection.prepareStatement(statement)) {
                act.execute();
                return false;
            } catch (SQLException refused) {
                return refused.getSQLState().equals(REFUSED);
            } finally {
                connection.rollback();
            }
        }
    }

    private void act(Connection connection, Actor person, String scope) throws SQLException {
        ActorKey.own()
                .act(
                        connection,
                        person == null ? null : person.personValue(),
                        couple.practice().id().value(),
                        scope,
                        Instant.now());
    }
}
