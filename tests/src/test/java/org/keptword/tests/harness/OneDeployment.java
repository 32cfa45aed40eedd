package org.keptword.tests.harness;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * All test classes share the deployment of the first one: it holds all of them, and deploying takes longer than most tests.
 * It goes away with the server, or with the next run on a kept one.
 */
public final class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Deployments.class);
    }

    /** Lets the first deployment pass and holds back what would replace or remove it. */
    public static final class Deployments {

        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> ofClass;

        private DeploymentScenario shared;
        private boolean deployed;

        void generate(@Observes EventContext<GenerateDeployment> generation) {
            if (deployed) {
                ofClass.set(shared);
            } else {
                generation.proceed();
                shared = ofClass.get();
            }
        }

        void deploy(@Observes EventContext<DeployManagedDeployments> deployment) {
            if (!deployed) {
                if (TestStack.isKept()) {
                    KeptStack.undeploy();
                }
                deployment.proceed();
                deployed = true;
            }
        }

        void keep(@Observes EventContext<UnDeployManagedDeployments> removal) {
            if (!deployed) {
                removal.proceed();
            }
        }
    }
}
