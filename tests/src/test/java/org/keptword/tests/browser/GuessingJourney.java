package org.keptword.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.ClockBound;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.SignInFrom;
import org.keptword.tests.harness.SignInFrom.Answer;
import org.keptword.tests.harness.Suite;

/**
 * Wrong passwords from one address and from many, in a realm of its own that allows ten tries as ours does. The rest after two quick
 * tries is off, because these come as fast as they can, and a lock lasts two minutes where a test looks at it, seconds where it waits.
 */
@Tag(Suite.SITE)
class GuessingJourney {

    private static final String REALM = "guessing";
    private static final String PASSWORD = "quiet river stone";
    private static final String WRONG = "loud river stone";
    private static final int TRIES = 10;
    private static final Duration WAIT = Duration.ofSeconds(6);

    /** What differs from page to page whatever is answered. */
    private static final String OF_THE_REQUEST =
            "(session_code|execution|tab_id|client_data)=[^&\"]*|\"[A-Za-z0-9+/]{64}\"|challenge : \"[^\"]*\"";

    private static final KeycloakOperator OPERATOR = KeycloakOperator.open();

    @BeforeAll
    static void makeTheRealm() throws IOException, InterruptedException {
        OPERATOR.post(
                "",
                Json.createObjectBuilder(KeycloakOperator.realWork())
                        .add("realm", REALM)
                        .add("quickLoginCheckMilliSeconds", 0)
                        .add("waitIncrementSeconds", 120)
                        .build());
    }

    @AfterAll
    static void removeTheRealm() throws IOException, InterruptedException {
        OPERATOR.delete("/" + REALM);
    }

    @Test
    void anAddressThatGuessesIsLockedOutAndTheOwnerSignsInFromAnotherAtOnce() throws IOException, InterruptedException {
        String login = OPERATOR.makeAccount(REALM, "client", PASSWORD);
        SignInFrom guesser = new SignInFrom("127.0.0.2", REALM);
        SignInFrom owner = new SignInFrom("127.0.0.3", REALM);
        guess(guesser, login, TRIES + 2);

        assertFalse(guesser.send(login, PASSWORD).isIn(), "the right password too");
        assertTrue(owner.send(login, PASSWORD).isIn());
        assertFalse(guesser.send(login, PASSWORD).isIn(), "the owner's sign-in opens nothing for the guesser");
    }

    @Test
    void aLockEndsByItself() throws IOException, InterruptedException {
        String login = OPERATOR.makeAccount(REALM, "client", PASSWORD);
        SignInFrom guesser = new SignInFrom("127.0.0.2", REALM);
        lockFor(WAIT);
        guess(guesser, login, TRIES);
        long locked = System.nanoTime();
        guess(guesser, login, 2);
        lockFor(Duration.ofMinutes(2));

        while (!guesser.send(login, PASSWORD).isIn()) {
            assertTrue(System.nanoTime() - locked < Patience.SERVICE.toNanos(), "still locked");
            TimeUnit.MILLISECONDS.sleep(200);
        }
        Duration waited = Duration.ofNanos(System.nanoTime() - locked);
        assertTrue(waited.compareTo(WAIT.minusSeconds(1)) >= 0, "open after " + waited);
    }

    /** What the application does when a counselor hands over a new code. */
    @Test
    void anAdministratorOpensTheAccountForEveryAddress() throws IOException, InterruptedException {
        String login = OPERATOR.makeAccount(REALM, "client", PASSWORD);
        List<SignInFrom> guessers = List.of(new SignInFrom("127.0.0.2", REALM), new SignInFrom("127.0.0.3", REALM));
        for (SignInFrom guesser : guessers) {
            guess(guesser, login, TRIES);
            assertFalse(guesser.send(login, PASSWORD).isIn());
        }
        OPERATOR.delete("/" + REALM + "/attack-detection/brute-force/users/" + OPERATOR.id(REALM, login));
        for (SignInFrom guesser : guessers) {
            assertTrue(guesser.send(login, PASSWORD).isIn());
        }
    }

    @Test
    void tenAddressesThatGuessTogetherMakeEverybodyWaitAndNineDoNot() throws IOException, InterruptedException {
        String login = OPERATOR.makeAccount(REALM, "client", PASSWORD);
        SignInFrom owner = new SignInFrom("127.0.0.99", REALM);
        for (int i = 1; i <= 9; i++) {
            guess(new SignInFrom("127.0.1." + i, REALM), login, TRIES);
        }
        assertTrue(owner.send(login, PASSWORD).isIn());
        guess(new SignInFrom("127.0.1.10", REALM), login, TRIES);
        assertFalse(owner.send(login, PASSWORD).isIn());
    }

    @Test
    void anUnknownNameAWrongPasswordAndALockedAccountLookAndLastAlike() throws IOException, InterruptedException {
        // tests hash passwords quickly; here it takes most of a request, as in real work
        OPERATOR.put(
                "/" + REALM,
                Json.createObjectBuilder()
                        .add("passwordPolicy", "hashAlgorithm(pbkdf2-sha512) and hashIterations(10000)")
                        .build());
        String known = OPERATOR.makeAccount(REALM, "client", PASSWORD);
        String locked = OPERATOR.makeAccount(REALM, "client", PASSWORD);
        SignInFrom guesser = new SignInFrom("127.0.0.2", REALM);
        guess(guesser, locked, TRIES);
        Map<String, List<Duration>> times = new TreeMap<>();
        for (int i = 0; i < 21; i++) {
            String unknown = "p" + UUID.randomUUID().toString().substring(0, 8);
            // nine of a known account and an address: the tenth would lock it
            SignInFrom other = new SignInFrom("127.0.2." + (1 + i / 9), REALM);
            Map<String, Answer> answers = Map.of(
                    "unknown", guesser.send(unknown, WRONG),
                    "wrong", other.send(known, WRONG),
                    "locked", guesser.send(locked, WRONG),
                    "locked, right", guesser.send(locked, PASSWORD));
            answers.forEach((kind, answer) ->
                    times.computeIfAbsent(kind, none -> new ArrayList<>()).add(answer.time()));
            String page = page(answers.get("unknown"), unknown);
            assertTrue(page.contains("The username or password is incorrect."), page);
            assertEquals(page, page(answers.get("wrong"), known));
            assertEquals(page, page(answers.get("locked"), locked));
            assertEquals(page, page(answers.get("locked, right"), locked));
        }
        Map<String, Long> medians = new TreeMap<>();
        times.forEach((kind, all) -> medians.put(
                kind, all.stream().sorted().toList().get(all.size() / 2).toMillis()));
        long least = medians.values().stream().min(Long::compare).orElseThrow();
        long most = medians.values().stream().max(Long::compare).orElseThrow();
        // without a hash a refusal takes less than a quarter
        ClockBound.holds(most <= least * 2, "medians of refused sign-ins in ms, at most twice the least: " + medians);
    }

    private static void lockFor(Duration wait) throws IOException, InterruptedException {
        OPERATOR.put(
                "/" + REALM,
                Json.createObjectBuilder()
                        .add("waitIncrementSeconds", wait.toSeconds())
                        .build());
    }

    private static void guess(SignInFrom guesser, String login, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            Answer answer = guesser.send(login, WRONG);
            assertEquals(200, answer.status(), answer.head());
        }
    }

    /** Status, names of headers and the whole page, without the name that was typed and the ids of the request. */
    private static String page(Answer answer, String login) {
        return answer.status()
                + answer.head().replaceAll("(?m):.*$", "")
                + answer.body().replace(login, "NAME").replaceAll(OF_THE_REQUEST, "");
    }
}
