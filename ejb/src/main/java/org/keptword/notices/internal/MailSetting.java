package org.keptword.notices.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the environment says about mail: without {@code KEPTWORD_MAIL_HOST} none is sent. */
@ApplicationScoped
public class MailSetting {

    /** Whether mails are sent at all. */
    public boolean isOn() {
        return host().isPresent();
    }

    /** The mail server. */
    public Optional<String> host() {
        return value("KEPTWORD_MAIL_HOST");
    }

    /** Who mails come from. */
    public Optional<String> from() {
        return value("KEPTWORD_MAIL_FROM");
    }

    /** Tells the settings of today from others: where one of them changes, what was confirmed before says nothing. */
    public byte[] fingerprint() {
        String all = Stream.of("KEPTWORD_MAIL_HOST", "KEPTWORD_MAIL_PORT", "KEPTWORD_MAIL_USER", "KEPTWORD_MAIL_FROM")
                .map(name -> value(name).orElse(""))
                .collect(Collectors.joining("\n"));
        try {
            return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
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
