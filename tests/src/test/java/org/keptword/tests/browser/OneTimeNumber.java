package org.keptword.tests.browser;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator app shows. */
final class OneTimeNumber {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private OneTimeNumber() {}

    /** The number an app shows for a secret now, or one of the next half minutes. */
    static String of(String secret, int later) throws GeneralSecurityException {
        int bits = 0;
        int held = 0;
        ByteBuffer key = ByteBuffer.allocate(secret.length() * 5 / 8);
        for (char letter : secret.toUpperCase(Locale.ROOT).toCharArray()) {
            held = held << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                key.put((byte) (held >> bits));
                held &= (1 << bits) - 1;
            }
        }
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key.array(), "HmacSHA1"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(8)
                .putLong(Instant.now().getEpochSecond() / 30 + later)
                .array());
        int from = hash[hash.length - 1] & 0xf;
        int code = ByteBuffer.wrap(hash, from, 4).getInt() & 0x7fffffff;
        return String.format("%06d", code % 1_000_000);
    }
}
