package org.keptword.tests.container.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import org.keptword.access.internal.ActorBinding;
import org.keptword.access.presence.Timetable;
import org.keptword.access.presence.WorkingTimes;
import org.keptword.shared.PersonId;
import org.keptword.shared.Reads;

/** Stands for a feature above: asks when a counselor works, in a transaction of its own. */
@Stateless
@PermitAll
@Interceptors(ActorBinding.class)
public class TimetableReader {

    @Inject
    WorkingTimes times;

    @Reads
    public Timetable of(PersonId counselor) {
        return times.of(counselor);
    }
}
