package org.keptword.tests.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.PracticeId;
import org.keptword.tests.container.custody.Owner;

/** What nobody who works with the application can: sets back the clock of an approval, and lets a trail begin anew, as the schema's owner. */
@ApplicationScoped
public class OwnerDatabase {

    @Inject
    private Owner owner;

    /** Makes an approval eight days old. */
    public void weekPassed(PracticeId practice, UUID request) throws Exception {
        owner.tamper("erasure_request", statement -> {
            int changed = statement.executeUpdate(
                    "update keptword.erasure_request set proposed_at = proposed_at - interval '8 days',"
                            + " decided_at = decided_at - interval '8 days', execute_after = execute_after - interval '8 days'"
                            + " where practice_id = '" + practice + "' and id = '" + request + "'");
            if (changed != 1) {
                throw new IllegalStateException("There is no such request");
            }
        });
    }

    /** Lets the trail of a case begin anew, which nobody who works with the application can. */
    public void forget(PracticeId practice, CaseId of) throws Exception {
        owner.tamper(
                "audit_entry",
                statement -> statement.execute("delete from keptword.audit_entry where practice_id = '" + practice
                        + "' and case_id = '" + of + "'"));
    }

    /** Writes an entry as if the counselor had read something of a case, at a moment that is an expression of SQL. */
    public void looked(PracticeId practice, CaseId of, UUID counselor, Optional<UUID> participant, String when)
            throws Exception {
        owner.tamper(
                "audit_entry",
                statement -> statement.execute("insert into keptword.audit_entry (id, practice_id, at, person_id, actor_name, role, act,"
                        + " object_kind, object_ids, case_id, participant_id, reason) values (gen_random_uuid(), '" + practice + "', "
                        + when + ", '" + counselor + "', 'carla', 'COUNSELOR', 'READ', 'cases', '{}', '" + of + "', "
                        + participant.map(id -> "'" + id + "'").orElse("null") + ", 'OWNER')"));
    }
}
