package org.keptword.tests.container.reminders;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.keptword.reminders.PushAddress;

/** A browser that gets notifications, written from RFC 8291 and RFC 8292 without the library of the application, so that what was sent is proved. */
public final class TestBrowser {

    private static final Base64.Encoder LETTERS = Base64.getUrlEncoder().withoutPadding();
    private static final int COORDINATE = 32;
    private static final int POINT = 65;

    private final KeyPair keys;
    private final byte[] secret = new byte[16];
    private final String path;

    private TestBrowser(KeyPair keys, String path) {
        this.keys = keys;
        this.path = path;
        new SecureRandom().nextBytes(secret);
    }

    /** A browser whose push service answers with a status. */
    public static TestBrowser answering(int status) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new TestBrowser(generator.generateKeyPair(), "/push/" + status + "/" + UUID.randomUUID());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Its address, as its page sends it. */
    public PushAddress address() {
        return new PushAddress(
                System.getenv("KEPTWORD_TEST_RECEIVER") + path,
                LETTERS.encodeToString(point((ECPublicKey) keys.getPublic())),
                LETTERS.encodeToString(secret));
    }

    String path() {
        return path;
    }

    /** What is in an encrypted body (RFC 8188, one record): fails where it was encrypted for another browser. */
    String open(byte[] body) throws GeneralSecurityException {
        ByteBuffer read = ByteBuffer.wrap(body);
        byte[] salt = new byte[16];
        read.get(salt);
        read.getInt();
        byte[] sender = new byte[read.get()];
        read.get(sender);
        byte[] sealed = new byte[read.remaining()];
        read.get(sealed);

        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(key(sender), true);
        byte[] own = point((ECPublicKey) keys.getPublic());
        byte[] ikm = expand(mac(secret, agreement.generateSecret()), join(ascii("WebPush: info\0"), own, sender), 32);
        byte[] prk = mac(salt, ikm);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(expand(prk, ascii("Content-Encoding: aes128gcm\0"), 16), "AES"),
                new GCMParameterSpec(128, expand(prk, ascii("Content-Encoding: nonce\0"), 12)));
        byte[] plain = cipher.doFinal(sealed);
        int end = plain.length - 1;
        while (plain[end] == 0) {
            end--;
        }
        if (plain[end] != 2) {
            throw new GeneralSecurityException("not the last record");
        }
        return new String(plain, 0, end, StandardCharsets.UTF_8);
    }

    /** Whether a header "Authorization" is signed with the key it names; its claims. */
    static String claims(String header) throws GeneralSecurityException {
        String token = header.replaceAll(".*t=([^,]+).*", "$1");
        String signer = header.replaceAll(".*k=([^,]+).*", "$1");
        String[] parts = token.split("\\.", 3);
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key(Base64.getUrlDecoder().decode(signer)));
        signature.update(ascii(parts[0] + "." + parts[1]));
        if (!signature.verify(Base64.getUrlDecoder().decode(parts[2]))) {
            throw new GeneralSecurityException("not signed with its key");
        }
        return new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    }

    private static PublicKey key(byte[] point) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint at = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE)),
                new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, POINT)));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(at, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static byte[] point(ECPublicKey key) {
        return join(
                new byte[] {4},
                coordinate(key.getW().getAffineX()),
                coordinate(key.getW().getAffineY()));
    }

    private static byte[] coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] whole = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, whole, COORDINATE - length, length);
        return whole;
    }

    /** The first block of HKDF, which is as much as is needed. */
    private static byte[] expand(byte[] key, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(mac(key, join(info, new byte[] {1})), length);
    }

    private static byte[] mac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
