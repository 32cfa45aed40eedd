package org.keptword.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a method's result owes to its arguments, for the null checks of the build: {@code "_, !null -> !null"} says that the result is not null
 * where the second argument is not.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Contract {

    /** The clause. */
    String value();
}
