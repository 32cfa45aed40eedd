package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keptword.access.joining.IssuedCode;

/** Stores the hashes of one-time codes. They hold no name and nothing clinical, and are found before anybody is set as actor. */
@ApplicationScoped
public class CodeRepository {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    private record OwnerRow(UUID invitation, UUID practice, String kind) {}

    /** What a code belongs to. */
    public record Owner(UUID invitation, UUID practice, IssuedCode.Kind kind) {}

    /** Whom a code belongs to; asked before anybody is set as actor. */
    public Optional<Owner> owner(byte[] hash) {
        List<?> rows = em.createNativeQuery(
                        "select c.invitation_id, c.practice_id, c.kind from keptword.code_owner(?1) c", OwnerRow.class)
                .setParameter(1, hash)
                .getResultList();
        return rows.stream()
                .map(OwnerRow.class::cast)
                .map(row -> new Owner(row.invitation(), row.practice(), IssuedCode.Kind.valueOf(row.kind())))
                .findFirst();
    }

    /** Makes a code the only one of what it is for. */
    public void give(UUID invitation, IssuedCode.Kind kind, UUID practice, byte[] hash) {
        em.flush();
        take(invitation);
        em.createNativeQuery(
                        "insert into keptword.invitation_code (code_hash, invitation_id, practice_id, kind) values (?1, ?2, ?3, ?4)")
                .setParameter(1, hash)
                .setParameter(2, invitation)
                .setParameter(3, practice)
                .setParameter(4, kind.name())
                .executeUpdate();
    }

    /** Makes every code of something worthless. */
    public void take(UUID invitation) {
        em.createNativeQuery("delete from keptword.invitation_code where invitation_id = ?1")
                .setParameter(1, invitation)
                .executeUpdate();
    }
}
