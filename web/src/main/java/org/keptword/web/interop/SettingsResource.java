package org.keptword.web.interop;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.keptword.access.CurrentActor;
import org.keptword.interop.InstrumentImports;
import org.keptword.shared.AnotherPerson;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.web.api.Body;
import org.keptword.web.shell.Shell;

/** Where the page of a file to bring sends what is typed about it, while it is typed. */
@Path("instruments/bring/{file}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SettingsResource {

    @Inject
    InstrumentImports imports;

    @Inject
    CurrentActor current;

    @Inject
    Shell shell;

    @Inject
    Clock clock;

    @PathParam("file")
    String file;

    /** Keeps {@code {"person": …, "fields": {name: text}}}, the fields that changed, for the person the page was rendered for. */
    @PUT
    public JsonObject type(JsonObject typed) {
        if (!current.get().person().toString().equals(Body.text(typed, "person"))) {
            throw new AnotherPerson();
        }
        imports.type(Ids.parse(file).orElseThrow(NotFound::new), fields(typed));
        return JSON.createObjectBuilder()
                .add(
                        "saved",
                        shell.speech().with("cases.note.saved", shell.dates().time(clock.instant())))
                .build();
    }

    private static Map<String, String> fields(JsonObject typed) {
        if (!(typed.get("fields") instanceof JsonObject fields)
                || !fields.values().stream().allMatch(JsonString.class::isInstance)) {
            throw new JsonException("fields is missing or of another kind");
        }
        return fields.keySet().stream().collect(Collectors.toMap(name -> name, fields::getString));
    }
}
