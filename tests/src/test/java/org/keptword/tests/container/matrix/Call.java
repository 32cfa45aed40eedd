package org.keptword.tests.container.matrix;

import java.util.UUID;
import org.keptword.shared.Actor;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.CaseId;
import org.keptword.shared.ParticipantId;
import org.keptword.shared.PersonId;
import org.keptword.shared.PromiseId;
import org.keptword.shared.ResponseId;
import org.keptword.shared.SessionId;
import org.keptword.tests.container.matrix.MatrixFixture.Scene;

/** One call of a method: who calls, in which scene, about what. */
record Call(Scene scene, Actor me, Thing thing) {

    /** Whom the page was rendered for; a caller who is nobody invents somebody. */
    PersonId person() {
        return me.person() == null ? new PersonId(UUID.randomUUID()) : me.person();
    }

    UUID id() {
        return thing.id();
    }

    UUID part() {
        return thing.part();
    }

    CaseId caseId() {
        return new CaseId(thing.id());
    }

    ParticipantId participant() {
        return new ParticipantId(thing.part());
    }

    AssignmentId assignment() {
        return new AssignmentId(thing.id());
    }

    ResponseId response() {
        return new ResponseId(thing.id());
    }

    PromiseId promise() {
        return new PromiseId(thing.id());
    }

    SessionId session() {
        return new SessionId(thing.id());
    }
}
