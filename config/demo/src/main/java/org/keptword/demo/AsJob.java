package org.keptword.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;
import org.keptword.shared.Roles;

/** Runs an act in the role of a job of the practice; every service call in it is a transaction of its own. */
@Stateless
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AsJob {

    public <T> T call(Supplier<T> act) {
        return act.get();
    }
}
