package org.keptword.web.cases;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.keptword.cases.opening.CaseDraftService;
import org.keptword.cases.opening.CaseDraftService.SavedCaseDraft;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.web.api.Body;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.Shell;

/** The draft of a case that is not opened yet, saved while it is typed. Every call names the person the page was rendered for. */
@Path("case-drafts/{draft}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseDraftResource {

    @Inject
    CaseDraftService drafts;

    @Inject
    Shell shell;

    @PathParam("draft")
    String draft;

    /** What was typed, of version -1 where nothing was saved. */
    @GET
    public JsonObject read(@QueryParam("person") String person) {
        SavedCaseDraft saved = drafts.read(key(), person(person));
        JsonObjectBuilder answer = said(saved).add("text", saved.text()).add("ended", saved.ended());
        saved.openedAs().ifPresent(id -> answer.add("opened", Route.CASE_SAFETY.path(id)));
        return answer.build();
    }

    /** Saves {@code {"person": …, "basedOn": …, "names": …, "text": …}}. */
    @PUT
    public JsonObject keep(JsonObject typed) {
        return said(drafts.keep(new CaseDraftService.SaveCaseDraft(
                        person(Body.text(typed, "person")),
                        key(),
                        Body.number(typed, "basedOn"),
                        Body.text(typed, "names"),
                        Body.text(typed, "text"))))
                .build();
    }

    private JsonObjectBuilder said(SavedCaseDraft saved) {
        return JSON.createObjectBuilder()
                .add("version", saved.version())
                .add(
                        "saved",
                        shell.speech().with("cases.note.saved", shell.dates().time(saved.savedAt())));
    }

    private UUID key() {
        return Ids.parse(draft).orElseThrow(NotFound::new);
    }

    private static PersonId person(String id) {
        return Ids.parse(id).map(PersonId::new).orElseThrow(NotFound::new);
    }
}
