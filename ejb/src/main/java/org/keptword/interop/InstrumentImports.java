package org.keptword.interop;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.CurrentActor;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.guide.OwnForms;
import org.keptword.guide.form.Form;
import org.keptword.guide.form.Item;
import org.keptword.guide.form.LocalizedText;
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
        auditLog.record(actor, action, AuditedObject.OWN_EXERCISE, List.of(id), "PRACTICE");
    }

    /**
     * What is wrong with something typed.
     *
     * @param field its name, the parts set apart by dots
     * @param key of the sentence beside it
     */
    public record FieldProblem(String field, String key, List<Object> args) {

        public FieldProblem {
            args = List.copyOf(args);
        }
    }

    /**
     * What came of keeping. What was typed is saved in either case until it is kept.
     *
     * @param name of the form that was kept; empty where something stands against it
     * @param problems what stands against it
     */
    public record KeepOutcome(Optional<String> name, List<FieldProblem> problems) {

        public KeepOutcome {
            problems = List.copyOf(problems);
        }

        public boolean isKept() {
            return name.isPresent();
        }
    }

    /**
     * The forms a practice imported, and the imports in progress.
     *
     * @param forms the newest first, those no longer offered among them
     * @param begun what the person has uploaded and not kept yet, the last first
     */
    public record ImportedForms(List<OwnForms.OwnForm> forms, List<ImportInProgress> begun) {

        public ImportedForms {
            forms = List.copyOf(forms);
            begun = List.copyOf(begun);
        }

        /** A file that waits. */
        public record ImportInProgress(UUID id, String name, Instant at) {}
    }

    /**
     * A file that was brought and not kept yet.
     *
     * @param name of the file
     * @param form as a client would see it; empty where nothing can be kept
     * @param counted what can be counted, in order
     * @param known what asks about suicide or self-harm and is answered without weights
     * @param others what else is answered without weights
     * @param unflagged the words by id of what asks about suicide or self-harm and would raise no flag as it is typed
     * @param measurable whether it can be kept as a measure
     * @param scales the scores the file makes, with what follows from what is typed
     * @param renewsMeasure the title of the practice's measure that would get a new version
     * @param renewsExercise the same for an exercise
     * @param typed what stands in the fields, by their names
     */
    public record ImportView(
            UUID id,
            String name,
            Instant begunAt,
            ImportReport report,
            Optional<Form> form,
            List<Item> counted,
            List<Item> known,
            List<Item> others,
            Map<String, LocalizedText> unflagged,
            boolean measurable,
            List<Scale> scales,
            Optional<LocalizedText> renewsMeasure,
            Optional<LocalizedText> renewsExercise,
            Map<String, String> typed) {

        public ImportView {
            counted = List.copyOf(counted);
            known = List.copyOf(known);
            others = List.copyOf(others);
            unflagged = Collections.unmodifiableMap(new LinkedHashMap<>(unflagged));
            scales = List.copyOf(scales);
            typed = Map.copyOf(typed);
        }

        /**
         * A score, with what follows from what is typed.
         *
         * @param number its place, from 0
         * @param title as the file has it
         * @param least the least it can be; empty while nothing is counted
         * @param threshold so many points a change must exceed to be reliable; empty without figures
         * @param cutOff where function begins; empty without the figures of both groups
         */
        public record Scale(
                int number,
                LocalizedText title,
                Optional<Double> least,
                Optional<Double> most,
                Optional<Double> threshold,
                Optional<Double> cutOff) {}
    }
}
