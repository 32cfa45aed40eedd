package org.keptword.access.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PracticeJobsTest {

    @ParameterizedTest
    @CsvSource({
        "on, false",
        "'', false",
        "ON, false",
        "late-flags, false",
        "-notices, false",
        "-late-flag, false",
        "-late-flags, true",
        "'-erasure , -late-flags', true",
        "off, true"
    })
    void aJobRestsOnlyWhereItIsNamedExactly(String setting, boolean rests) {
        assertEquals(rests, PracticeJobs.rests(setting, "late-flags"));
    }
}
