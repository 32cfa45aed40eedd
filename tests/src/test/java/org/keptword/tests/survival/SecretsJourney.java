package org.keptword.tests.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keptword.tests.harness.Suite;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.harness.Visitor;

/** Late in each suite of journeys, when the services have logged what they log: the value of no secret stands anywhere but in its file and in the memory. */
@Tag(Suite.EVERYWHERE)
@Order(Integer.MAX_VALUE - 2)
class SecretsJourney {

    private static final Pattern KEY_MATERIAL = Pattern.compile("\"value\"\\s*:\\s*\"([^\"]{20,})\"");
    private static final long MOST = 60L << 20;

    private static final String GUESSED = "client9";
    private static final String TRIED = "somebody.who.tried";
    private static final String CODE = "7KQF2M4X99ABTRSV";

    private final Path data = TestStack.current().settings().data();

    @Test
    void noSecretStandsInALogAConfigurationOrACommandLine() throws IOException {
        Map<String, String> secrets = secrets();
        assertTrue(secrets.size() >= 8, "secrets looked for: " + secrets.keySet());
        List<String> found = new ArrayList<>();
        int looked = 0;
        for (Path place : places()) {
            for (Path file : within(place)) {
                looked++;
                look(read(file), file.toString(), secrets, found);
            }
        }
        try (Stream<Path> processes = Files.list(data.resolve("processes"))) {
            for (Path process : processes.toList()) {
                String pid = Files.readString(process).split(" ")[0];
                looked++;
                look(
                        Files.readString(Path.of("/proc", pid, "cmdline"), StandardCharsets.ISO_8859_1),
                        "the command line of " + process.getFileName(),
                        secrets,
                        found);
            }
        }
        System.out.printf("Secrets: %d values looked for in %d files and command lines%n", secrets.size(), looked);
        assertEquals(List.of(), found);
        assertTrue(looked > 10, "only " + looked + " places");
    }

    /** Late in the run, for the account is locked for seconds afterwards. */
    @Test
    void whoeverGuessesIsToldNothingOfTheAccount() throws IOException, InterruptedException {
        String unknown = answer("nobody.of.this.name", "not the password");
        String wrong = answer(GUESSED, "not the password");
        for (int nth = 0; nth < 12; nth++) {
            answer(GUESSED, "not the password " + nth);
        }
        String locked = answer(GUESSED, "keptword");
        assertEquals(unknown, wrong);
        assertEquals(unknown, locked, "the right password while the account rests");
    }

    /** The page without what differs from one visit to the next. */
    private static String answer(String account, String password) throws IOException, InterruptedException {
        HttpResponse<String> page = Visitor.anonymous().trySignIn(account, password);
        return page.statusCode() + " "
                + page.body()
                        .replace(account, "NAME")
                        .replaceAll("(session_code|execution|client_id|tab_id|client_data|nonce|key)=[^\"&\\s]*", "$1")
                        .replaceAll("(?s)<script.*?</script>", "")
                        .strip();
    }

    @Test
    void logsAreForTheirOwnUserAndSayNoNameNoCodeAndNoFrames() throws IOException, InterruptedException {
        Visitor nobody = Visitor.anonymous();
        assertThrows(IllegalStateException.class, () -> Visitor.signedIn(TRIED));
        nobody.ask("/join/" + CODE);
        nobody.ask("/ics/" + CODE);
        List<String> found = new ArrayList<>();
        try (Stream<Path> logs = Files.list(data.resolve("logs"))) {
            for (Path log : logs.toList()) {
                String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(log));
                if (!rights.equals("rw-------")) {
                    found.add(log.getFileName() + " is " + rights);
                }
                String text = read(log);
                for (String word : List.of(TRIED, CODE, "type=\"LOGIN", "WFLYEJB0034", "UT005023")) {
                    if (text.contains(word)) {
                        found.add(word + " in " + log.getFileName());
                    }
                }
            }
        }
        assertEquals(List.of(), found);
    }

    /** What the services write, and what they are configured by. */
    private List<Path> places() throws IOException {
        List<Path> places = new ArrayList<>();
        for (String name : List.of("logs", "server", "migrations", "demonstration", "keycloak")) {
            places.add(data.resolve(name));
        }
        try (Stream<Path> software = Files.list(data.resolve("software"))) {
            software.flatMap(one -> Stream.of(one.resolve("conf"), one.resolve("standalone")))
                    .forEach(places::add);
        }
        return places.stream().filter(Files::exists).toList();
    }

    /** The files of a folder that text may stand in. What goes away meanwhile is left out. */
    private static List<Path> within(Path place) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(place, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                if (isLooked(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, failure);
            }
        });
        return files;
    }

    /** Links are followed to the file they lead to. */
    private static boolean isLooked(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) < MOST
                    && !file.toString().matches(".*\\.(jar|so[.0-9]*|class|zip)");
        } catch (IOException gone) {
            return false;
        }
    }

    /** The services go on: what they have removed since it was listed holds nothing. */
    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }

    /** Each value as it is and as Base64, and the key inside a keyset. */
    private Map<String, String> secrets() throws IOException {
        Map<String, String> secrets = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(data.resolve("secrets"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String value =
                        Files.readString(file, StandardCharsets.ISO_8859_1).strip();
                String name = file.getFileName().toString();
                Matcher key = KEY_MATERIAL.matcher(value);
                if (key.find()) {
                    value = key.group(1);
                }
                secrets.put(name, value);
                secrets.put(
                        name + " as Base64",
                        Base64.getEncoder()
                                .withoutPadding()
                                .encodeToString(value.getBytes(StandardCharsets.ISO_8859_1)));
            }
        }
        return secrets;
    }

    private static void look(String text, String where, Map<String, String> secrets, List<String> found) {
        secrets.forEach((name, value) -> {
            if (text.contains(value)) {
                found.add(name + " in " + where);
            }
        });
    }
}
