package org.keptword.tests.container;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/** Runs calls of services in one transaction, which each would have for itself. */
@Stateless
@PermitAll
public class OneTransaction {

    public void run(PracticeTest.Deed act) throws Exception {
        act.run();
    }
}
