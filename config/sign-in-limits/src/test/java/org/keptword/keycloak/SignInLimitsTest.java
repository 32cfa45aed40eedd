package org.keptword.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.common.util.Time;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;

/** The numbers are those of the realm of Keptword: ten tries, then 15 seconds more with every ten, two minutes at most, half a day. */
class SignInLimitsTest {

    private static final Set<String> PASSWORD = Set.of("password");
    private static final String HOME = "198.51.100.1";
    private static final String ELSEWHERE = "203.0.113.9";

    private final Keycloak keycloak = new Keycloak();
    private final List<String> lockedAccounts = new ArrayList<>();
    private final SignInLimits limits = new SignInLimits(keycloak.factory()) {
        @Override
        protected void sendEvent(
                KeycloakSession session, RealmModel realm, UserLoginFailureModel failures, EventType type) {
            lockedAccounts.add(accountOf(failures));
        }
    };

    @AfterEach
    void resetClock() {
        Time.setOffset(0);
    }

    @Test
    void tenWrongTriesLockTheAccountForTheirAddressAlone() {
        wrong(ELSEWHERE, 9);
        assertFalse(isLocked(ELSEWHERE));
        wrong(ELSEWHERE, 1);
        assertTrue(isLocked(ELSEWHERE));
        assertFalse(isLocked(HOME));
        assertEquals(List.of(Keycloak.ACCOUNT), lockedAccounts);
    }

    @Test
    void theWaitEndsAndGrowsByTheStepsOfTheRealm() {
        wrong(ELSEWHERE, 10);
        assertWait(15, ELSEWHERE);
        wrong(ELSEWHERE, 10);
        assertWait(30, ELSEWHERE);
        wrong(ELSEWHERE, 200);
        assertWait(120, ELSEWHERE);
    }

    @Test
    void oneAddressNeverLocksTheOthersOutHoweverLongItGuesses() {
        for (int minutes = 0; minutes < 24 * 60; minutes += 2) {
            Time.setOffset(minutes * 60);
            wrong(ELSEWHERE, 5);
            assertFalse(isLocked(HOME), "after " + minutes + " minutes");
        }
        assertTrue(isLocked(ELSEWHERE));
    }

    @Test
    void addressesOfOneNetworkCountAsOne() {
        for (int i = 1; i <= 300; i++) {
            wrong("2001:db8:1:2::" + i, 1);
        }
        assertTrue(isLocked("2001:db8:1:2::ffff"));
        assertFalse(isLocked("2001:db8:1:3::1"));
        assertFalse(isLocked(HOME));
    }

    @Test
    void manyAddressesThatGuessTogetherMakeEverybodyWait() {
        for (int i = 1; i < SignInLimits.ADDRESSES; i++) {
            wrong("192.0.2." + i, 30);
        }
        assertFalse(isLocked(HOME));
        wrong("192.0.2.200", 9);
        assertFalse(isLocked(HOME));
        wrong("192.0.2.200", 1);
        assertTrue(isLocked(HOME));
        assertWait(15, HOME);
        wrong("192.0.2.1", 1);
        assertTrue(isLocked(HOME), "a further try of any of them");
        wrong("192.0.2.1", 99);
        assertWait(30, HOME);
        Time.setOffset(43_201);
        wrong("192.0.2.1", 20);
        assertFalse(isLocked(HOME), "half a day after the first try all is counted from the start");
    }

    @Test
    void theRightPasswordEndsTheCountOfItsOwnAddressOnly() {
        wrong(ELSEWHERE, 10);
        wrong(HOME, 9);
        right(HOME);
        wrong(HOME, 9);
        assertFalse(isLocked(HOME));
        assertTrue(isLocked(ELSEWHERE));
    }

    @Test
    void anAdministratorOpensTheAccountForAllAddressesAndTheyAreCountedFromTheStart() {
        wrong(ELSEWHERE, 50);
        wrong(HOME, 10);
        Time.setOffset(1);
        keycloak.store.removeUserLoginFailure(keycloak.realm, Keycloak.ACCOUNT);
        assertFalse(isLocked(ELSEWHERE));
        assertFalse(isLocked(HOME));
        wrong(HOME, 9);
        assertFalse(isLocked(HOME));
        wrong(ELSEWHERE, 9);
        assertFalse(isLocked(ELSEWHERE));
    }

    @Test
    void anAddressTriesOnePasswordAtATime() {
        Keycloak.Request first = keycloak.request(ELSEWHERE);
        assertFalse(isDisabled(first));
        assertFalse(isDisabled(first), "asked again in the same request");
        assertTrue(isDisabled(keycloak.request(ELSEWHERE)));
        assertFalse(isDisabled(keycloak.request(HOME)));
        first.complete();
        assertFalse(isDisabled(keycloak.request(ELSEWHERE)));
    }

    @Test
    void aRefusalTakesAsLongAsLookingAtAPassword() {
        assertFalse(isLocked(HOME));
        assertEquals(0, keycloak.hashes, "Keycloak looks at the password itself");
        wrong(HOME, 10);
        assertTrue(isLocked(HOME));
        assertEquals(1, keycloak.hashes);
    }

    @Test
    void aRealmThatDisablesAccountsForGoodCountsForTheAccountAlone() {
        keycloak.rules.put("getMaxSecondaryAuthFailures", 100);
        wrong(ELSEWHERE, 10);
        assertTrue(isLocked(HOME));
    }

    private void wrong(String address, int times) {
        for (int i = 0; i < times; i++) {
            limits.failedLogin(keycloak.realm, keycloak.user, Keycloak.from(address), null, PASSWORD);
        }
    }

    private void right(String address) {
        limits.successfulLogin(keycloak.realm, keycloak.user, Keycloak.from(address), null, PASSWORD);
    }

    private boolean isLocked(String address) {
        Keycloak.Request request = keycloak.request(address);
        boolean locked = isDisabled(request);
        request.complete();
        return locked;
    }

    private boolean isDisabled(Keycloak.Request request) {
        return limits.isTemporarilyDisabled(request.session(), keycloak.realm, keycloak.user);
    }

    /** Moves the clock until the account is open for an address. The wait ends with a full second, so that it may be up to one shorter. */
    private void assertWait(int seconds, String address) {
        int before = Time.getOffset();
        while (isLocked(address)) {
            Time.setOffset(Time.getOffset() + 1);
        }
        int waited = Time.getOffset() - before;
        assertTrue(waited == seconds || waited == seconds - 1, "waited " + waited + " seconds");
    }
}
