package org.keptword.tests.harness;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.keptword.launcher.LaunchFailure;

/** Starts the services before the first test of a run that needs them. */
public final class StackListener implements TestExecutionListener {

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        if (!plan.containsTests()) {
            return;
        }
        try {
            TestStack.startOnce();
        } catch (IOException | SQLException | LaunchFailure failure) {
            System.err.println("The services for the tests did not start: " + failure.getMessage());
        }
    }
}
