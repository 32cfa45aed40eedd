package org.keptword.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;

/**
 * The certificate with which the server encrypts by itself: {@code KEPTWORD_TLS_CERTIFICATE}, the server's own certificate first and then those above it,
 * and {@code KEPTWORD_TLS_KEY}, its key without a password; both PEM.
 */
final class TlsCertificate {

    static final String CERTIFICATE = "KEPTWORD_TLS_CERTIFICATE";
    static final String KEY = "KEPTWORD_TLS_KEY";

    private static final String ALIAS = "server";
    private static final byte[] PROBE = {1};

    private final Settings settings;
    private final Secrets secrets;

    TlsCertificate(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** Whether the server shall encrypt by itself. */
    static boolean isGiven(Map<String, String> environment) {
        return !environment.getOrDefault(CERTIFICATE, "").isBlank();
    }

    /** Writes both into one file as the server reads it. Refuses files that cannot be read or do not belong together. */
    void keep() throws IOException {
        Files.createDirectories(published(settings.data()));
        Secrets.write(store(), packed());
    }

    /** What the server must know to read it. */
    Map<String, String> environment() throws IOException {
        return Map.of(
                "KEPTWORD_TLS_STORE", store().toString(),
                "KEPTWORD_TLS_STORE_PASSWORD", password(),
                "KEPTWORD_TLS_PUBLIC", published(settings.data()).toString());
    }

    /** Changes with either file. Empty while one of them is not there, as in the middle of a renewal. */
    String version() throws IOException {
        Path certificate = file(CERTIFICATE);
        Path key = file(KEY);
        return Files.exists(certificate) && Files.exists(key)
                ? Files.getLastModifiedTime(certificate) + " " + Files.getLastModifiedTime(key)
                : "";
    }

    private Path store() {
        return settings.data().resolve("tls/server.p12");
    }

    /** The folder of what anybody may fetch without TLS. */
    static Path published(Path data) {
        return data.resolve("tls/public");
    }

    private String password() throws IOException {
        return secrets.get("tls-store");
    }

    private byte[] packed() throws IOException {
        Certificate[] chain = chain();
        PrivateKey key = key();
        try {
            if (!belongs(key, chain[0])) {
                throw new LaunchFailure("The key in " + file(KEY) + " is not the key of the first certificate in "
                        + file(CERTIFICATE) + ".");
            }
            char[] password = password().toCharArray();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry(ALIAS, key, password, chain);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            return bytes.toByteArray();
        } catch (GeneralSecurityException refused) {
            throw new LaunchFailure(
                    file(CERTIFICATE) + " and " + file(KEY) + " cannot be used: " + refused.getMessage(), refused);
        }
    }

    private Certificate[] chain() throws IOException {
        List<Certificate> chain = new ArrayList<>();
        for (Object part : parts(CERTIFICATE)) {
            if (part instanceof X509CertificateHolder holder) {
                try {
                    chain.add(new JcaX509CertificateConverter().getCertificate(holder));
                } catch (GeneralSecurityException refused) {
                    throw new LaunchFailure(file(CERTIFICATE) + " cannot be read: " + refused.getMessage(), refused);
                }
            }
        }
        if (chain.isEmpty()) {
            throw new LaunchFailure(file(CERTIFICATE) + " (" + CERTIFICATE + ") holds no certificate.");
        }
        return chain.toArray(Certificate[]::new);
    }

    private PrivateKey key() throws IOException {
        for (Object part : parts(KEY)) {
            if (part instanceof PEMKeyPair pair) {
                return new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo());
            }
            if (part instanceof PrivateKeyInfo info) {
                return new JcaPEMKeyConverter().getPrivateKey(info);
            }
            if (part instanceof PEMEncryptedKeyPair || part instanceof PKCS8EncryptedPrivateKeyInfo) {
                throw new LaunchFailure(file(KEY) + " (" + KEY + ") has a password. Name a key without one.");
            }
        }
        throw new LaunchFailure(file(KEY) + " (" + KEY + ") holds no key.");
    }

    private List<Object> parts(String variable) throws IOException {
        List<Object> parts = new ArrayList<>();
        try (Reader text = Files.newBufferedReader(file(variable));
                PEMParser parser = new PEMParser(text)) {
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                parts.add(part);
            }
        } catch (PEMException refused) {
            throw new LaunchFailure(
                    file(variable) + " (" + variable + ") is not a PEM file: " + refused.getMessage(), refused);
        }
        return parts;
    }

    private Path file(String variable) {
        return settings.file(variable)
                .orElseThrow(() -> new LaunchFailure(
                        "Encrypting by itself also needs " + variable + " (" + CERTIFICATE + " is set)."));
    }

    private static boolean belongs(PrivateKey key, Certificate certificate) throws GeneralSecurityException {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC", "ECDSA" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        if (!key.getAlgorithm().equals(certificate.getPublicKey().getAlgorithm())) {
            return false;
        }
        Signature mine = Signature.getInstance(algorithm);
        mine.initSign(key);
        mine.update(PROBE);
        byte[] signed = mine.sign();
        Signature theirs = Signature.getInstance(algorithm);
        theirs.initVerify(certificate);
        theirs.update(PROBE);
        return theirs.verify(signed);
    }
}
