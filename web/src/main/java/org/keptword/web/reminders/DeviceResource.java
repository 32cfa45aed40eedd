package org.keptword.web.reminders;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.keptword.reminders.PushAddress;
import org.keptword.reminders.ReminderService;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.web.api.Body;

/** Takes the address at which the browser of a client gets notifications, and takes it away again. */
@Path("reminders/device")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeviceResource {

    @Inject
    ReminderService reminders;

    @POST
    public JsonObject add(JsonObject body) {
        reminders.addDevice(
                person(body),
                new PushAddress(
                        Body.text(body, "address"), Body.text(body, "publicKey"), Body.text(body, "authSecret")));
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    @POST
    @Path("remove")
    public JsonObject remove(JsonObject body) {
        reminders.removeDevice(person(body), Body.text(body, "address"));
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private static PersonId person(JsonObject body) {
        return new PersonId(Ids.parse(Body.text(body, "person")).orElseThrow(NotFound::new));
    }
}
