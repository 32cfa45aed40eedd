package org.keptword.notices.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What the environment says about mail: without {@code KEPTWORD_MAIL_HOST} none is sent. */
@ApplicationScoped
public class MailSetting {

    /** Whether mails are sent at all. */
    public boolean isOn() {
        return value("KEPTWORD_MAIL_HOST").isPresent();
    }

    Optional<String> user() {
        return value("KEPTWORD_MAIL_USER");
    }

    Optional<String> password() {
        return value("KEPTWORD_MAIL_PASSWORD");
    }

    /** The address people use, without a slash at the end. */
    public String baseUrl() {
        return value("KEPTWORD_ADDRESS").orElse("http://localhost:8080");
    }

    private static Optional<String> value(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(text -> !text.isBlank());
    }
}
