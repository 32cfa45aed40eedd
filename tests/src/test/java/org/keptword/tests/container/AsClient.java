package org.keptword.tests.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;
import org.keptword.shared.Roles;

/** Calls with the role client, outside any transaction: each service call has its own, as in production. */
@Stateless
@PermitAll
@RunAs(Roles.CLIENT)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AsClient {

    public <T> Outcome<T> call(Callable<T> act) {
        return Outcome.of(act);
    }
}
