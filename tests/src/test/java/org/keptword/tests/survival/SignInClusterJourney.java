package org.keptword.tests.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.keptword.launcher.Outage;
import org.keptword.launcher.Settings;
import org.keptword.tests.harness.ClockBound;
import org.keptword.tests.harness.SignInFrom;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/** Two servers of Keycloak behind HAProxy share sign-ins, sessions and counts of wrong passwords. */
@Tag(Suite.CLUSTER)
@Order(ClusterStack.FIRST + 2)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInClusterJourney {

    private static final int KILLS = Integer.getInteger("keptword.signin.kills", TestStack.isLong() ? 20 : 2);
    private static final List<String> ARRIVING = List.of("client3", "client4");

    /** What a kill may add to the longest sign-in of the moments before, each of several requests. */
    private static final Duration ADDED = Duration.ofSeconds(5);

    /** Wrong passwords that an account allows an address. */
    private static final int TRIES = 10;

    /** Two within 200 ms lock an account at once, which is not what is tried here. */
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);

    private final ClusterStack cluster = ClusterStack.current();
    private final Settings settings = cluster.settings();
    private final Outage outage = new Outage(settings);

    /** A page of the sign-in that came from the one that is killed is sent to the other; a session that it made is ended by the other. */
    @Test
    @Order(1)
    void aSignInServerThatIsKilledTakesNobodyWithIt() throws Exception {
        List<Long> added = new ArrayList<>();
        try (SigningIn others = SigningIn.begin(cluster, ARRIVING)) {
            for (int kill = 1; kill <= KILLS; kill++) {
                int node = 1 + kill % 2;
                Visitor asked = arrivingAt(node);
                HttpResponse<String> page = asked.follow("/account");
                assertTrue(page.body().contains("kc-form-login"), page.body());
                Visitor leaving = arrivingAt(node);
                leaving.signIn("client7");
                others.awaitMore(2);
                others.forgetTimes();
                others.awaitMore(2);
                long usual = others.longest().toMillis();
                others.forgetTimes();

                outage.killKeycloak(node);
                others.awaitMore(2);
                added.add(others.longest().toMillis() - usual);
                assertTrue(asked.isIn(asked.enter(page, "client5", "keptword")), "who was asked for the password");
                assertEquals(302, leaving.post("/logout").statusCode());
                assertTrue(leaving.follow("/account").body().contains("kc-form-login"), "signed out");

                outage.startKeycloak(node);
                leaving.take(ClusterStack.SIGN_IN_NODE, "n" + node);
                assertTrue(leaving.follow("/account").body().contains("kc-form-login"), "signed out at both");
            }
            others.end();
            System.out.printf(
                    "Sign-in: %d kills, %d signed in, %d answers of failure; each kill made the longest sign-in longer by %s ms%n",
                    KILLS, others.done(), others.refused(), added);
        }
        added.forEach(ms -> ClockBound.within(ADDED, Duration.ofMillis(ms), "what a kill added to a sign-in"));
    }

    /** By the address from which they came, which the front tells Keycloak. */
    @Test
    @Order(2)
    void wrongPasswordsAreCountedOverBoth() throws Exception {
        for (int nth = 0; nth < TRIES; nth++) {
            assertFalse(from("127.0.0.2", 1 + nth % 2)
                    .send("client8", "no password")
                    .isIn());
            TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES.toMillis());
        }
        assertFalse(from("127.0.0.2", 1).send("client8", "keptword").isIn(), "locked at the first");
        assertFalse(from("127.0.0.2", 2).send("client8", "keptword").isIn(), "locked at the second");
        assertTrue(from("127.0.0.3", 1).send("client8", "keptword").isIn(), "from another address");
    }

    private SignInFrom from(String address, int node) {
        return new SignInFrom(
                address, SignInFrom.page(settings, "keptword", ""), ClusterStack.SIGN_IN_NODE + "=n" + node);
    }

    /** Somebody whom the front sends to this server of Keycloak. */
    private Visitor arrivingAt(int node) {
        Visitor visitor = cluster.at(1);
        visitor.take(ClusterStack.SIGN_IN_NODE, "n" + node);
        return visitor;
    }
}
