package org.keptword.guide.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.CurrentActor;
import org.keptword.guide.ExerciseDefinition;
import org.keptword.guide.model.OwnExercise;
import org.keptword.guide.model.OwnExerciseVersion;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/**
 * Reads the forms of the acting person's practice for the memory, in a transaction of its own: what is remembered must not come from
 * the older picture of a transaction that began before a form was kept.
 */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OwnFormsLoader {

    @Inject
    OwnVersions versions;

    @Inject
    CurrentActor current;

    /** A form with its newest version. */
    public record Row(OwnExercise form, OwnExerciseVersion version) {}

    /** The forms of the practice. */
    @Reads
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.CLIENT, Roles.SYSTEM})
    public List<CurrentOwnForm> newest() {
        return versions.newest(current.get().practice().value()).stream()
                .map(row -> new CurrentOwnForm(
                        StoredVersion.definition(row.version()),
                        row.form().isMeasure(),
                        row.form().retiredAt().isEmpty()))
                .toList();
    }

    /** One version, current or not. */
    @Reads
    @RolesAllowed({Roles.COUNSELOR, Roles.SUPERVISOR, Roles.MANAGER, Roles.CLIENT, Roles.SYSTEM})
    public Optional<ExerciseDefinition> version(UUID id) {
        return versions.find(id).map(StoredVersion::definition);
    }

    /**
     * A form of the practice at its newest version.
     *
     * @param measure whether it is a scored form
     * @param offered whether it can be given
     */
    public record CurrentOwnForm(ExerciseDefinition definition, boolean measure, boolean offered) {}
}
