package org.keptword.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    @Test
    void whatWasSentIsReadByItsName() {
        JsonObject body = read("{\"text\": \"\", \"number\": -1, \"flag\": true, \"all\": [{}]}");
        assertEquals("", Body.text(body, "text"));
        assertEquals(-1, Body.number(body, "number"));
        assertEquals(true, Body.flag(body, "flag"));
        assertEquals(List.of(JsonObject.EMPTY_JSON_OBJECT), Body.objects(body, "all"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"x\": null}", "{\"x\": [1]}", "{\"x\": {}}", "{\"x\": 1e99}", "{\"x\": 1.5}"})
    void whatIsMissingOrOfAnotherKindIsABadRequest(String sent) {
        JsonObject body = read(sent);
        assertThrows(JsonException.class, () -> Body.text(body, "x"));
        assertThrows(JsonException.class, () -> Body.number(body, "x"));
        assertThrows(JsonException.class, () -> Body.flag(body, "x"));
        assertThrows(JsonException.class, () -> Body.objects(body, "x"));
    }

    @Test
    void nothingSentIsABadRequest() {
        assertThrows(JsonException.class, () -> Body.text(null, "x"));
    }

    private static JsonObject read(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
