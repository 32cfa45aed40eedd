package org.keptword.interop;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keptword.access.CurrentActor;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.audit.NewAuditEntry;
import org.keptword.guide.OwnForms;
import org.keptword.interop.internal.ImportWorkflow;
import org.keptword.shared.Actor;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/**
 * Brings published forms into the practice: FHIR R4 Questionnaires as JSON. A file waits between its upload and its keeping, for the person who
 * uploaded it alone; what is kept is the practice's, and is never deleted.
 */
@Stateless
@DenyAll
public class InstrumentImports {

    @Inject
    ImportWorkflow workflow;

    @Inject
    OwnForms forms;

    @Inject
    CurrentActor current;

    @Inject
    AuditLog auditLog;

    /** What the practice has brought along, and what the person has begun to. */
    @Reads
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER})
    public ImportedForms brought() {
        return new ImportedForms(forms.all(), workflow.begun(current.get()));
    }

    /** Takes a file, to be looked at. One that is no FHIR R4 Questionnaire in JSON is refused with the reason. */
    @RolesAllowed({Roles.COUNSELOR, Roles.MANAGER})
    public UUID begin(String name, byte[] content) {
        return workflow.begin(name, content, current.get());
    }

    /** What became of a file, item by item, with what was typed about it. */
    @Reads
    @RolesAllowed({Roles.COUNSELOR, Roles.MANAGER})
    public ImportView view(UUID id) {
        return workflow.view(id, current.get());
    }

    /** Saves what was typed about a file, right or wrong. */
    @RolesAllowed({Roles.COUNSELOR, Roles.MANAGER})
    public void note(UUID id, Map<String, String> typed) {
        workflow.note(id, typed, current.get());
    }

    /** Saves what is being typed about a file, field by field: what is not named stays as it is. */
    @RolesAllowed({Roles.COUNSELOR, Roles.MANAGER})
    public void type(UUID id, Map<String, String> changed) {
        workflow.type(id, changed, current.get());
    }

    /** Keeps a file for the practice, or says beside which field something is wrong; what was typed is saved in either case. */
    @RolesAllowed({Roles.COUNSELOR, Roles.MANAGER})
    public KeepOutcome keep(UUID id, Map<String, String> typed) {
        KeepOutcome outcome = workflow.keep(id, typed, current.get());
        if (outcome.isKept()) {
            record(AuditAction.CREATE, id);
        }
        return outcome;
    }

    /** Puts a file away that will not be kept. */
    @RolesAllowed({Roles.COUNSELOR, Roles.MANAGER})
    public void discard(UUID id) {
        workflow.discard(id, current.get());
    }

    /** Offers a form no longer. What was given goes on, and what was answered stays readable. */
    @RolesAllowed({Roles.COUNSELOR, Roles.MANAGER})
    public void retire(String name) {
        record(AuditAction.CHANGE, forms.retire(name));
    }

    /** Offers a form again. */
    @RolesAllowed({Roles.COUNSELOR, Roles.MANAGER})
    public void offer(String name) {
        record(AuditAction.CHANGE, forms.offer(name));
    }

    private void record(AuditAction action, UUID id) {
        Actor actor = current.get();
        auditLog.record(
                actor, new NewAuditEntry(action, AuditedObject.OWN_EXERCISE, List.of(id), null, null, "PRACTICE"));
    }
}
