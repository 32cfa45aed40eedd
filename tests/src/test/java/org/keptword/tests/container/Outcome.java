package org.keptword.tests.container;

import java.util.concurrent.Callable;

/** What an act gave back or threw, carried out of the role bean unwrapped. */
public final class Outcome<T> {

    private final T value;
    private final Exception thrown;

    private Outcome(T value, Exception thrown) {
        this.value = value;
        this.thrown = thrown;
    }

    static <T> Outcome<T> of(Callable<T> act) {
        try {
            return new Outcome<>(act.call(), null);
        } catch (Exception refused) {
            return new Outcome<>(null, refused);
        }
    }

    T get() throws Exception {
        if (thrown != null) {
            throw thrown;
        }
        return value;
    }
}
