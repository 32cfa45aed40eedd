package org.keptword.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keptword.access.practice.PracticeService;
import org.keptword.shared.Role;

class PracticeFileTest {

    private static final String WHOLE = """
            {"id": "0192f0c1-0000-7000-8000-000000000001", "name": "River street", "language": "en", "zone": "Europe/Madrid",
             "consentVersion": "2026-1", "places": ["By the river"], "staff": [
              {"account": "0192f0c1-0000-4000-8000-000000000001", "login": "mario", "name": "Mario", "role": "MANAGER"},
              {"account": "0192f0c1-0000-4000-8000-000000000002", "login": "carla", "name": "Carla", "role": "COUNSELOR"},
              {"account": "0192f0c1-0000-4000-8000-000000000003", "login": "sofia", "name": "Sofia", "role": "SUPERVISOR",
               "supervises": ["carla"]}]}""";

    @Test
    void aWholeFileSaysWhoWorksWhere() {
        PracticeService.SetUpPractice read = PracticeFile.read("practice.json", WHOLE);

        assertEquals("River street", read.practice().name());
        assertEquals("By the river", read.practice().places().get(0).name());
        assertEquals(
                List.of(Role.MANAGER, Role.COUNSELOR, Role.SUPERVISOR),
                read.staff().stream()
                        .map(PracticeService.SetUpPractice.Member::role)
                        .toList());
        assertEquals(List.of("carla"), read.staff().get(2).supervises());
    }

    @Test
    void theExampleForOperatorsCanBeRead() throws IOException {
        Path example = Path.of(System.getProperty("user.dir")).resolve("../config/practice.example.json");
        assertEquals(
                3,
                PracticeFile.read("example", Files.readString(example)).staff().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "Europe/Madrid"                | "Europe/Atlantis"              | zone of the practice is not known
                    "language": "en"               | "language": "de"               | language of the practice is none of
                    "name": "River street",        | ''                             | name of the practice is missing
                    "name": "River street"         | "name": 7                      | name of the practice is missing, or no text
                    "role": "COUNSELOR"            | "role": "CLIENT"               | role of carla is none of
                    "role": "MANAGER"              | "role": "COUNSELOR"            | needs a manager
                    "login": "carla"               | "login": "mario"               | mario stands here a second time
                    000000000002"                  | 000000000001"                  | somebody else's too
                    ["carla"]                      | ["mario"]                      | who is no COUNSELOR
                    "role": "SUPERVISOR"           | "role": "COUNSELOR"            | is no SUPERVISOR
                    ["By the river"]               | []                             | needs a place
                    "supervises"                   | "superwises"                   | superwises of sofia is not known
                    0192f0c1-0000-7000             | nonsense                       | id of the practice is no UUID
                    "staff": [                     | "staff": [1,                   | list of people
                    "consentVersion"               | "consent"                      | consent of the practice is not known""")
    void whatIsMissingUnknownOrContradictsItselfIsRefusedWithItsName(String from, String to, String reason) {
        assertTrue(WHOLE.contains(from), from);
        String broken = WHOLE.replace(from, to);
        String said = assertThrows(PracticeFile.Broken.class, () -> PracticeFile.read("practice.json", broken))
                .getMessage();
        assertTrue(said.startsWith("practice.json: "), said);
        assertTrue(said.contains(reason), said);
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsPlace() {
        String said = assertThrows(PracticeFile.Broken.class, () -> PracticeFile.read("practice.json", "{\"id\": "))
                .getMessage();
        assertTrue(said.contains("no JSON object"), said);
    }
}
