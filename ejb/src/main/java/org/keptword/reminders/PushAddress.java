package org.keptword.reminders;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.keptword.shared.DomainRefusal;

/**
 * Where a browser gets notifications, as the browser says it (RFC 8030, RFC 8291). Whether the address is one of a known push service is for
 * {@code PushHosts} to say.
 *
 * @param address at a push service, at most {@value #LONGEST} characters
 * @param publicKey the browser's P-256 key, 65 bytes in Base64 for addresses
 * @param authSecret 16 bytes in Base64 for addresses
 */
public record PushAddress(String address, String publicKey, String authSecret) {

    /** The longest address in characters. */
    public static final int LONGEST = 1000;

    private static final int POINT = 65;
    private static final int SECRET = 16;

    public PushAddress {
        if (address == null
                || address.length() > LONGEST
                || bytes(publicKey).length != POINT
                || bytes(authSecret).length != SECRET) {
            throw new DomainRefusal("refusal.reminders.device");
        }
        uri(address);
    }

    /** The address as such. */
    public URI uri() {
        return uri(address);
    }

    /** The SHA-256 of the address. */
    public byte[] hash() {
        return hash(address);
    }

    /** The SHA-256 of an address. */
    public static byte[] hash(String address) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    /** The browser's public key. */
    public byte[] publicKeyBytes() {
        return bytes(publicKey);
    }

    /** What browser and server share. */
    public byte[] authSecretBytes() {
        return bytes(authSecret);
    }

    private static URI uri(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException none) {
            throw new DomainRefusal("refusal.reminders.device");
        }
    }

    private static byte[] bytes(String text) {
        try {
            return text == null ? new byte[0] : Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException none) {
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return "push address";
    }
}
