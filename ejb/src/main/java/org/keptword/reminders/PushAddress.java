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

    /** What is kept to find it again. */
    public byte[] hash() {
        return hash(tokenOf(address));
    }

    /** What only the browser with this address can name, without saying the address: its SHA-256 in Base64 for addresses, 43 letters. */
    public static String tokenOf(String address) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(address));
    }

    /** Whether something may be such a token. */
    public static boolean isToken(String text) {
        return text.matches("[A-Za-z0-9_-]{43}");
    }

    /** What is kept of a token: its SHA-256, so that whoever reads the database has no token. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
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
