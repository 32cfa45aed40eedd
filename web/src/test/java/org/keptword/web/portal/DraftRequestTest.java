package org.keptword.web.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.homework.answer.HandIn;
import org.keptword.shared.Disclosure;

class DraftRequestTest {

    @Test
    void aHandInTakesAlongTheAnswersAndTheChoiceOfReadersThatWereSentWithIt() throws IOException {
        HandIn chosen = handIn(", 'answers': {'hurt': 'much'}, 'disclosure': 'SELF'");
        assertEquals(Optional.of("{\"hurt\":\"much\"}"), chosen.answers());
        assertEquals(Optional.of(Disclosure.SELF), chosen.disclosure());
        HandIn asItWas = handIn("");
        assertEquals(Optional.empty(), asItWas.answers());
        assertEquals(Optional.empty(), asItWas.disclosure());
    }

    private static HandIn handIn(String more) throws IOException {
        UUID id = UUID.randomUUID();
        String sent =
                "{'person': '" + id + "', 'number': 0, 'device': 'page', 'idempotencyKey': '" + id + "'" + more + "}";
        byte[] bytes = sent.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return DraftRequest.read(id.toString(), new ByteArrayInputStream(bytes)).handIn();
    }
}
