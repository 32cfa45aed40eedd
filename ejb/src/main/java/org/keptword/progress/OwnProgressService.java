package org.keptword.progress;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.keptword.access.Guard;
import org.keptword.access.Permit;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditedObject;
import org.keptword.goals.Goals;
import org.keptword.goals.OwnGoals;
import org.keptword.homework.Homework;
import org.keptword.measures.Measures;
import org.keptword.progress.internal.OwnProgressAssembler;
import org.keptword.promises.Promises;
import org.keptword.sessions.SessionLine;
import org.keptword.sessions.Sessions;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** Shows clients how it goes, in what is their own. */
@Stateless
@DenyAll
public class OwnProgressService {

    @Inject
    Guard guard;

    @Inject
    Goals goals;

    @Inject
    Sessions sessions;

    @Inject
    Homework homework;

    @Inject
    Promises promises;

    @Inject
    Measures measures;

    @Inject
    Clock clock;

    /** The own goals, words, deeds and scores of the client who asks. */
    @RolesAllowed(Roles.CLIENT)
    @Reads
    public OwnProgress own() {
        Permit own = guard.own();
        List<SessionLine> meetings = sessions.of(own);
        OwnGoals desk = goals.desk(own, meetings);
        OwnProgressAssembler course = new OwnProgressAssembler(meetings, clock.instant());
        OwnProgress progress = new OwnProgress(
                desk,
                course.stretches(homework.ownHandIns(own), promises.said(own, course.bounds())),
                OwnProgressAssembler.scores(measures.scores(own), measures::scale));
        guard.record(own, AuditAction.READ, AuditedObject.PROGRESS, own.actor().requirePerson());
        return progress;
    }
}
