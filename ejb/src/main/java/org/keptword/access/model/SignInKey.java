package org.keptword.access.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Which person an identity of the identity provider is. */
@Entity
@Table(name = "sign_in")
public class SignInKey {

    @Id
    private String subject;

    private UUID personId;

    private UUID practiceId;

    protected SignInKey() {}

    public SignInKey(String subject, UUID personId, UUID practiceId) {
        this.subject = subject;
        this.personId = personId;
        this.practiceId = practiceId;
    }

    public UUID personId() {
        return personId;
    }

    public UUID practiceId() {
        return practiceId;
    }
}
