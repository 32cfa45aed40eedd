package org.keptword.web.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditLogFileServletTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "Ana, |\"Ana\"|",
                "=HYPERLINK(1), |\"'=HYPERLINK(1)\"|",
                "+1, |\"'+1\"|",
                "@cmd, |\"'@cmd\"|",
                "-2, |\"'-2\"|",
                "say \"hi\", |\"say \"\"hi\"\"\"|"
            })
    void aCellIsQuotedAndNeverReckonedOut(String text, String cell) {
        assertEquals(cell, AuditLogFileServlet.cell(text));
    }
}
