package org.keptword.tests.container.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import org.keptword.shared.PracticeId;

/** What {@code ./run rotate-keys} does, without waiting for other nodes, for tests of what comes after it. */
@ApplicationScoped
public class KeyRotation {

    @Inject
    Owner owner;

    public void rotate(PracticeId practice) throws Exception {
        try (Connection connection = owner.connect()) {
            owner.care(connection, passed -> {}, step -> {}).rotate(practice.value());
        }
    }
}
