package org.keptword.homework;

import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.CaseId;
import org.keptword.shared.Disclosure;

/**
 * A response as it was last handed in, with what decides whether anybody but the counselor may ever read it.
 *
 * @param exercise its name in the guide
 * @param sealed whether nobody sees the other's answers until both are in
 * @param measure whether it is a measure
 * @param report whether it is a report on a contact
 * @param current whether it stands: its author neither took it back nor has it again to go on with
 * @param now who may read it as its author says now; the revision has what was said when it was handed in
 * @param givenWith what it was given together with, if that is known
 */
public record CurrentResponse(
        CaseId caseId,
        String exercise,
        boolean sealed,
        boolean measure,
        boolean report,
        boolean current,
        Disclosure now,
        Optional<UUID> givenWith,
        FullResponse work) {}
