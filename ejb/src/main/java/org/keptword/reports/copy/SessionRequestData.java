package org.keptword.reports.copy;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.keptword.rescheduling.SessionRequests;

/** A request for another time of a session as data of the own copy. */
final class SessionRequestData {

    private SessionRequestData() {}

    static JsonObjectBuilder of(SessionRequests.OwnRequest request) {
        JsonArrayBuilder suggestions = JSON.createArrayBuilder();
        request.suggestions().forEach(one -> suggestions.add(one.toText()));
        return JSON.createObjectBuilder()
                .add("id", request.id().toString())
                .add("session", request.session().toString())
                .add("suggestions", suggestions)
                .add("zone", request.zone().getId())
                .add("state", request.state().name())
                .add("askedAt", request.askedAt().toString())
                .add(
                        "answeredAt",
                        request.answeredAt()
                                .<JsonValue>map(at -> JSON.createValue(at.toString()))
                                .orElse(JsonValue.NULL));
    }
}
