package org.keptword.web.portal;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.keptword.homework.answer.HandIn;
import org.keptword.homework.answer.SaveDraft;
import org.keptword.shared.AssignmentId;
import org.keptword.shared.Disclosure;
import org.keptword.shared.Ids;
import org.keptword.shared.PersonId;
import org.keptword.shared.WholeText;

/** What a page sends about one response. Anything that is not of the expected shape is a bad request, never a failure. */
final class DraftRequest {

    /** Most bytes of one request: the longest answers that can be kept, in a script of three bytes a letter, and a little more. */
    static final int MAX_BYTES = 3_100_000;

    private final AssignmentId assignment;
    private final JsonObject body;

    private DraftRequest(AssignmentId assignment, JsonObject body) {
        this.assignment = assignment;
        this.body = body;
    }

    static DraftRequest read(String assignment, InputStream in) throws IOException {
        AssignmentId id = Ids.parse(assignment)
                .map(AssignmentId::new)
                .orElseThrow(() -> new ClientErrorException(Response.Status.NOT_FOUND));
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        try (JsonReader reader = JSON.createReader(new StringReader(text(bytes)))) {
            return new DraftRequest(id, reader.readObject());
        } catch (RuntimeException notAnObject) { // too deep a nesting is answered with a bare one by the parser
            throw new BadRequestException(notAnObject);
        }
    }

    /** Strictly UTF-8: a half character is refused instead of being replaced. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new BadRequestException(notUtf8);
        }
    }

    AssignmentId assignment() {
        return assignment;
    }

    PersonId person() {
        return uuid("person").map(PersonId::new).orElseThrow(BadRequestException::new);
    }

    Optional<LocalDate> entry() {
        try {
            return string("entry").map(LocalDate::parse);
        } catch (DateTimeParseException notADate) {
            throw new BadRequestException(notADate);
        }
    }

    SaveDraft save() {
        return new SaveDraft(
                assignment,
                person(),
                entry(),
                number("basedOn"),
                device(),
                answers().orElseThrow(BadRequestException::new),
                disclosure());
    }

    SaveDraft.Settle settle() {
        return new SaveDraft.Settle(save(), uuid("copy").orElseThrow(BadRequestException::new));
    }

    HandIn handIn() {
        return new HandIn(
                assignment,
                person(),
                entry(),
                number("number"),
                device(),
                uuid("idempotencyKey").orElseThrow(BadRequestException::new),
                answers(),
                disclosure(),
                body.getBoolean("asNote", false));
    }

    private Optional<String> answers() {
        return value("answers").map(value -> {
            if (value instanceof JsonObject object) {
                return object.toString();
            }
            throw new BadRequestException();
        });
    }

    private Optional<Disclosure> disclosure() {
        return string("disclosure")
                .map(name -> Arrays.stream(Disclosure.values())
                        .filter(disclosure -> disclosure.name().equals(name))
                        .findFirst()
                        .orElseThrow(BadRequestException::new));
    }

    private String device() {
        String device = string("device").orElse("unknown");
        if (device.isBlank() || device.length() > 40 || !WholeText.is(device)) {
            throw new BadRequestException();
        }
        return device;
    }

    private int number(String name) {
        return value(name)
                .map(value -> {
                    if (value instanceof JsonNumber number
                            && number.isIntegral()
                            && number.bigIntegerValue().bitLength() < 31
                            && number.intValue() >= 0) {
                        return number.intValue();
                    }
                    throw new BadRequestException();
                })
                .orElse(0);
    }

    private Optional<UUID> uuid(String name) {
        return string(name).map(text -> Ids.parse(text).orElseThrow(BadRequestException::new));
    }

    private Optional<String> string(String name) {
        return value(name).map(value -> {
            if (value instanceof JsonString string) {
                return string.getString();
            }
            throw new BadRequestException();
        });
    }

    private Optional<JsonValue> value(String name) {
        return Optional.ofNullable(body.get(name)).filter(value -> value != JsonValue.NULL);
    }
}
