package org.keptword.access;

import java.util.Objects;

/**
 * Command: begin the sign-in of an account anew with a code that was handed over.
 *
 * @param password as {@link Join} wants it
 */
public record NewPassword(String code, String password) {

    public NewPassword {
        Objects.requireNonNull(code);
        Join.requireFit(password, "");
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "NewPassword";
    }
}
