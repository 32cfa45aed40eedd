package org.keptword.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;
import org.keptword.shared.Roles;

/** Runs an act in the role of a counselor; every service call in it is a transaction of its own. */
@Stateless
@RunAs(Roles.COUNSELOR)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AsCounselor {

    public <T> T call(Supplier<T> act) {
        return act.get();
    }
}
